package dev.stepwright.cli;

import dev.stepwright.dsl.diagnostic.Printable;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.JsonWriter;
import dev.stepwright.runtime.teststate.InspectionErrorDetails;
import dev.stepwright.runtime.teststate.InspectionLevel;
import dev.stepwright.runtime.teststate.TestStateResult;
import dev.stepwright.runtime.teststate.TestStateStatus;
import dev.stepwright.runtime.text.DurationText;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints what came of a State under test: its values on the way, then its end. */
final class TestStateTextWriter {
  private static final int MAX_LINE = 80;

  private final PrintWriter out;
  private final Painter painter;

  TestStateTextWriter(PrintWriter out, Painter painter) {
    this.out = out;
    this.painter = painter;
  }

  void write(TestStateResult result, InspectionLevel level) {
    if (level != InspectionLevel.INFO) {
      Map<String, JsonValue> values = result.inspection().values();
      values.remove("errorDetails");
      int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
      values.forEach((name, value) -> value(name, value, width));
    }
    out.print(painted(result.status()) + handled(result) + "\n");
    if (result.output() != null) {
      out.print(JsonWriter.indented(result.output()));
    }
    member("error", result.error());
    member("cause", result.cause());
    out.flush();
  }

  /** A value beside its name, or below it where that makes a long line. */
  private void value(String name, JsonValue value, int width) {
    String compact = JsonWriter.compact(value);
    if (width + compact.length() < MAX_LINE) {
      String space = " ".repeat(width - name.length() + 2);
      out.print(painter.bold(name) + space + Printable.of(compact) + "\n");
      return;
    }
    out.print(painter.bold(name) + "\n" + JsonWriter.indented(value).indent(2));
  }

  private String painted(TestStateStatus status) {
    return switch (status) {
      case SUCCEEDED -> painter.green(status.name());
      case RETRIABLE, CAUGHT_ERROR -> painter.yellow(status.name());
      case FAILED -> painter.red(status.name());
    };
  }

  /** What comes next. */
  private static String handled(TestStateResult result) {
    InspectionErrorDetails details = result.inspection().errorDetails();
    Integer retry = details == null ? null : details.retryIndex();
    Long seconds = details == null ? null : details.retryBackoffIntervalSeconds();
    String by =
        details == null || details.catchIndex() == null
            ? ""
            : " by Catch[" + details.catchIndex() + "]";
    if (retry != null && seconds != null) {
      return " by Retry[" + retry + "] after " + DurationText.of(Duration.ofSeconds(seconds));
    }
    String exhausted = retry == null ? "" : ", Retry[" + retry + "] has no attempt left";
    String next = result.nextState() == null ? "" : ", next " + Printable.of(result.nextState());
    return by + next + exhausted;
  }

  private void member(String name, @Nullable String value) {
    if (value != null) {
      out.print(name + ": " + Printable.of(value) + "\n");
    }
  }
}
