package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.history.HistoryEventType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A branch of a Parallel State has failed, and the State with it. */
final class BranchFailed extends JournalEvent {
  private final Failure failure;

  BranchFailed(Failure failure) {
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }

  @Override
  @Nullable HistoryEventType type() {
    return null;
  }

  @Override
  void apply(Branch branch) {
    Branch parent = Objects.requireNonNull(branch.parent);
    parent.last = branch.last;
    parent.parallelWork().remove(branch);
    parent.fail(failure);
    branch.gone();
    parent.touch();
  }
}
