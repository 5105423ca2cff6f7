package dev.stepwright.cli;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.json.TextLines;
import java.util.List;

/**
 * The findings about one definition, or about one file outside of its definitions.
 *
 * @param file the file's name
 * @param label the file's name, with the place of an embedded definition
 * @param lines the lines of the file
 * @param diagnostics the findings, ordered by position
 * @param definition whether they are about a definition, or a file that cannot be read as one
 */
record Report(
    String file, String label, TextLines lines, List<Diagnostic> diagnostics, boolean definition) {

  /** Whether no finding is an error. */
  boolean valid() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }
}
