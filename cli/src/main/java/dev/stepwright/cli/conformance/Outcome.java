package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an execution ended.
 *
 * @param status as AWS spells it: {@code SUCCEEDED}, {@code FAILED}, {@code ABORTED}, {@code
 *     TIMED_OUT}; {@code RUNNING} if it has not
 * @param output the output, or null for none
 * @param error the Error Name, or null for none
 * @param cause the Cause, or null for none
 * @param history the History Events
 */
record Outcome(
    String status,
    @Nullable JsonValue output,
    @Nullable String error,
    @Nullable String cause,
    List<HistoryEvent> history) {
  Outcome {
    history = List.copyOf(history);
  }
}
