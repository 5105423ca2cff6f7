package dev.stepwright.cli;

import dev.stepwright.cli.source.Checked;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.json.TextLines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings about one definition, or about one file outside of its definitions.
 *
 * @param file the file's name
 * @param label the file's name, with the place of an embedded definition
 * @param lines the lines of the file
 * @param diagnostics the findings, ordered by position
 * @param definition whether they are about a definition, or a file that cannot be read as one
 * @param checked the definition that was checked, or null if they come of something else
 */
record Report(
    String file,
    String label,
    TextLines lines,
    List<Diagnostic> diagnostics,
    boolean definition,
    @Nullable Checked checked) {

  /** A report about a file, or about a definition that was not checked. */
  Report(
      String file,
      String label,
      TextLines lines,
      List<Diagnostic> diagnostics,
      boolean definition) {
    this(file, label, lines, diagnostics, definition, null);
  }

  /** Whether no finding is an error. */
  boolean valid() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }
}
