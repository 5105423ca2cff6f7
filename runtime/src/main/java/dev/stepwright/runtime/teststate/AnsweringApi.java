package dev.stepwright.runtime.teststate;

import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.error.ValidationException;
import dev.stepwright.runtime.internal.program.TaskResource;
import dev.stepwright.runtime.internal.service.ServiceModel;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operation of a service's API whose answer is the result of a Task.
 *
 * @param service the service, as {@code aws-sdk} integrations name it
 * @param operation the operation, such as {@code startExecution}
 * @param payloadIsJson whether the member {@code Payload}, bytes in the API, is JSON in the result
 */
record AnsweringApi(String service, String operation, boolean payloadIsJson) {
  private static final String SDK = "aws-sdk:";

  /** The services whose optimised integrations have another name than {@code aws-sdk} has. */
  private static final Map<String, String> NAMES =
      Map.of(
          "bedrock", "bedrockruntime",
          "elasticmapreduce", "emr",
          "emr-containers", "emrcontainers",
          "emr-serverless", "emrserverless",
          "events", "eventbridge",
          "states", "sfn");

  /** What a {@code .sync} integration asks until a job has ended. */
  private static final Map<String, String> POLLED =
      Map.of(
          "states:startExecution", "describeExecution",
          "batch:submitJob", "describeJobs",
          "glue:startJobRun", "getJobRun");

  /**
   * The operation that answers a Task.
   *
   * @return null where there is none: a function, an activity, a task token, which bring what they
   *     like, and the integrations of HTTP and API Gateway
   */
  static @Nullable AnsweringApi of(TaskResource resource) {
    boolean free =
        resource.family() != TaskResource.Family.TASK
            || resource.pattern() == TaskResource.Pattern.WAIT_FOR_TASK_TOKEN
            || resource.service().isEmpty()
            || resource.service().equals("http")
            || resource.service().equals("apigateway");
    if (free) {
      return null;
    }
    String action = resource.action();
    if (resource.service().startsWith(SDK)) {
      return new AnsweringApi(resource.service().substring(SDK.length()), action, false);
    }
    String service = NAMES.getOrDefault(resource.service(), resource.service());
    if (resource.pattern() == TaskResource.Pattern.REQUEST_RESPONSE) {
      return new AnsweringApi(service, action, service.equals("lambda"));
    }
    String job = action.substring(0, action.indexOf('.'));
    String polled = POLLED.getOrDefault(resource.service() + ":" + job, "");
    return new AnsweringApi(service, polled, false);
  }

  /**
   * Holds a mocked result against what the operation answers.
   *
   * @return why that cannot be done; nothing if it could
   * @throws ValidationException if it is no such answer
   */
  Optional<String> check(JsonValue result, boolean allRequired) {
    ServiceModel model = ServiceModel.of(service).orElse(null);
    if (model == null) {
      return Optional.of(
          "The mocked result was not checked: the API of the service `"
              + service
              + "` is not known here. AWS checks it.");
    }
    if (!model.has(operation)) {
      return Optional.of(
          "The mocked result was not checked: what `"
              + service
              + (operation.isEmpty()
                  ? "` gives at the end of the job"
                  : ":" + operation + "` gives")
              + " is not known here. AWS checks it.");
    }
    model
        .fault(operation, payloadIsJson ? withoutPayload(result) : result, allRequired)
        .ifPresent(
            fault -> {
              throw new ValidationException("Mock result schema validation error: " + fault);
            });
    return Optional.empty();
  }

  private static JsonValue withoutPayload(JsonValue result) {
    return result instanceof JsonObject object && object.member("Payload") != null
        ? object.with("Payload", JsonNull.NULL)
        : result;
  }
}
