package dev.stepwright.runtime.teststate;

/** How a State under test ended. */
public enum TestStateStatus {
  /** It was exited, for its {@code Next} or at an {@code End}. */
  SUCCEEDED,
  /** It failed, and nothing handles that. */
  FAILED,
  /** It failed, and a Retrier would make another attempt. */
  RETRIABLE,
  /** It failed, and a Catcher goes on. */
  CAUGHT_ERROR
}
