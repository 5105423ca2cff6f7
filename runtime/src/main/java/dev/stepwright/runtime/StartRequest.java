package dev.stepwright.runtime;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.error.InvalidExecutionInputException;
import dev.stepwright.runtime.internal.task.ExecutionInput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An execution to start.
 *
 * @param stateMachine what to execute
 * @param input its input
 * @param name its name, or null for a made-up one
 * @param executionArn its ARN, or null for one made from the names
 * @param synchronous whether it is started as StartSyncExecution does, which shows in the Context
 *     Object of EXPRESS executions
 */
public record StartRequest(
    RegisteredStateMachine stateMachine,
    JsonValue input,
    @Nullable String name,
    @Nullable String executionArn,
    boolean synchronous) {
  public StartRequest {
    Objects.requireNonNull(stateMachine, "stateMachine");
    Objects.requireNonNull(input, "input");
  }

  /** An execution with an input. */
  public static StartRequest of(RegisteredStateMachine stateMachine, JsonValue input) {
    return new StartRequest(stateMachine, input, null, null, false);
  }

  /**
   * An execution with an input as text, which the history then shows as it was written.
   *
   * @throws InvalidExecutionInputException if it is no JSON
   */
  public static StartRequest of(RegisteredStateMachine stateMachine, String input) {
    return of(stateMachine, ExecutionInput.parse(input));
  }

  /** This request with a name. */
  public StartRequest withName(String value) {
    return new StartRequest(stateMachine, input, value, executionArn, synchronous);
  }

  /** This request with an ARN. */
  public StartRequest withArn(String value) {
    return new StartRequest(stateMachine, input, name, value, synchronous);
  }

  /** This request, made as StartSyncExecution does. */
  public StartRequest synchronously() {
    return new StartRequest(stateMachine, input, name, executionArn, true);
  }
}
