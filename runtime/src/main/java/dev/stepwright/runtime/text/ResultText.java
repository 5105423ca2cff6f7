package dev.stepwright.runtime.text;

import dev.stepwright.dsl.diagnostic.Printable;
import dev.stepwright.dsl.json.JsonWriter;
import dev.stepwright.runtime.ExecutionResult;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of an execution, as lines of text. */
public final class ResultText {
  private ResultText() {}

  /**
   * The status and how long it took, then the output, or the Error Name and the Cause.
   *
   * @param status the status as it is to be shown
   */
  public static String of(ExecutionResult result, String status) {
    Instant stop = result.stopDate() == null ? lastTime(result) : result.stopDate();
    StringBuilder text = new StringBuilder(status).append(" after ");
    text.append(DurationText.of(Duration.between(result.startDate(), stop))).append('\n');
    if (result.output() != null) {
      text.append(JsonWriter.indented(result.output()));
    }
    member(text, "error", result.error());
    member(text, "cause", result.cause());
    return text.toString();
  }

  /** Of an execution that has not ended, the time of its last event. */
  private static Instant lastTime(ExecutionResult result) {
    int events = result.history().size();
    return events == 0 ? result.startDate() : result.history().get(events - 1).timestamp();
  }

  private static void member(StringBuilder text, String name, @Nullable String value) {
    if (value != null) {
      text.append(name).append(": ").append(Printable.of(value)).append('\n');
    }
  }
}
