package dev.stepwright.dsl.jsonata;

/**
 * The two rules about the signature of a lambda: type parameters only after {@code a} and {@code
 * f}, and none inside a choice. Other symbols pass, known or not, as in the reference
 * implementation.
 */
final class SignatureCheck {
  private SignatureCheck() {}

  /**
   * @param text the signature with its angle brackets
   * @param start its offset in the source
   * @param verbatim whether it stands there character for character
   */
  static void check(String text, int start, boolean verbatim) {
    char parameter = 0;
    // What follows a colon is the type of the result and is not examined.
    for (int i = 1; i < text.length() && text.charAt(i) != ':'; i++) {
      char symbol = text.charAt(i);
      switch (symbol) {
        case 's', 'n', 'b', 'l', 'o', 'a', 'f', 'j', 'x' -> parameter = symbol;
        case '(' -> {
          int close = closing(text, i, '(', ')');
          if (text.substring(i, close).indexOf('<') >= 0) {
            throw Faults.parameterizedChoice(verbatim ? start + i : start);
          }
          parameter = symbol;
          i = close;
        }
        case '<' -> {
          if (parameter != 'a' && parameter != 'f') {
            throw Faults.typeParameter(verbatim ? start + i : start);
          }
          i = closing(text, i, '<', '>');
        }
        default -> {}
      }
    }
  }

  private static int closing(String text, int open, char opening, char closing) {
    int depth = 1;
    int i = open + 1;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == opening) {
        depth++;
      } else if (c == closing && --depth == 0) {
        return i;
      }
    }
    return i;
  }
}
