package dev.stepwright.runtime.internal.task;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.internal.engine.Outcome;
import dev.stepwright.runtime.task.TaskOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What {@code states:startExecution.sync} gives for an execution that has ended:
 * DescribeExecution's answer as the result, or as the Cause.
 *
 * @param stateMachineArn what was executed
 * @param name the execution's name
 * @param asJson whether input and output are JSON, not texts
 */
record ExecutionDescription(String stateMachineArn, String name, boolean asJson) {
  private static final JsonObject INCLUDED = JsonObject.of("Included", JsonBoolean.TRUE);

  TaskOutcome taskOutcome(Outcome outcome) {
    JsonObject described = describe(outcome);
    return outcome.status() == ExecutionStatus.SUCCEEDED
        ? TaskOutcome.succeeded(described)
        : TaskOutcome.failed("States.TaskFailed", described.toJson());
  }

  /** The members are sorted. */
  private JsonObject describe(Outcome outcome) {
    boolean succeeded = outcome.status() == ExecutionStatus.SUCCEEDED;
    JsonObject.Builder members =
        JsonObject.builder()
            .add("Cause", text(outcome.cause()))
            .add("Error", text(outcome.error()))
            .put("ExecutionArn", new JsonString(outcome.arn()))
            .put("Input", data(outcome.input()))
            .put("InputDetails", INCLUDED)
            .put("Name", new JsonString(name));
    if (outcome.output() != null) {
      members.put("Output", data(outcome.output())).put("OutputDetails", INCLUDED);
    }
    members
        .put("RedriveCount", JsonNumber.of(0))
        .put("RedriveStatus", new JsonString(succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE"));
    if (succeeded) {
      members.put(
          "RedriveStatusReason", new JsonString("Execution is SUCCEEDED and cannot be redriven"));
    }
    return members
        .put("StartDate", JsonNumber.of(outcome.startTime()))
        .put("StateMachineArn", new JsonString(stateMachineArn))
        .put("Status", new JsonString(outcome.status().name()))
        .put("StopDate", JsonNumber.of(outcome.stopTime()))
        .build();
  }

  private JsonValue data(JsonValue value) {
    return asJson ? value : new JsonString(value.toJson());
  }

  private static @Nullable JsonString text(@Nullable String value) {
    return value == null ? null : new JsonString(value);
  }
}
