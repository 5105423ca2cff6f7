package dev.stepwright.cli;

import dev.stepwright.runtime.ExecutionResult;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryListener;
import dev.stepwright.runtime.text.PathLine;
import dev.stepwright.runtime.text.PathTracer;
import dev.stepwright.runtime.text.ResultText;
import dev.stepwright.runtime.text.TracedEvent;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/**
 * Prints the path of an execution as it goes, then what came of it.
 *
 * <p>A line has the time since the start, and a State that was entered, or below it what happened
 * there. Branches, iterations and child executions are indented. Safe for use by several threads.
 */
final class RunTextWriter implements HistoryListener {
  private static final String ERASE_LINE = "\r\u001B[K";

  private final PrintWriter out;
  private final Painter painter;
  private final boolean flushing;
  private final PathTracer tracer = new PathTracer();
  private boolean progress;

  /**
   * A writer.
   *
   * @param flushing whether every line is to be seen at once
   */
  RunTextWriter(PrintWriter out, Painter painter, boolean flushing) {
    this.out = out;
    this.painter = painter;
    this.flushing = flushing;
  }

  @Override
  public synchronized void written(String executionArn, HistoryEvent event) {
    TracedEvent traced = tracer.trace(executionArn, event);
    PathLine line = traced.line();
    if (line != null && traced.shown()) {
      write(line);
    }
  }

  private void write(PathLine line) {
    eraseProgress();
    out.print(
        painter.faint(line.time()) + "  " + line.margin() + painted(line) + line.rest() + "\n");
    if (flushing) {
      out.flush();
    }
  }

  private String painted(PathLine line) {
    return switch (line.kind()) {
      case ENTERED -> painter.bold(line.text());
      case RETRIED -> painter.yellow(line.text());
      case FAILED -> painter.red(line.text());
      case CAUGHT -> painter.cyan(line.text());
      case BEGUN, DONE, ABORTED -> line.text();
    };
  }

  /** Shows how long the run has taken until now, in a line that the next one replaces. */
  synchronized void showProgress(Instant now) {
    Instant start = tracer.start();
    if (start != null) {
      eraseProgress();
      Duration since = Duration.ofSeconds(Duration.between(start, now).toSeconds());
      out.print(painter.faint(PathLine.time(since) + "  …"));
      out.flush();
      progress = true;
    }
  }

  private void eraseProgress() {
    if (progress) {
      out.print(ERASE_LINE);
      progress = false;
    }
  }

  /** Prints what came of the execution. */
  synchronized void end(ExecutionResult result) {
    eraseProgress();
    String status = result.status().name();
    status = result.succeeded() ? painter.green(status) : painter.red(status);
    out.print(ResultText.of(result, status));
    out.flush();
  }
}
