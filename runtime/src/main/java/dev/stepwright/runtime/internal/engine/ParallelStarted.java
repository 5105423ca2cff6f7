package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.ParallelProgram;

/** A Parallel State has started its branches. */
final class ParallelStarted extends JournalEvent {
  private final ParallelProgram parallel;
  private final JsonValue input;

  ParallelStarted(ParallelProgram parallel, JsonValue input) {
    this.parallel = parallel;
    this.input = input;
  }

  ParallelProgram parallel() {
    return parallel;
  }

  /** What each branch gets. */
  JsonValue input() {
    return input;
  }

  @Override
  HistoryEventType type() {
    return HistoryEventType.PARALLEL_STATE_STARTED;
  }

  @Override
  void apply(Branch branch) {
    int size = parallel.branches().size();
    ParallelWork work = new ParallelWork(size);
    branch.work(work);
    for (int i = 0; i < size; i++) {
      Branch child = branch.child(branch.run, i, parallel.branches().get(i), input);
      child.last = id();
      work.add(child);
    }
  }
}
