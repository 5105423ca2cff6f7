package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.internal.program.FailProgram;
import dev.stepwright.runtime.internal.query.TypedEvaluator;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a Fail State does.
 *
 * @see <a href="https://states-language.net/spec.html#fail-state">Fail State</a>
 */
final class FailDecider {
  private FailDecider() {}

  static boolean decide(FailProgram fail, Branch branch) {
    branch.fail(new Failure(text(fail.error(), branch), text(fail.cause(), branch)));
    branch.failedForGood = true;
    return true;
  }

  private static @Nullable String text(@Nullable TypedEvaluator<String> field, Branch branch) {
    return field == null ? null : field.evaluate(branch.query());
  }
}
