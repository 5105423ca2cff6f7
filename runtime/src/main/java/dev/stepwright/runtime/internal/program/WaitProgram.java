package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.model.StateType;
import dev.stepwright.runtime.internal.query.TypedEvaluator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A Wait State, compiled. */
public final class WaitProgram extends StateProgram {
  private final DataFlowProgram data;
  private final @Nullable TypedEvaluator<Long> seconds;
  private final @Nullable TypedEvaluator<Instant> timestamp;

  WaitProgram(
      String name,
      DataFlowProgram data,
      @Nullable TypedEvaluator<Long> seconds,
      @Nullable TypedEvaluator<Instant> timestamp) {
    super(name, StateType.WAIT);
    this.data = data;
    this.seconds = seconds;
    this.timestamp = timestamp;
  }

  /** How data flows through it. */
  public DataFlowProgram data() {
    return data;
  }

  /** {@code Seconds} or {@code SecondsPath}; null where it waits for a time. */
  public @Nullable TypedEvaluator<Long> seconds() {
    return seconds;
  }

  /** {@code Timestamp} or {@code TimestampPath}; null where it waits for seconds. */
  public @Nullable TypedEvaluator<Instant> timestamp() {
    return timestamp;
  }
}
