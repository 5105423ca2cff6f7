package dev.stepwright.cli.conformance;

import java.util.Locale;
import java.util.Optional;

/** What is done with the definition of a case. */
public enum CaseKind {
  /** An execution of a STANDARD workflow, awaited. */
  EXECUTION,
  /** An execution of an EXPRESS workflow, as {@code StartSyncExecution} answers. */
  EXPRESS_SYNC,
  /** An execution of an EXPRESS workflow, as CloudWatch Logs shows it. */
  EXPRESS_ASYNC,
  /** The definition is checked and not run. */
  VALIDATION,
  /** A State is tested by {@code TestState}. */
  TEST_STATE,
  /** A sequence of API calls. */
  API;

  /** The word of the case's {@code kind}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a word. */
  public static Optional<CaseKind> of(String word) {
    for (CaseKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
