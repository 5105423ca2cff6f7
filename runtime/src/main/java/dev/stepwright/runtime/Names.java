package dev.stepwright.runtime;

/** Names of State Machines and executions, as AWS takes them. */
final class Names {
  private static final int MAX_LENGTH = 80;
  private static final String EXCLUDED = "<>{}[]?*\"#%\\^|~`$&,;:/";

  private Names() {}

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException if AWS would refuse it
   */
  static String check(String what, String name) {
    if (name.isEmpty() || name.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "The name of " + what + " has " + name.length() + " characters; expected 1 to 80");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c) || EXCLUDED.indexOf(c) >= 0) {
        throw new IllegalArgumentException(
            "The name of "
                + what
                + " \""
                + name
                + "\" has the character '"
                + c
                + "'; expected none of white space, control characters and "
                + EXCLUDED);
      }
    }
    return name;
  }
}
