package dev.stepwright.runtime.internal.engine;

/** What a branch is to do next. */
enum Phase {
  /** Enter the next State. */
  READY,
  /** Make an attempt at the State it is in. */
  ENTERED,
  /** Go on with what the State began: a wait, a Task, branches of its own. */
  WORKING,
  /** Make another attempt, when it is time. */
  RETRYING,
  /** Recover from a failure. */
  FAILED,
  /** Report that its last State has ended. */
  ENDED,
  /** Nothing: it was reported, or aborted. */
  GONE
}
