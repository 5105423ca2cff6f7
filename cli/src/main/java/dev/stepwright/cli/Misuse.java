package dev.stepwright.cli;

/**
 * The command was called with something it cannot work on; the message is one line for its user.
 */
final class Misuse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Misuse(String message) {
    super(message, null, false, false);
  }
}
