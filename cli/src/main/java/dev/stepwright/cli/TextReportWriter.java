package dev.stepwright.cli;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.diagnostic.Printable;
import java.io.PrintWriter;

/**
 * Prints findings as compilers do: {@code file:line:column: error: [CODE] message}, the line with a
 * caret, the hint; and a summary. Confined to one thread.
 */
final class TextReportWriter implements ReportWriter {
  private final PrintWriter out;
  private final Painter painter;
  private int definitions;
  private int errors;
  private int warnings;

  TextReportWriter(PrintWriter out, boolean colour) {
    this.out = out;
    this.painter = new Painter(colour);
  }

  @Override
  public void write(Report report) {
    definitions += report.definition() ? 1 : 0;
    for (Diagnostic found : report.diagnostics()) {
      write(report, found);
    }
  }

  /** Prints one finding; ends no summary. */
  private void write(Report report, Diagnostic found) {
    if (found.isError()) {
      errors++;
    } else {
      warnings++;
    }
    int line = found.position().line();
    int column = found.position().column();
    String place = line > 0 ? report.file() + ":" + line + ":" + column : report.label();
    line(
        painter.bold(Printable.of(place) + ":")
            + " "
            + (found.isError() ? painter.red("error:") : painter.yellow("warning:"))
            + " ["
            + found.code()
            + "] "
            + Printable.of(found.message()));
    if (line > 0) {
      excerpt(SourceExcerpt.of(report.lines().line(line), column));
    }
    if (found.hint() != null) {
      line("  " + painter.cyan("hint:") + " " + Printable.of(found.hint()));
    }
  }

  /**
   * Of a line with nothing to see, in an empty file or one that is no text, the place is enough.
   */
  private void excerpt(SourceExcerpt excerpt) {
    if (!excerpt.text().isBlank()) {
      line("  " + excerpt.text());
      line("  " + painter.green(excerpt.caret()));
    }
  }

  @Override
  public void end() {
    String checked = count(definitions, "definition") + " checked: ";
    line(
        checked
            + (errors + warnings == 0
                ? painter.green("no findings")
                : errors == 0
                    ? painter.yellow(count(warnings, "warning"))
                    : painter.red(count(errors, "error"))
                        + (warnings == 0 ? "" : ", " + count(warnings, "warning"))));
    out.flush();
  }

  private static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  private void line(String text) {
    out.print(text);
    out.print('\n');
  }
}
