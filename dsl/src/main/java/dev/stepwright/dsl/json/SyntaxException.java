package dev.stepwright.dsl.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable String code;

  /**
   * @param offset where in the text the fault lies, in UTF-16 units from 0; the text's length if it
   *     ends too early
   * @param message what was found and what was expected
   */
  public SyntaxException(int offset, String message) {
    this(offset, null, message);
  }

  /**
   * @param offset where in the text the fault lies, in UTF-16 units from 0; the text's length if it
   *     ends too early
   * @param code the number that the language itself gives this kind of fault, or null; JSONata has
   *     such numbers, {@code S0202} for one
   * @param message what was found and what was expected, without the code
   */
  public SyntaxException(int offset, @Nullable String code, String message) {
    super(message, null, false, false);
    this.offset = offset;
    this.code = code;
  }

  /**
   * The fault that the character at an offset is not one the grammar allows there.
   *
   * @param text the text being parsed
   * @param offset where the parser stands; the text's length if the text ends too early
   * @param expected what may stand there, as the end of a sentence: "',' or ')'"
   */
  public static SyntaxException unexpected(String text, int offset, String expected) {
    return new SyntaxException(offset, "Found " + found(text, offset) + ", expected " + expected);
  }

  private static String found(String text, int offset) {
    if (offset >= text.length()) {
      return "the end";
    }
    int found = text.codePointAt(offset);
    boolean printable = found >= ' ' && found != 0x7F && !(found >= 0xD800 && found <= 0xDFFF);
    // A control character or half a surrogate pair would spoil the line it is printed in.
    return printable ? "'" + Character.toString(found) + "'" : String.format("U+%04X", found);
  }

  /** Where in the text the fault lies, in UTF-16 units from 0. */
  public int offset() {
    return offset;
  }

  /** The language's own number for this kind of fault; empty if it has none. */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }
}
