package dev.stepwright.runtime.internal.task;

import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.engine.TaskAttempt;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code arn:aws:states:::lambda:invoke} and its form that waits for a task token, onto the
 * functions that are registered by name, ARN or pattern.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html">Invoke an
 *     AWS Lambda function with Step Functions</a>
 */
final class LambdaInvoke implements Handlers.Route {
  static final Set<String> RESOURCES =
      Set.of("arn:aws:states:::lambda:invoke", "arn:aws:states:::lambda:invoke.waitForTaskToken");

  private static final String WAIT_FOR_TASK_TOKEN = ".waitForTaskToken";
  private static final JsonReader READER = new JsonReader(Integer.MAX_VALUE);
  private static final int NOT_FOUND = 404;

  private final Handlers handlers;
  private final Account account;

  LambdaInvoke(Handlers handlers, Account account) {
    this.handlers = handlers;
    this.account = account;
  }

  @Override
  public void call(TaskRequest request, TaskAttempt attempt) {
    FunctionName name = functionName(request.input());
    TaskHandler function = name == null ? null : handlers.named(name.qualifiedArn());
    if (function == null) {
      TaskHandler service = handlers.matching(request.resource());
      if (service != null) {
        handlers.run(service, request, attempt, UnaryOperator.identity());
        return;
      }
    }
    if (name == null) {
      attempt.refuse(
          "The State '" + request.state() + "' calls lambda:invoke without a FunctionName.");
      return;
    }
    if (function == null) {
      function = handlers.matching(name.qualifiedArn());
    }
    if (function == null) {
      TaskHandler unhandled = handlers.unhandled();
      if (unhandled == null) {
        attempt.end(notFound(name, request));
      } else {
        handlers.run(unhandled, request, attempt, UnaryOperator.identity());
      }
      return;
    }
    boolean waits = request.resource().endsWith(WAIT_FOR_TASK_TOKEN);
    TaskRequest event = new FunctionRequest(request, name.arn(), payload(request.input()));
    handlers.run(
        function, event, attempt, outcome -> answer(outcome, name, request, waits, attempt::now));
  }

  private @Nullable FunctionName functionName(JsonValue input) {
    if (!(input instanceof JsonObject parameters)
        || !(parameters.member("FunctionName") instanceof JsonString name)) {
      return null;
    }
    return FunctionName.of(
        name.value(),
        parameters.member("Qualifier") instanceof JsonString qualifier ? qualifier.value() : null,
        account);
  }

  /**
   * The event. Lambda gets a string as the bytes of a request, so that one that is JSON is that
   * JSON; without a Payload, or with null, the event is {@code {}}.
   */
  private static JsonValue payload(JsonValue input) {
    JsonValue payload =
        input instanceof JsonObject parameters ? parameters.member("Payload") : null;
    if (payload == null || payload instanceof JsonNull) {
      return JsonObject.EMPTY;
    }
    if (payload instanceof JsonString text) {
      JsonDocument document = READER.read(text.value()).document();
      return document == null ? payload : document.root();
    }
    return payload;
  }

  private static TaskOutcome notFound(FunctionName name, TaskRequest request) {
    return TaskOutcome.failed(
        "Lambda.ResourceNotFoundException",
        ServiceAnswer.cause(
            "Function not found: " + name.arn() + ":" + name.qualifierOrLatest(),
            "AWSLambda",
            NOT_FOUND,
            "ResourceNotFoundException",
            request));
  }

  private static TaskOutcome answer(
      TaskOutcome outcome,
      FunctionName name,
      TaskRequest request,
      boolean waits,
      LongSupplier now) {
    if (!(outcome instanceof TaskOutcome.Succeeded succeeded)) {
      return outcome;
    }
    JsonObject response =
        response(succeeded.output(), name, ServiceAnswer.requestId(request), now.getAsLong());
    return waits ? TaskOutcome.submitted(response) : TaskOutcome.succeeded(response);
  }

  private static JsonObject response(
      JsonValue payload, FunctionName name, String requestId, long now) {
    String version = name.version();
    Map<String, String> headers = ServiceAnswer.headers();
    headers.put("X-Amz-Executed-Version", version);
    headers.put("x-amzn-Remapped-Content-Length", "0");
    headers.put("Connection", "keep-alive");
    headers.put("x-amzn-RequestId", requestId);
    headers.put("Content-Length", String.valueOf(payload.textBytes()));
    headers.put("Date", ServiceAnswer.date(now));
    headers.put("X-Amzn-Trace-Id", traceId(requestId, now));
    headers.put("Content-Type", "application/json");
    JsonObject.Builder response =
        JsonObject.builder()
            .put("ExecutedVersion", new JsonString(version))
            .put("Payload", payload);
    ServiceAnswer.describe(response, headers, requestId);
    return response.put("StatusCode", JsonNumber.of(ServiceAnswer.OK)).build();
  }

  /** In the form of AWS X-Ray: the time in hexadecimal seconds, 24 digits; not sampled. */
  private static String traceId(String requestId, long now) {
    String digits = requestId.replace("-", "");
    return "Root=1-" + Long.toHexString(now / 1000) + "-" + digits.substring(0, 24) + ";Sampled=0";
  }
}
