package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.program.ScopeProgram;
import dev.stepwright.runtime.internal.program.StateProgram;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryScope;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One line of States: an execution's own, a branch of a Parallel State, an iteration of a Map
 * State. Events change it; deciders read it and write events.
 */
final class Branch implements QueryScope, Wakeable {
  final Run run;
  final @Nullable Branch parent;
  final int id;

  /** The place among its parent's branches, iterations or children. */
  final int index;

  /** Its States. */
  final ScopeProgram states;

  /** The place in its parent's {@link ForkWork}. */
  int slot;

  Phase phase = Phase.READY;

  /** The last event, which led to the next. */
  int last;

  /** The State it is in; the one to enter, before. */
  StateProgram state;

  /** The raw input of the State it is in; between States, the data that goes on. */
  JsonValue data;

  /** The event by which it entered its State. */
  private @Nullable JournalEvent entered;

  int retryCount;
  long retryAt;

  /** Why its State failed. */
  @Nullable Failure failure;

  /** Whether Retriers were asked about {@link #failure} in vain. */
  boolean failedForGood;

  /** Whether AWS's history says that its failed State was aborted. */
  boolean aborted;

  /** Whether a Catcher was chosen: if that fails, no other is. */
  boolean catchFailed;

  /** How often each Retrier of the State has retried; null for never. */
  private int @Nullable [] attempts;

  /** What the State has begun. */
  private @Nullable Object work;

  private JsonObject variables = JsonObject.EMPTY;

  /** {@code Map.Item} while a Map State's ItemSelector is evaluated. */
  @Nullable JsonObject selecting;

  /** When it wants to be woken. */
  private long wakeAt = Timers.NEVER;

  /** When it was touched last before it wanted that. */
  private long wakeOrder;

  /** How often it stands in the event loop's queue; it gets its turn the last time. */
  int queued;

  /** When an event last was about it, or gave it something to do: a count of all such times. */
  private long touched;

  Branch(
      Run run, @Nullable Branch parent, int id, int index, ScopeProgram program, JsonValue input) {
    this.run = run;
    this.parent = parent;
    this.id = id;
    this.index = index;
    this.states = program;
    this.state = program.start();
    this.data = input;
  }

  // What events do.

  void enter(StateProgram next, JsonValue input, JournalEvent event) {
    state = next;
    data = input;
    entered = event;
    retryCount = 0;
    attempts = null;
    work = null;
    phase = Phase.ENTERED;
  }

  void exit(JsonValue output, @Nullable JsonObject assigned, @Nullable StateProgram next) {
    data = output;
    work = null;
    failure = null;
    failedForGood = false;
    catchFailed = false;
    if (assigned != null) {
      assign(assigned);
    }
    if (next != null) {
      state = next;
      phase = Phase.READY;
    } else {
      phase = Phase.ENDED;
      if (parent != null && parent.work instanceof ParallelWork parallel) {
        parallel.ended(this);
        parent.last = last;
        parent.touch();
      }
    }
  }

  /** Gives Variables values. */
  void assign(JsonObject assigned) {
    for (int i = 0; i < assigned.size(); i++) {
      variables = variables.with(assigned.nameAt(i), assigned.valueAt(i));
    }
  }

  void work(Object begun) {
    work = begun;
    phase = Phase.WORKING;
  }

  void fail(Failure why) {
    failure = why;
    phase = Phase.FAILED;
  }

  void retry(int retrier, long due) {
    retried(retrier, attempts(retrier) + 1);
    retryCount++;
    retryAt = due;
    work = null;
    failure = null;
    phase = Phase.RETRYING;
  }

  /** Notes how often a Retrier has retried. */
  void retried(int retrier, int times) {
    if (attempts == null) {
      attempts = new int[retrier + 1];
    } else if (attempts.length <= retrier) {
      attempts = java.util.Arrays.copyOf(attempts, retrier + 1);
    }
    attempts[retrier] = times;
  }

  void gone() {
    phase = Phase.GONE;
    work = null;
    failure = null;
  }

  /** A branch of its own. */
  Branch child(Run childRun, int childIndex, ScopeProgram program, JsonValue input) {
    Branch child = run.execution.newBranch(childRun, this, childIndex, program, input);
    child.touch();
    return child;
  }

  /** Has its turn after those of all that were touched before. */
  void touch() {
    touched = run.execution.loop.touch();
    if (!run.execution.isBeingRead()) {
      run.execution.loop.enqueue(this);
    }
  }

  /** The place in the order in which branches were touched. */
  long touched() {
    return touched;
  }

  /** Notes that an event is about it. */
  void eventHappened() {
    touched = run.execution.loop.touch();
  }

  // What deciders read.

  boolean isLive() {
    return phase != Phase.GONE && run.isRunning();
  }

  /** Whether what it has begun is to be aborted, or already is in part. */
  boolean isAborting() {
    return work instanceof ForkWork fork && (phase == Phase.FAILED || fork.isFailed());
  }

  /** The event by which it entered the State it is in. */
  JournalEvent entered() {
    return Objects.requireNonNull(entered);
  }

  int attempts(int retrier) {
    return attempts == null || attempts.length <= retrier ? 0 : attempts[retrier];
  }

  @Nullable Object work() {
    return work;
  }

  TaskWork taskWork() {
    return (TaskWork) Objects.requireNonNull(work);
  }

  MapWork mapWork() {
    return (MapWork) Objects.requireNonNull(work);
  }

  MapRunWork mapRunWork() {
    return (MapRunWork) Objects.requireNonNull(work);
  }

  ParallelWork parallelWork() {
    return (ParallelWork) Objects.requireNonNull(work);
  }

  /** What the State's expressions read, the raw input as their input. */
  QueryData query() {
    return QueryData.of(data, this);
  }

  @Override
  public JsonObject context() {
    return run.execution.context(this);
  }

  @Override
  public InstantSource clock() {
    return run.execution.loop.instants();
  }

  @Override
  public RandomGenerator random() {
    return run.execution.loop.random();
  }

  @Override
  public Supplier<UUID> ids() {
    return run.execution.loop.ids();
  }

  /** A Variable's value, or null where it is not assigned. Inner scopes see those around them. */
  @Override
  public @Nullable JsonValue variable(String name) {
    JsonValue value = variables.member(name);
    if (value != null) {
      return value;
    }
    return parent != null && parent.run == run ? parent.variable(name) : null;
  }

  /** Its Variables, without those around it. */
  JsonObject variables() {
    return variables;
  }

  /** This branch or one inside that has this number and has not ended; or null. */
  @Nullable Branch find(int number) {
    if (number == id) {
      return this;
    }
    return work instanceof ForkWork fork ? fork.find(number) : null;
  }

  // What deciders do.

  void append(JournalEvent event) {
    run.execution.append(this, event);
  }

  /** Waits for a time. */
  void sleepUntil(long time) {
    if (time != wakeAt || touched != wakeOrder) {
      wakeAt = time;
      wakeOrder = touched;
      if (time != Timers.NEVER) {
        // The first branch may be put aside by then: it is woken by way of its execution.
        run.execution.loop.timers().add(time, id == 0 ? run.execution : this);
      }
    }
  }

  /** Has it wait again for the time for which it waited. */
  void sleeps(long time, long since) {
    wakeAt = time;
    wakeOrder = since;
    touched = since;
  }

  /** Whether it will do nothing before a time has come. */
  boolean isAsleep() {
    return queued == 0 && wakeAt != Timers.NEVER && isWaitingForTime();
  }

  /** Whether it waits for a time, and for nothing else. */
  boolean isWaitingForTime() {
    return phase == Phase.RETRYING || (phase == Phase.WORKING && work instanceof WaitStarted);
  }

  @Override
  public long order() {
    return wakeOrder;
  }

  @Override
  public long wakeAt() {
    return wakeAt;
  }

  @Override
  public void wake() {
    wakeAt = Timers.NEVER;
    run.execution.loop.enqueue(this);
  }

  @Override
  public String toString() {
    return id + ":" + state.name() + " " + phase;
  }
}
