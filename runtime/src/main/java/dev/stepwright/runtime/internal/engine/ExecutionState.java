package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryListener;
import dev.stepwright.runtime.internal.program.ScopeProgram;
import dev.stepwright.runtime.journal.JournalException;
import dev.stepwright.runtime.journal.JournalStore;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An execution and its distributed Maps' child executions: their journal, and what it makes of
 * them.
 */
public class ExecutionState implements Wakeable {
  /** What an execution has that waits in its first State. */
  private static final int FEW_EVENTS = 4;

  /** How many events are read again for an execution that was {@linkplain #putAside put aside}. */
  private static final int EVENTS_READ_AGAIN = 32;

  final Machine machine;
  final EventLoop loop;
  final JsonValue input;
  private final String arn;
  private final String name;

  /** What the events have made of it; null while it is {@linkplain #putAside put aside}. */
  private @Nullable Run root;

  /** Whether its name was chosen, so that another execution may have it. */
  boolean named;

  /** Whether it was started by StartSyncExecution. */
  final boolean synchronous;

  /** The task token of the Task that started it; empty if none did. */
  private final String startedBy;

  private JournalEvent[] journal = new JournalEvent[FEW_EVENTS];

  /** How many events there are in {@link #journal}. */
  private int size;

  /** Made when somebody asks; see {@link #ended()}. */
  private @Nullable CompletableFuture<ExecutionState> ended;

  /** Whether it has ended, durably. */
  private volatile boolean settled;

  /** Why nobody will drive it any more. */
  private @Nullable Throwable broken;

  private int branches;

  /** The branch of the last event. */
  private @Nullable Branch last;

  /** Attempts that have something to stop if they are cut short. */
  private Set<TaskAttempt> watched = Set.of();

  /** The branches by number, while a journal is read. */
  private @Nullable Map<Integer, Branch> reading;

  /** Where events are written to besides; null where the journal in memory is enough. */
  private @Nullable ExecutionRecords records;

  /** When {@link #root}'s own branch wants to be woken, while that is put aside. */
  private long wakeAt;

  /** The {@link #order} of {@link #wakeAt}. */
  private long wakeOrder;

  ExecutionState(EventLoop loop, Machine machine, ExecutionHead head) {
    this.loop = loop;
    this.machine = machine;
    this.arn = head.arn();
    this.name = head.name();
    this.input = head.input();
    this.startedBy = head.startedBy();
    this.synchronous = head.synchronous();
  }

  /**
   * Starts it.
   *
   * @param head what a journal is to have before the first event
   */
  void start(ExecutionHead head) {
    JournalStore store = loop.journal();
    if (store != null) {
      records = new ExecutionRecords(loop, store, store.create(head.write()), 0);
      loop.written();
    }
    root().root().touch();
  }

  /** The execution as AWS counts it, without those of its Map Runs. */
  Run root() {
    Run run = root;
    if (run != null) {
      return run;
    }
    return size == 0 ? begin() : takeUp();
  }

  private Run begin() {
    Run run = new Run(this, arn, name, input, machine.express(), null, 0);
    root = run;
    branches = 0;
    run.begin(newBranch(run, null, 0, machine.program().states(), input));
    return run;
  }

  /** Makes of it what its events say, after it was {@linkplain #putAside put aside}. */
  private Run takeUp() {
    Map<Integer, Branch> read = new HashMap<>();
    reading = read;
    Run run = begin();
    for (int i = 0; i < size; i++) {
      apply(Objects.requireNonNull(read.get(journal[i].branch())), journal[i]);
    }
    reading = null;
    run.root().sleeps(wakeAt, wakeOrder);
    return run;
  }

  /**
   * Forgets everything but the events if all there is to do is to wait for a time: when that has
   * come, what is needed is made of the events again. So executions that wait are small. Where they
   * are few, or have many events, that is not worth the time.
   */
  void putAside(Branch branch) {
    if (branch.isAsleep()
        && root != null
        && branch == root.root()
        && size <= EVENTS_READ_AGAIN
        && watched.isEmpty()
        && loop.executions().areMany()) {
      wakeAt = branch.wakeAt();
      wakeOrder = branch.order();
      last = null;
      root = null;
    }
  }

  /** When its own branch wants to be woken. */
  @Override
  public long wakeAt() {
    Run run = root;
    if (run == null) {
      return wakeAt;
    }
    return run.isRunning() ? run.root().wakeAt() : Timers.NEVER;
  }

  @Override
  public long order() {
    return root == null ? wakeOrder : root.root().order();
  }

  @Override
  public void wake() {
    root().root().wake();
  }

  /**
   * Makes it what the records of a store say.
   *
   * @param number the number of the execution in the store
   * @throws JournalException if they cannot be read
   */
  void read(JournalStore store, long number, List<byte[]> stored) {
    reading = new HashMap<>();
    begin();
    long time = 0;
    for (byte[] bytes : stored) {
      time = read(bytes, time);
    }
    reading = null;
    records = new ExecutionRecords(loop, store, number, time);
  }

  /** Reads a record; the time before and after. */
  private long read(byte[] bytes, long lastTime) {
    try {
      RecordReader record = new RecordReader(bytes);
      Branch branch = Objects.requireNonNull(reading).get(record.integer());
      if (branch == null) {
        throw new IllegalArgumentException("it is about a branch that does not exist");
      }
      long time = lastTime + record.signed();
      JournalEvent event = EventCodec.read(new EventInput(branch, record));
      if (!record.isAtEnd()) {
        throw new IllegalArgumentException("something follows the event " + event);
      }
      happened(branch, event, time);
      return time;
    } catch (RuntimeException e) {
      throw new JournalException(
          "Cannot read event " + (size + 1) + " of " + arn() + ": " + e.getMessage(), e);
    }
  }

  /** Whether one Task has started both this and another execution. */
  boolean isStartedByTheTaskOf(ExecutionState other) {
    return !startedBy.isEmpty() && startedBy.equals(other.startedBy);
  }

  /** Whether {@link #read} is at work: nothing goes on then. */
  boolean isBeingRead() {
    return reading != null;
  }

  /** Goes on after the last event. */
  void resume() {
    if (isRunning()) {
      loop.executions().begin(this, true);
      new Resumption(root(), inTurn()).resume();
      putAside(root().root());
    }
  }

  /** The branch in whose turn the last event was written: what fails aborts what is in it. */
  private @Nullable Branch inTurn() {
    if (size == 0 || !journal[size - 1].aborts()) {
      return last;
    }
    Branch failed = null;
    for (Branch around = last; around != null; around = around.parent) {
      if (around.isAborting() && (failed == null || around.touched() < failed.touched())) {
        failed = around;
      }
    }
    return failed == null ? last : failed;
  }

  Branch newBranch(
      Run run, @Nullable Branch parent, int index, ScopeProgram program, JsonValue input) {
    Branch branch = new Branch(run, parent, branches++, index, program, input);
    if (reading != null) {
      reading.put(branch.id, branch);
    }
    return branch;
  }

  /** Writes an event of a branch into the journal and makes the branch what it is after it. */
  void append(Branch branch, JournalEvent event) {
    Run run = branch.run;
    if (!run.isRunning()) {
      return;
    }
    if (event.type() != null
        && run.lastEventId + 1 >= loop.quotas().events(run.express)
        && !(event instanceof ExecutionEnded)) {
      append(
          branch, run.express ? ExecutionEnded.timedOut() : ExecutionEnded.failed(historyIsFull()));
      return;
    }
    long now = loop.clock().millis();
    if (records != null) {
      try {
        records.write(branch, event, now);
      } catch (RecordWriter.TooDeepException e) {
        append(branch, ExecutionEnded.failed(cannotBeWritten(branch, e)));
        return;
      }
    }
    happened(branch, event, now);
    HistoryListener listener = loop.listener();
    if (listener != null && event.type() != null) {
      tell(listener, run.arn, event.toHistory());
    }
  }

  private static void tell(HistoryListener listener, String arn, HistoryEvent event) {
    try {
      listener.written(arn, event);
    } catch (RuntimeException e) {
      System.getLogger(ExecutionState.class.getName())
          .log(System.Logger.Level.ERROR, "A history listener failed at " + event, e);
    }
  }

  /** Makes a branch what it is after an event; the same when it happens and when it is read. */
  private void happened(Branch branch, JournalEvent event, long time) {
    if (event.type() == null) {
      event.stamp(branch, time);
    } else {
      event.stamp(branch, time, branch.run.lastEventId + 1, event.previousId(branch));
    }
    if (size == journal.length) {
      journal = Arrays.copyOf(journal, size + (size >> 1));
    }
    journal[size++] = event;
    last = branch;
    apply(branch, event);
  }

  private void apply(Branch branch, JournalEvent event) {
    if (event.type() != null) {
      branch.run.lastEventId = event.id();
      if (event.isLast()) {
        branch.last = event.id();
      }
    }
    branch.eventHappened();
    event.apply(branch);
    if (event instanceof ExecutionEnded) {
      runEnded(branch.run);
    }
  }

  private Failure historyIsFull() {
    return new Failure(
        Failure.RUNTIME,
        "The execution reached the maximum number of history events ("
            + loop.quotas().historyEvents()
            + ").");
  }

  private static Failure cannotBeWritten(Branch branch, RecordWriter.TooDeepException why) {
    return new Failure(
        Failure.RUNTIME,
        "The data of the state '"
            + branch.state.name()
            + "' cannot be written to the journal: "
            + why.getMessage());
  }

  private void runEnded(Run run) {
    abandon();
    if (run.parent == null && isBeingRead()) {
      settle(null);
    } else if (run.parent == null) {
      loop.executions().ended(this);
      loop.whenDurable(() -> settle(null));
    } else if (run.status() != ExecutionStatus.ABORTED) {
      run.parent.touch();
    }
  }

  /** Whether there is or was a branch of a number. */
  boolean hasBranch(int number) {
    return number >= 0 && number < branches;
  }

  /** Has an attempt stop what it has begun, should it be cut short. */
  void watch(TaskAttempt attempt) {
    if (watched.isEmpty()) {
      watched = new LinkedHashSet<>();
    }
    watched.add(attempt);
  }

  /** Ends a {@link #watch}. */
  void unwatch(TaskAttempt attempt) {
    if (!watched.isEmpty()) {
      watched.remove(attempt);
    }
  }

  /** Ends the {@link #watch} of attempts that have ended in the right way. */
  void unwatchEnded() {
    if (!watched.isEmpty()) {
      watched.removeIf(attempt -> !attempt.isOpen());
    }
  }

  /** Has attempts that were cut short stop what they have begun. */
  void abandon() {
    if (!watched.isEmpty()) {
      List<TaskAttempt> cut = watched.stream().filter(attempt -> !attempt.isOpen()).toList();
      cut.forEach(watched::remove);
      cut.forEach(TaskAttempt::abandon);
    }
  }

  /** The Context Object of the State a branch is in. */
  JsonObject context(Branch branch) {
    return ContextObject.of(branch);
  }

  // What its owner reads.

  /** Its ARN. */
  public String arn() {
    return arn;
  }

  /** Stops it. */
  public void abort(@Nullable String error, @Nullable String cause) {
    append(root().root(), ExecutionEnded.aborted(new Failure(error, cause)));
  }

  /** What it has come to so far. */
  public Outcome outcome() {
    ExecutionEnded end = end();
    Failure failure =
        end == null || end.status() == ExecutionStatus.TIMED_OUT ? null : end.failure();
    return new Outcome(
        arn,
        end == null ? ExecutionStatus.RUNNING : end.status(),
        input,
        end == null ? null : end.output(),
        failure == null ? null : failure.error(),
        failure == null ? null : failure.cause(),
        startTime(),
        end == null ? 0 : end.time(),
        history());
  }

  /** What ended it, or null while it runs: then nothing happens any more. */
  @Nullable ExecutionEnded end() {
    return size > 0 && journal[size - 1] instanceof ExecutionEnded end && !end.ofChild()
        ? end
        : null;
  }

  /** The time of its first event, 0 for none; in milliseconds since the epoch. */
  long startTime() {
    return size == 0 ? 0 : journal[0].time();
  }

  /** The time of its last event, 0 for none; in milliseconds since the epoch. */
  public long lastTime() {
    return size == 0 ? 0 : journal[size - 1].time();
  }

  /** Whether it has not ended. */
  public boolean isRunning() {
    return end() == null;
  }

  /** Nobody will drive it any more. */
  void broken(Throwable reason) {
    settle(reason);
  }

  /** Done when it has ended. */
  public synchronized CompletableFuture<ExecutionState> ended() {
    CompletableFuture<ExecutionState> future = ended;
    if (future == null) {
      future = new CompletableFuture<>();
      ended = future;
      if (settled) {
        complete(future);
      }
    }
    return future;
  }

  /** Whether {@link #ended()} is done. */
  boolean isSettled() {
    return settled;
  }

  private void settle(@Nullable Throwable reason) {
    CompletableFuture<ExecutionState> future;
    synchronized (this) {
      if (settled) {
        return;
      }
      broken = reason;
      settled = true;
      future = ended;
    }
    if (future != null) {
      complete(future);
    }
  }

  private void complete(CompletableFuture<ExecutionState> future) {
    if (broken == null) {
      future.complete(this);
    } else {
      future.completeExceptionally(broken);
    }
  }

  /** AWS's history of the execution, as far as it is. */
  List<HistoryEvent> history() {
    return new History(journal, size);
  }
}
