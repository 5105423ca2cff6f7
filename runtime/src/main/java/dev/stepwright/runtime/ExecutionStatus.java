package dev.stepwright.runtime;

/** What an execution has come to. */
public enum ExecutionStatus {
  /** It has not ended. */
  RUNNING,
  /** It ended with an output. */
  SUCCEEDED,
  /** It ended with an error. */
  FAILED,
  /** It ran into {@code TimeoutSeconds} of its State Machine. */
  TIMED_OUT,
  /** It was stopped. */
  ABORTED
}
