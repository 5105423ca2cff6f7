package dev.stepwright.cli;

/** What the command tells the shell. */
final class ExitCode {

  /** Every definition is valid, though there may be warnings; the execution succeeded. */
  static final int VALID = 0;

  /** A definition has errors, or is not in canonical form; the execution failed. */
  static final int FINDINGS = 1;

  /** The command was misused: a wrong option, a file that is missing or cannot be read. */
  static final int MISUSE = 2;

  /** The definition that was to be run has errors. */
  static final int NOT_RUN = 3;

  private ExitCode() {}
}
