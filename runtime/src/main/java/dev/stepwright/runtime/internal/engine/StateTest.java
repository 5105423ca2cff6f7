package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.internal.engine.StateTestOutcome.Status;
import dev.stepwright.runtime.internal.items.MapItem;
import dev.stepwright.runtime.internal.items.MapRunException;
import dev.stepwright.runtime.internal.items.MapRunFailure;
import dev.stepwright.runtime.internal.program.DataFlowProgram;
import dev.stepwright.runtime.internal.program.DistributedProgram;
import dev.stepwright.runtime.internal.program.MapProgram;
import dev.stepwright.runtime.internal.program.ParallelProgram;
import dev.stepwright.runtime.internal.program.RecoveryProgram;
import dev.stepwright.runtime.internal.program.StateProgram;
import dev.stepwright.runtime.internal.query.QueryException;
import dev.stepwright.runtime.internal.query.QueryFailure;
import dev.stepwright.runtime.task.TaskOutcome;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one State once: until it is exited, fails, or would be retried. It makes the steps that the
 * event loop makes, of the one branch there is, and looks at what they have made of it. Confined to
 * one thread.
 */
public final class StateTest {
  /** How long handlers that work on other threads are waited for. */
  private static final long REAL_SECONDS = 300;

  /** What AWS calls every State under test, in the Context Object too. */
  private static final String NAME = "StateName";

  private final StateTestRequest request;
  private final EventLoop loop;
  private final LongConsumer advance;
  private final Semaphore posted = new Semaphore(0);
  private final ExecutionState execution;
  private final Branch branch;
  private final StateProgram state;

  private boolean entered;
  private boolean answered;
  private @Nullable Failure failure;
  private int retrier = -1;
  private @Nullable JsonValue taskResult;
  private @Nullable List<JsonValue> pointedItems;
  private @Nullable List<JsonValue> batches;

  /**
   * A test.
   *
   * @param settings what the event loop works with
   * @param calls does a Task's work
   * @param advance moves the settings' clock
   */
  public StateTest(
      StateTestRequest request,
      EventLoop.Settings settings,
      EventLoop.TaskCalls calls,
      LongConsumer advance) {
    this.request = request;
    this.advance = advance;
    this.loop = new EventLoop(settings, calls, posted::release);
    Machine machine = request.machine();
    this.execution =
        new ExecutionState(
            loop,
            machine,
            new ExecutionHead(
                request.executionArn(),
                request.executionName(),
                machine.arn(),
                "",
                true,
                "",
                request.input())) {
          @Override
          JsonObject context(Branch tested) {
            return StateTest.this.context();
          }
        };
    this.branch = execution.root().root();
    this.state = branch.state;
  }

  /**
   * Runs it.
   *
   * @throws InterruptedException if the thread is interrupted while a handler is at work
   */
  public StateTestOutcome run() throws InterruptedException {
    branch.assign(request.variables());
    branch.touch();
    while (!isSettled()) {
      if (!step() && !isSettled() && !isReadyForMock()) {
        await();
      }
    }
    return outcome();
  }

  private JsonObject context() {
    JsonObject context = request.context();
    if (context == null) {
      return ownContext();
    }
    return branch.selecting == null
        ? context
        : context.with("Map", JsonObject.of("Item", branch.selecting));
  }

  /** The Context Object as the engine makes it, with what AWS shows of a test. */
  private JsonObject ownContext() {
    JsonObject context = ContextObject.of(branch);
    JsonObject run = (JsonObject) Objects.requireNonNull(context.member("Execution"));
    JsonObject current = (JsonObject) Objects.requireNonNull(context.member("State"));
    String role = request.roleArn();
    return context
        .with("Execution", run.with("RoleArn", role == null ? JsonNull.NULL : new JsonString(role)))
        .with("State", current.with("Name", new JsonString(NAME)));
  }

  private boolean isSettled() {
    return !execution.isRunning()
        || branch.phase == Phase.RETRYING
        || branch.phase == Phase.ENDED
        || (entered && branch.phase == Phase.READY);
  }

  /** Makes a step; false if it can make none now. */
  private boolean step() {
    if (branch.phase == Phase.FAILED) {
      noteFailure();
    } else if (branch.work() instanceof TaskWork work) {
      taskResult = work.output;
    }
    try {
      if (isReadyForMock()) {
        answerFork();
        return true;
      }
      boolean moved = Decider.attempt(branch);
      if (!entered) {
        entered = true;
        branch.retryCount = request.retrierRetryCount();
      }
      return moved;
    } catch (QueryException e) {
      fail(e.failure());
      return true;
    } catch (MapRunException e) {
      branch.fail(failure(e.failure()));
      return true;
    }
  }

  /** AWS names no event here, as there is none, so the Cause says only what is wrong. */
  private void fail(QueryFailure why) {
    if (branch.phase == Phase.FAILED) {
      branch.failedForGood = true;
    }
    branch.fail(new Failure(why.error(), why.cause()));
  }

  private static Failure failure(MapRunFailure why) {
    return new Failure(why.error(), why.cause());
  }

  private void noteFailure() {
    Failure now = Objects.requireNonNull(branch.failure);
    if (now.equals(failure)) {
      return;
    }
    failure = now;
    RecoveryProgram recovery = Recovery.recovery(state);
    retrier =
        recovery == null || now.isFatal() || branch.failedForGood
            ? -1
            : recovery.retrierFor(now.matched());
    if (retrier >= 0) {
      branch.retried(retrier, request.retrierRetryCount());
    }
  }

  /** Waits for the end of a Task's work, or lets time pass. */
  private void await() throws InterruptedException {
    if (loop.processPosted()) {
      return;
    }
    if (loop.isCalling()) {
      if (!posted.tryAcquire(REAL_SECONDS, TimeUnit.SECONDS)) {
        branch.fail(Failure.timeout());
      }
      return;
    }
    long next = loop.timers().next();
    advance.accept(next);
    if (next == Timers.NEVER || !loop.timers().wakeNext(next)) {
      throw new IllegalStateException("Nothing will ever happen to " + branch);
    }
  }

  // Map and Parallel States: their branches are not run.

  /** Whether a Map or Parallel State has come to where its branches would start. */
  private boolean isReadyForMock() {
    if (answered || branch.phase != Phase.WORKING) {
      return false;
    }
    if (branch.work() instanceof MapRunWork work) {
      return work.isRead() || !request.itemsCanBeRead();
    }
    return branch.work() instanceof ParallelWork
        || (branch.work() instanceof MapWork
            && state instanceof MapProgram map
            && map.distributed() == null);
  }

  private void answerFork() {
    answered = true;
    select();
    Failure mocked = mockedFailure();
    if (mocked != null) {
      branch.fail(mocked);
      return;
    }
    TaskOutcome.Succeeded mock = (TaskOutcome.Succeeded) Objects.requireNonNull(request.mock());
    DataFlowProgram data =
        state instanceof MapProgram map ? map.data() : ((ParallelProgram) state).data();
    Decider.complete(branch, data, branch.query(), mock.output());
  }

  private @Nullable Failure mockedFailure() {
    if (request.mock() instanceof TaskOutcome.Failed failed) {
      return new Failure(failed.error(), failed.cause());
    }
    boolean exceeded =
        branch.work() instanceof MapRunWork work
            && work.tolerated.isSet()
            && work.tolerated.isExceededBy(request.mapIterationFailureCount(), total(work));
    return exceeded ? failure(MapRunFailure.TOLERANCE_EXCEEDED) : null;
  }

  private long total(MapRunWork work) {
    if (work.isRead()) {
      return work.totalItems();
    }
    return request.mock() instanceof TaskOutcome.Succeeded mock
            && mock.output() instanceof JsonArray results
        ? results.size()
        : request.mapIterationFailureCount();
  }

  /** Computes what each iteration would get. */
  private void select() {
    if (!(state instanceof MapProgram map)) {
      return;
    }
    if (branch.work() instanceof MapWork work) {
      for (int i = 0; i < work.items.size(); i++) {
        MapDecider.input(map, branch, work, i);
      }
    } else if (branch.work() instanceof MapRunWork work && work.isRead()) {
      DistributedProgram distributed = Objects.requireNonNull(map.distributed());
      DistributedProgram.Reader reader = distributed.itemReader();
      if (reader != null && reader.itemsPointer() != null) {
        pointedItems =
            DistributedMapDecider.read(
                    map, distributed, map.data().selectInput(branch.query()), branch, work)
                .stream()
                .map(MapItem::value)
                .toList();
      }
      batches = distributed.itemBatcher() == null ? null : work.childInputs();
    }
  }

  // What came of it.

  private StateTestOutcome outcome() {
    Status status = status();
    boolean exited = status == Status.SUCCEEDED || status == Status.CAUGHT_ERROR;
    Failure why = timedOut() ? Failure.timeout() : failure;
    RecoveryProgram recovery = Recovery.recovery(state);
    return new StateTestOutcome(
        status,
        exited ? branch.data : null,
        exited && branch.phase == Phase.READY ? branch.state.name() : null,
        why == null ? null : why.error(),
        why == null ? null : why.cause(),
        status == Status.CAUGHT_ERROR && recovery != null && why != null
            ? recovery.catcherIndexFor(why.matched())
            : -1,
        retrier,
        status == Status.RETRIABLE ? branch.retryAt - loop.clock().millis() : -1,
        branch.variables(),
        answered,
        pointedItems,
        batches,
        taskResult);
  }

  private Status status() {
    if (branch.phase == Phase.RETRYING) {
      return Status.RETRIABLE;
    }
    if (!execution.isRunning()) {
      return Status.FAILED;
    }
    return failure == null ? Status.SUCCEEDED : Status.CAUGHT_ERROR;
  }

  private boolean timedOut() {
    ExecutionEnded end = execution.end();
    return end != null && end.status() == ExecutionStatus.TIMED_OUT;
  }
}
