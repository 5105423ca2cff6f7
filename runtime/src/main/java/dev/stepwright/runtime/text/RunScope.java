package dev.stepwright.runtime.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of States that a run goes along: an execution's own, a branch of a Parallel State, an
 * iteration of a Map State. Confined to one thread at a time.
 */
final class RunScope {
  /** What it is within; null for an execution that was started. */
  final @Nullable RunScope parent;

  /** The Map or Parallel State it is within, or empty. */
  final String fork;

  /** What its States are marked with, such as the index of an iteration; or empty. */
  final String mark;

  /** How many others it is within. */
  final int depth;

  /** The State it is in, and when that was entered. */
  String state = "";

  Instant entered = Instant.EPOCH;

  /** The number of that visit. */
  int visit;

  /** How many attempts at the State there were. */
  int attempts;

  /** What the State failed with, or null. */
  @Nullable String failure;

  /** What a State within the State failed with last, or empty. */
  String failureWithin = "";

  RunScope(@Nullable RunScope parent, String mark) {
    this.parent = parent;
    this.mark = mark;
    this.fork = parent == null ? "" : parent.state;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  /** A State was entered. */
  void enter(String name, Instant time, int number) {
    state = name;
    entered = time;
    visit = number;
    attempts = 0;
    failure = null;
    failureWithin = "";
  }

  /** The State failed. */
  void fail(String error) {
    failure = error;
    for (RunScope scope = parent; scope != null; scope = scope.parent) {
      scope.failureWithin = error;
    }
  }

  /** This, or what around it is in a Map or Parallel State; this if that is none. */
  RunScope around(String forkState) {
    for (RunScope scope = this; scope.parent != null; scope = scope.parent) {
      if (scope.fork.equals(forkState)) {
        return scope.parent;
      }
    }
    return this;
  }
}
