package dev.stepwright.runtime.internal.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The branches a Parallel or Map State has running. */
abstract class ForkWork {
  /** Those that have not ended, in no order; each knows its place. */
  private final ArrayList<Branch> running = new ArrayList<>();

  void add(Branch child) {
    child.slot = running.size();
    running.add(child);
  }

  void remove(Branch child) {
    int end = running.size() - 1;
    Branch last = running.get(end);
    running.set(child.slot, last);
    last.slot = child.slot;
    running.remove(end);
  }

  /** Whether it is known to have failed before its State is. */
  boolean isFailed() {
    return false;
  }

  final int running() {
    return running.size();
  }

  /** The branch of a number among those that run and what they have begun, or null. */
  final @Nullable Branch find(int id) {
    for (int i = 0; i < running.size(); i++) {
      Branch found = running.get(i).find(id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Those that have not ended, in the order they were started. */
  final List<Branch> inOrder() {
    List<Branch> branches = new ArrayList<>(running);
    branches.sort((left, right) -> Integer.compare(left.id, right.id));
    return branches;
  }
}
