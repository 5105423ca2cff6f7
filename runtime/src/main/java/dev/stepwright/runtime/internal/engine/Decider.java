package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.program.ChoiceProgram;
import dev.stepwright.runtime.internal.program.DataFlowProgram;
import dev.stepwright.runtime.internal.program.FailProgram;
import dev.stepwright.runtime.internal.program.MapProgram;
import dev.stepwright.runtime.internal.program.ParallelProgram;
import dev.stepwright.runtime.internal.program.PassProgram;
import dev.stepwright.runtime.internal.program.StateProgram;
import dev.stepwright.runtime.internal.program.SucceedProgram;
import dev.stepwright.runtime.internal.program.TaskProgram;
import dev.stepwright.runtime.internal.program.WaitProgram;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryException;
import dev.stepwright.runtime.internal.query.QueryFailure;
import dev.stepwright.runtime.journal.JournalException;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a branch does next and writes it into the journal. Where it stops, everything it
 * needs to go on is in the branch, which is what the events have made of it.
 */
final class Decider {

  private Decider() {}

  /** Makes a branch's next step; false if it can make none now. */
  static boolean step(Branch branch) {
    try {
      return attempt(branch);
    } catch (QueryException e) {
      fail(branch, e.failure());
      return true;
    } catch (JournalException e) {
      throw e;
    } catch (RuntimeException e) {
      return end(branch, e);
    } catch (StackOverflowError e) {
      return end(branch, "What the state '" + branch.state.name() + "' computes nests too deeply");
    } catch (OutOfMemoryError e) {
      if (branch.run.execution.loop.journal() != null) {
        // It can be resumed where there is more.
        throw e;
      }
      String state = "The memory does not suffice in the state '" + branch.state.name() + "': ";
      return end(branch, state + e.getMessage());
    }
  }

  /**
   * Makes a branch's next step, as {@link #step} does.
   *
   * @throws QueryException if the State it is in fails for what an expression gives
   */
  static boolean attempt(Branch branch) {
    return switch (branch.phase) {
      case READY -> enter(branch);
      case ENTERED, WORKING -> decide(branch);
      case RETRYING -> retry(branch);
      case FAILED -> Recovery.recover(branch);
      case ENDED -> end(branch);
      case GONE -> false;
    };
  }

  /** Ends an execution for what no definition can cause; the others go on. */
  private static boolean end(Branch branch, RuntimeException unexpected) {
    String what = "The engine failed in the state '" + branch.state.name() + "': " + unexpected;
    System.getLogger(Decider.class.getName())
        .log(System.Logger.Level.ERROR, branch.run.arn + ": " + what, unexpected);
    return end(branch, what);
  }

  private static boolean end(Branch branch, String why) {
    branch.append(ExecutionEnded.failed(new Failure(Failure.RUNTIME, why)));
    return false;
  }

  private static boolean enter(Branch branch) {
    if (!branch.run.isStarted()) {
      branch.append(new ExecutionStarted(branch.run.input));
      branch.run.limit();
    }
    branch.append(new StateEntered(branch.state, branch.data));
    return true;
  }

  private static boolean decide(Branch branch) {
    StateProgram state = branch.state;
    return switch (state.type()) {
      case PASS -> pass((PassProgram) state, branch);
      case SUCCEED -> succeed((SucceedProgram) state, branch);
      case FAIL -> FailDecider.decide((FailProgram) state, branch);
      case CHOICE -> ChoiceDecider.decide((ChoiceProgram) state, branch);
      case WAIT -> WaitDecider.decide((WaitProgram) state, branch);
      case TASK -> TaskDecider.decide((TaskProgram) state, branch);
      case PARALLEL -> ParallelDecider.decide((ParallelProgram) state, branch);
      case MAP -> map((MapProgram) state, branch);
    };
  }

  private static boolean pass(PassProgram pass, Branch branch) {
    QueryData raw = branch.query();
    complete(branch, pass.data(), raw, pass.result(raw));
    return true;
  }

  private static boolean succeed(SucceedProgram succeed, Branch branch) {
    QueryData raw = branch.query();
    DataFlowProgram data = succeed.data();
    JsonValue input = data.selectInput(raw).input();
    JsonValue output = data.jsonata() ? data.output(raw, input) : data.selectOutput(input, raw);
    exit(branch, output, null, null);
    return true;
  }

  private static boolean map(MapProgram map, Branch branch) {
    return map.distributed() == null
        ? MapDecider.decide(map, branch)
        : DistributedMapDecider.decide(map, map.distributed(), branch);
  }

  private static boolean retry(Branch branch) {
    if (branch.run.execution.loop.clock().millis() < branch.retryAt) {
      branch.sleepUntil(branch.retryAt);
      return false;
    }
    branch.phase = Phase.ENTERED;
    return true;
  }

  /** Exits a State with a result, which goes through the State's output processing. */
  static void complete(Branch branch, DataFlowProgram data, QueryData raw, JsonValue result) {
    JsonObject assigned = data.assign(raw, result);
    exit(branch, data.output(raw, result), assigned, branch.state.next());
  }

  /** Exits a State with an output. */
  static void exit(
      Branch branch, JsonValue output, @Nullable JsonObject assigned, @Nullable StateProgram next) {
    if (isTooLarge(branch, output)) {
      throw tooLarge(branch.state.name());
    }
    if (assigned != null && isTooLarge(branch, assigned)) {
      throw new QueryFailure(
              Failure.DATA_LIMIT_EXCEEDED,
              "The state '"
                  + branch.state.name()
                  + "' assigned variables with a size exceeding the maximum number of bytes service"
                  + " limit.",
              null)
          .asException();
    }
    branch.append(new StateExited(branch.state, output, assigned, next));
  }

  static boolean isTooLarge(Branch branch, JsonValue value) {
    return value.textBytes() > branch.run.execution.loop.quotas().payloadBytes();
  }

  private static QueryException tooLarge(String name) {
    return new QueryFailure(Failure.DATA_LIMIT_EXCEEDED, tooLargeText(name), null).asException();
  }

  static String tooLargeText(String name) {
    return "The state/task '"
        + name
        + "' returned a result with a size exceeding the maximum number of bytes service limit.";
  }

  /** Fails the State a branch is in. */
  static void fail(Branch branch, QueryFailure why) {
    if (branch.phase == Phase.FAILED) {
      // A Catcher failed: nothing catches that.
      branch.failedForGood = true;
    }
    String cause =
        why.error().equals(Failure.DATA_LIMIT_EXCEEDED)
            ? why.cause()
            : "An error occurred while executing the state '"
                + branch.state.name()
                + "' (entered at the event id #"
                + branch.entered().id()
                + "). "
                + why.cause();
    Failure failure = new Failure(why.error(), cause);
    if (why.error().equals(Failure.QUERY_EVALUATION_ERROR)) {
      branch.append(new EvaluationFailed(branch.state, failure, why.location()));
    } else {
      branch.fail(failure);
    }
  }

  private static boolean end(Branch branch) {
    Branch parent = branch.parent;
    if (parent == null || parent.run != branch.run) {
      branch.append(ExecutionEnded.succeeded(branch.data));
    } else if (parent.state instanceof MapProgram map) {
      branch.append(IterationEnded.succeeded(map, branch.index));
    }
    return false;
  }
}
