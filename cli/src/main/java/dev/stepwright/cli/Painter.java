package dev.stepwright.cli;

/**
 * Gives texts colours, on a terminal.
 *
 * @param enabled whether it does
 */
record Painter(boolean enabled) {

  /** A text in a style, which is what ECMA-48 calls the parameters of SGR. */
  String painted(String style, String text) {
    return enabled ? "\u001B[" + style + "m" + text + "\u001B[0m" : text;
  }
}
