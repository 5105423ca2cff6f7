package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.model.StateType;
import dev.stepwright.runtime.internal.query.TypedEvaluator;
import org.jspecify.annotations.Nullable;

/** A Fail State, compiled. */
public final class FailProgram extends StateProgram {
  private final @Nullable TypedEvaluator<String> error;
  private final @Nullable TypedEvaluator<String> cause;

  FailProgram(
      String name, @Nullable TypedEvaluator<String> error, @Nullable TypedEvaluator<String> cause) {
    super(name, StateType.FAIL);
    this.error = error;
    this.cause = cause;
  }

  /** {@code Error} or {@code ErrorPath}; null for neither. */
  public @Nullable TypedEvaluator<String> error() {
    return error;
  }

  /** {@code Cause} or {@code CausePath}; null for neither. */
  public @Nullable TypedEvaluator<String> cause() {
    return cause;
  }
}
