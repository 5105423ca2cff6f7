package dev.stepwright.runtime.junit;

import dev.stepwright.runtime.ExecutionResult;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.text.PathLine;
import dev.stepwright.runtime.text.ResultText;
import dev.stepwright.runtime.text.TracedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What to say where an assertion about an execution fails: what it is, then the whole path. */
final class FailureText {
  private static final String MARK = "→ ";
  private static final String NO_MARK = "  ";

  /** Of a longer path only so many lines at either end are shown, and those around the mark. */
  private static final int MOST_LINES = 60;

  private static final int AROUND_MARK = 5;
  private static final int MOST_CHARACTERS = 2000;

  private FailureText() {}

  /**
   * The text.
   *
   * @param message what was expected and what was found
   * @param marked the event whose line is marked, or null for none
   */
  static String of(
      String message, ExecutionResult result, ExecutionPath path, @Nullable TracedEvent marked) {
    StringBuilder text = new StringBuilder(message).append("\n\n");
    lines(path, marked).forEach(line -> text.append(line).append('\n'));
    String end = ResultText.of(result, result.status().name());
    text.append(end.length() > MOST_CHARACTERS ? end.substring(0, MOST_CHARACTERS) + "…\n" : end);
    waiting(result, path, text);
    return text.toString();
  }

  private static List<String> lines(ExecutionPath path, @Nullable TracedEvent marked) {
    List<String> lines = new ArrayList<>();
    int mark = -1;
    for (TracedEvent event : path.events()) {
      PathLine line = event.line();
      if (line != null && event.shown()) {
        boolean isMarked = event.equals(marked);
        mark = isMarked ? lines.size() : mark;
        lines.add((isMarked ? MARK : NO_MARK) + line);
      }
    }
    return shortened(lines, mark);
  }

  private static List<String> shortened(List<String> lines, int mark) {
    List<String> shown = new ArrayList<>();
    int leftOut = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i < MOST_LINES
          || i >= lines.size() - MOST_LINES
          || (mark >= 0 && Math.abs(i - mark) <= AROUND_MARK)) {
        leftOut(leftOut, shown);
        leftOut = 0;
        shown.add(lines.get(i));
      } else {
        leftOut++;
      }
    }
    return shown;
  }

  private static void leftOut(int number, List<String> shown) {
    if (number > 0) {
      shown.add(NO_MARK + "… " + number + " lines more …");
    }
  }

  private static void waiting(ExecutionResult result, ExecutionPath path, StringBuilder text) {
    List<Visit> open = path.openTasks();
    if (result.status() == ExecutionStatus.RUNNING && !open.isEmpty()) {
      String states =
          open.stream().map(Visit::state).distinct().collect(Collectors.joining("`, `"));
      String last = open.get(open.size() - 1).state();
      text.append("It waits in `").append(states).append("`, and no passing of time ends that.");
      text.append(" A Task is ended with engine.openTask(\"")
          .append(last)
          .append("\").succeeds(…).\n");
    }
  }
}
