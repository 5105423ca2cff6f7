package dev.stepwright.cli;

/** What the command tells the shell. */
final class ExitCode {

  /** Every definition is valid; there may be warnings. */
  static final int VALID = 0;

  /** A definition has errors, or is not in canonical form. */
  static final int FINDINGS = 1;

  /** The command was misused: a wrong option, a file that is missing or cannot be read. */
  static final int MISUSE = 2;

  private ExitCode() {}
}
