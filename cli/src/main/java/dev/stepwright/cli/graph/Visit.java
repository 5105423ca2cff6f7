package dev.stepwright.cli.graph;

import org.jspecify.annotations.Nullable;

/** A State that an execution entered, and what came of it. Confined to one reading of a history. */
final class Visit {
  final String state;

  /** Whether the State is a Parallel State. */
  final boolean parallel;

  /** The Map or Parallel State it is within; null if that is not in the history. */
  final @Nullable Visit around;

  /** The State that led to it; null for the first of its States. */
  final @Nullable Visit before;

  /** Whether there was an error that nothing has come of yet. */
  boolean failing;

  /** Whether an error ended it. */
  boolean failed;

  boolean aborted;
  boolean exited;

  Visit(String state, boolean parallel, @Nullable Visit around, @Nullable Visit before) {
    this.state = state;
    this.parallel = parallel;
    this.around = around;
    this.before = before;
  }

  /** This, or what is around it, that is of a name; this if nothing is. */
  Visit around(@Nullable String name) {
    for (Visit visit = this; visit != null; visit = visit.around) {
      if (visit.state.equals(name)) {
        return visit;
      }
    }
    return this;
  }

  /** The nearest Parallel State that has not ended, beginning here; this if there is none. */
  Visit aroundParallel() {
    for (Visit visit = this; visit != null; visit = visit.around) {
      if (visit.parallel && !visit.exited && !visit.failing) {
        return visit;
      }
    }
    return this;
  }

  /** An error ended it, unless it has gone on. */
  void fail() {
    if (!exited) {
      failed = true;
      failing = true;
    }
  }
}
