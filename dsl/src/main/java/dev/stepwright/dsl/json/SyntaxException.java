package dev.stepwright.dsl.json;

/**
 * A text that breaks its grammar: a Path, an Intrinsic Function, a JSONata expression.
 *
 * <p>The parsers of {@code path}, {@code template} and {@code jsonata} throw it; whoever reads a
 * definition turns it into a diagnostic. It carries no stack trace, because it says something about
 * the text and not about the program.
 */
public final class SyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * @param offset where in the text the fault lies, in UTF-16 units from 0; the text's length if it
   *     ends too early
   * @param message what was found and what was expected
   */
  public SyntaxException(int offset, String message) {
    super(message, null, false, false);
    this.offset = offset;
  }

  /** Where in the text the fault lies, in UTF-16 units from 0. */
  public int offset() {
    return offset;
  }
}
