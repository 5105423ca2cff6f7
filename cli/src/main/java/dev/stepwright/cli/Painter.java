package dev.stepwright.cli;

/**
 * Gives texts colours, on a terminal.
 *
 * @param enabled whether it does
 */
record Painter(boolean enabled) {

  String bold(String text) {
    return painted("1", text);
  }

  String faint(String text) {
    return painted("2", text);
  }

  String red(String text) {
    return painted("1;31", text);
  }

  String green(String text) {
    return painted("1;32", text);
  }

  String yellow(String text) {
    return painted("1;33", text);
  }

  String cyan(String text) {
    return painted("36", text);
  }

  /** A text in a style, which is what ECMA-48 calls the parameters of SGR. */
  private String painted(String style, String text) {
    return enabled ? "\u001B[" + style + "m" + text + "\u001B[0m" : text;
  }
}
