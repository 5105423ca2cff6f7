package dev.stepwright.dsl.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.json.TextLines;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What holds of the diagnostics of any text at all. */
final class Findable {
  private Findable() {}

  /** They are in order, each lies within the text, and one is an error if there is no model. */
  static void check(byte[] bytes, ReadResult result) {
    TextLines lines = new TextLines(new String(bytes, StandardCharsets.UTF_8));
    List<Diagnostic> diagnostics = result.diagnostics();
    assertThat(result.valid()).isEqualTo(diagnostics.stream().noneMatch(Diagnostic::isError));
    int line = 0;
    int column = 0;
    int length = 0;
    for (Diagnostic found : diagnostics) {
      int nextLine = found.position().line();
      int nextColumn = found.position().column();
      boolean later = nextLine > line || (nextLine == line && nextColumn >= column);
      length = nextLine == line ? length : lines.line(nextLine).length();
      line = nextLine;
      column = nextColumn;
      if (!later || column < 1 || column > length + 1) {
        throw new AssertionError("Out of order or out of the text: " + found);
      }
    }
    diagnostics.stream().limit(100).forEach(Findable::print);
  }

  private static void print(Diagnostic found) {
    assertThat(found.toString()).contains(found.code().name());
    assertThat(found.aws().toString()).contains(found.aws().code().name());
  }
}
