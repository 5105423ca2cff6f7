package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.internal.program.ParallelProgram;

/**
 * Decides what a Parallel State does.
 *
 * @see <a href="https://states-language.net/spec.html#parallel-state">Parallel State</a>
 */
final class ParallelDecider {
  private ParallelDecider() {}

  static boolean decide(ParallelProgram parallel, Branch branch) {
    if (!(branch.work() instanceof ParallelWork work)) {
      branch.append(new ParallelStarted(parallel, parallel.data().effectiveInput(branch.query())));
      return false;
    }
    if (work.running() > 0) {
      return false;
    }
    if (!work.succeeded) {
      branch.append(new ForkSucceeded(parallel));
      return true;
    }
    Decider.complete(branch, parallel.data(), branch.query(), work.outputs());
    return true;
  }
}
