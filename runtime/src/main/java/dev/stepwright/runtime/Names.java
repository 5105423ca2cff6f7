package dev.stepwright.runtime;

import dev.stepwright.dsl.model.ArnNames;

/** Names of State Machines and executions, as AWS takes them. */
final class Names {
  private Names() {}

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException if AWS would refuse it
   */
  static String check(String what, String name) {
    if (name.isEmpty() || name.length() > ArnNames.MAX_LENGTH) {
      throw new IllegalArgumentException(
          "The name of "
              + what
              + " has "
              + name.length()
              + " characters; expected 1 to "
              + ArnNames.MAX_LENGTH);
    }
    int forbidden = ArnNames.forbiddenAt(name);
    if (forbidden >= 0) {
      throw new IllegalArgumentException(
          "The name of "
              + what
              + " \""
              + name
              + "\" has the character '"
              + name.charAt(forbidden)
              + "'; letters, digits, - and _ are always possible");
    }
    return name;
  }
}
