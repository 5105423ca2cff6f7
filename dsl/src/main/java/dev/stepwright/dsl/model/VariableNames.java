package dev.stepwright.dsl.model;

/**
 * The names of Variables: "whose length MUST BE less than or equal to 80 Unicode characters", an
 * ID_Start character and then ID_Continue characters, and not {@code states} (specification, "State
 * Machine Variables").
 */
public final class VariableNames {

  /** The name that is reserved. */
  public static final String RESERVED = "states";

  /** A name may have this many characters (code points). */
  public static final int MAX_LENGTH = 80;

  private VariableNames() {}

  /** Whether a text has the form of a name; {@link #RESERVED} has it. */
  public static boolean isName(String text) {
    if (text.isEmpty() || text.codePointCount(0, text.length()) > MAX_LENGTH) {
      return false;
    }
    return Character.isUnicodeIdentifierStart(text.codePointAt(0))
        && text.codePoints()
            .skip(1)
            .allMatch(
                c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }
}
