package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.Limits;
import dev.stepwright.runtime.internal.program.DataFlowProgram;
import dev.stepwright.runtime.internal.program.WaitProgram;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryFailure;

/**
 * Decides what a Wait State does.
 *
 * @see <a href="https://states-language.net/spec.html#wait-state">Wait State</a>
 */
final class WaitDecider {
  private static final long MILLIS = 1000;

  /** How far away a timestamp may be. */
  private static final long MAX_SECONDS_TO_TIMESTAMP = Integer.MAX_VALUE;

  private WaitDecider() {}

  static boolean decide(WaitProgram wait, Branch branch) {
    long now = branch.run.execution.loop.clock().millis();
    if (!(branch.work() instanceof WaitStarted work)) {
      long due = due(wait, branch, now);
      if (due > now) {
        branch.append(new WaitStarted(due));
        return true;
      }
    } else if (now < work.due()) {
      branch.sleepUntil(work.due());
      return false;
    }
    DataFlowProgram data = wait.data();
    QueryData raw = branch.query();
    if (data.jsonata()) {
      Decider.complete(branch, data, raw, raw.input());
    } else {
      JsonValue input = data.selectInput(raw).input();
      Decider.exit(
          branch, data.selectOutput(input, raw), data.assign(raw, input), branch.state.next());
    }
    return true;
  }

  private static long due(WaitProgram wait, Branch branch, long now) {
    QueryData input = wait.data().selectInput(branch.query());
    if (wait.seconds() != null) {
      long seconds = wait.seconds().evaluate(input);
      if (seconds > Limits.MAX_SECONDS) {
        throw tooLong();
      }
      return now + seconds * MILLIS;
    }
    if (wait.timestamp() != null) {
      long due = wait.timestamp().evaluate(input).toEpochMilli();
      if (due - now > MAX_SECONDS_TO_TIMESTAMP * MILLIS) {
        throw tooLong();
      }
      return due;
    }
    throw new IllegalStateException("A Wait State has Seconds or Timestamp");
  }

  private static RuntimeException tooLong() {
    return QueryFailure.runtime("Wait state delay is too long.").asException();
  }
}
