package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.model.StateType;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.TypedEvaluator;
import org.jspecify.annotations.Nullable;

/** A Task State, compiled. */
public final class TaskProgram extends StateProgram {
  private final DataFlowProgram data;
  private final TaskResource resource;
  private final @Nullable Evaluator credentials;
  private final @Nullable TypedEvaluator<Long> timeoutSeconds;
  private final @Nullable TypedEvaluator<Long> heartbeatSeconds;
  private final RecoveryProgram recovery;

  TaskProgram(
      String name,
      DataFlowProgram data,
      TaskResource resource,
      @Nullable Evaluator credentials,
      @Nullable TypedEvaluator<Long> timeoutSeconds,
      @Nullable TypedEvaluator<Long> heartbeatSeconds,
      RecoveryProgram recovery) {
    super(name, StateType.TASK);
    this.data = data;
    this.resource = resource;
    this.credentials = credentials;
    this.timeoutSeconds = timeoutSeconds;
    this.heartbeatSeconds = heartbeatSeconds;
    this.recovery = recovery;
  }

  /** How data flows through it. */
  public DataFlowProgram data() {
    return data;
  }

  /** {@code Resource}. */
  public TaskResource resource() {
    return resource;
  }

  /** {@code Credentials}, or null. */
  public @Nullable Evaluator credentials() {
    return credentials;
  }

  /** {@code TimeoutSeconds} or its twin; null for neither. */
  public @Nullable TypedEvaluator<Long> timeoutSeconds() {
    return timeoutSeconds;
  }

  /** {@code HeartbeatSeconds} or its twin; null for neither. */
  public @Nullable TypedEvaluator<Long> heartbeatSeconds() {
    return heartbeatSeconds;
  }

  /** {@code Retry} and {@code Catch}. */
  public RecoveryProgram recovery() {
    return recovery;
  }
}
