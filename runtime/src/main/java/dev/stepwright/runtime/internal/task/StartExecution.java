package dev.stepwright.runtime.internal.task;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.error.StateMachineDoesNotExistException;
import dev.stepwright.runtime.error.StepFunctionsException;
import dev.stepwright.runtime.internal.engine.Machine;
import dev.stepwright.runtime.internal.engine.TaskAttempt;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * {@code states:startExecution} in its forms, onto the engine's State Machines. Where the Task
 * gives no name the execution's is made of the task token, so that a call that is repeated after a
 * stop finds it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html">
 *     Start a new State Machine from a running execution</a>
 */
final class StartExecution implements Handlers.Route {
  private static final int BAD_REQUEST = 400;
  private static final double MILLIS = 1000;

  private final Form form;
  private final StateMachines machines;

  /** The forms. */
  enum Form {
    /** The Task ends with the start. */
    REQUEST_RESPONSE("arn:aws:states:::states:startExecution"),
    /** The Task ends with the execution; its input and output are texts. */
    SYNC("arn:aws:states:::states:startExecution.sync"),
    /** The Task ends with the execution; its input and output are JSON. */
    SYNC_2("arn:aws:states:::states:startExecution.sync:2"),
    /** The Task ends when its task token comes back. */
    WAIT_FOR_TASK_TOKEN("arn:aws:states:::states:startExecution.waitForTaskToken"),
    /** Like the first, with the answer of the SDK. */
    SDK("arn:aws:states:::aws-sdk:sfn:startExecution"),
    /** Like the last but one, with the answer of the SDK. */
    SDK_WAIT_FOR_TASK_TOKEN("arn:aws:states:::aws-sdk:sfn:startExecution.waitForTaskToken");

    private final String resource;

    Form(String resource) {
      this.resource = resource;
    }

    String resource() {
      return resource;
    }

    boolean isSdk() {
      return this == SDK || this == SDK_WAIT_FOR_TASK_TOKEN;
    }
  }

  StartExecution(Form form, StateMachines machines) {
    this.form = form;
    this.machines = machines;
  }

  @Override
  public void call(TaskRequest request, TaskAttempt attempt) {
    if (!(request.input() instanceof JsonObject parameters)
        || !(parameters.member("StateMachineArn") instanceof JsonString machineArn)) {
      attempt.refuse(
          "The State '" + request.state() + "' calls startExecution without a StateMachineArn.");
      return;
    }
    try {
      start(machineArn.value(), parameters, request, attempt);
    } catch (StepFunctionsException e) {
      attempt.end(failed(e, request));
    }
  }

  private void start(
      String machineArn, JsonObject parameters, TaskRequest request, TaskAttempt attempt) {
    Machine machine = machines.find(machineArn);
    if (machine == null) {
      throw new StateMachineDoesNotExistException(machineArn);
    }
    String made = uuid(request, "name");
    boolean named = parameters.member("Name") instanceof JsonString;
    String name =
        parameters.member("Name") instanceof JsonString given
            ? Account.checkName(given.value())
            : made;
    JsonValue input = ExecutionInput.of(parameters.member("Input"));
    String arn =
        machineArn.replaceFirst(":stateMachine:", machine.express() ? ":express:" : ":execution:")
            + ":"
            + name
            + (machine.express() ? ":" + uuid(request, "id") : "");
    TaskAttempt.Child child =
        attempt.startExecution(machine, arn, name, request.token(), input, named);
    JsonObject answer = answer(arn, child.startTime(), request, attempt.now());
    switch (form) {
      case REQUEST_RESPONSE, SDK -> attempt.end(TaskOutcome.succeeded(answer));
      case WAIT_FOR_TASK_TOKEN, SDK_WAIT_FOR_TASK_TOKEN ->
          attempt.end(TaskOutcome.submitted(answer));
      case SYNC, SYNC_2 -> {
        attempt.submit(answer);
        attempt.whenCutShort(child::abort);
        ExecutionDescription description =
            new ExecutionDescription(machineArn, name, form == Form.SYNC_2);
        child.outcome().thenAccept(outcome -> attempt.end(description.taskOutcome(outcome)));
      }
    }
  }

  private static String uuid(TaskRequest request, String purpose) {
    return UUID.nameUUIDFromBytes((purpose + request.token()).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private JsonObject answer(String arn, long startTime, TaskRequest request, long now) {
    JsonObject.Builder answer = JsonObject.builder().put("ExecutionArn", new JsonString(arn));
    if (form.isSdk()) {
      return answer
          .put("StartDate", new JsonString(Instant.ofEpochMilli(startTime).toString()))
          .build();
    }
    String body = "{\"executionArn\":\"" + arn + "\",\"startDate\":" + startTime / MILLIS + "}";
    String requestId = ServiceAnswer.requestId(request);
    Map<String, String> headers = ServiceAnswer.headers();
    headers.put("x-amzn-RequestId", requestId);
    headers.put("connection", "keep-alive");
    headers.put("Content-Length", String.valueOf(body.length()));
    headers.put("Date", ServiceAnswer.date(now));
    headers.put("Content-Type", "application/x-amz-json-1.0");
    ServiceAnswer.describe(answer, headers, requestId);
    return answer.put("StartDate", JsonNumber.of(startTime)).build();
  }

  private TaskOutcome failed(StepFunctionsException e, TaskRequest request) {
    String message = String.valueOf(e.getMessage());
    return form.isSdk()
        ? TaskOutcome.failed(
            "Sfn." + e.code() + "Exception",
            message
                + " (Service: Sfn, Status Code: "
                + BAD_REQUEST
                + ", Request ID: "
                + ServiceAnswer.requestId(request)
                + ")")
        : TaskOutcome.failed(
            "StepFunctions." + e.code() + "Exception",
            ServiceAnswer.cause(message, "AWSStepFunctions", BAD_REQUEST, e.code(), request));
  }
}
