package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryListener;
import dev.stepwright.runtime.internal.program.ScopeProgram;
import dev.stepwright.runtime.journal.JournalException;
import dev.stepwright.runtime.journal.JournalStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An execution and its distributed Maps' child executions: their journal, and what it makes of
 * them.
 */
public final class ExecutionState {
  /** What an execution has that waits in its first State. */
  private static final int FEW_EVENTS = 4;

  final Machine machine;
  final EventLoop loop;
  final Run root;

  /** Whether its name was chosen, so that another execution may have it. */
  boolean named;

  /** Whether it was started by StartSyncExecution. */
  final boolean synchronous;

  /** The task token of the Task that started it; empty if none did. */
  private final String startedBy;

  /** What a journal is to have before the first event; null once it has. */
  private @Nullable ExecutionHead head;

  private final ArrayList<JournalEvent> journal = new ArrayList<>(FEW_EVENTS);

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

  private Function<Branch, JsonObject> context = ContextObject::of;

  ExecutionState(EventLoop loop, Machine machine, ExecutionHead head) {
    this.loop = loop;
    this.machine = machine;
    this.head = loop.journal() == null ? null : head;
    this.startedBy = head.startedBy();
    this.synchronous = head.synchronous();
    this.root = new Run(this, head.arn(), head.name(), head.input(), machine.express(), null, 0);
    this.root.begin(newBranch(root, null, 0, machine.program().states(), root.input));
  }

  void start() {
    JournalStore store = loop.journal();
    if (store != null && head != null) {
      records = new ExecutionRecords(loop, store, store.create(head.write()), 0);
      head = null;
      loop.written();
    }
    root.root().touch();
  }

  /**
   * Makes it what the records of a store say.
   *
   * @param number the number of the execution in the store
   * @throws JournalException if they cannot be read
   */
  void read(JournalStore store, long number, List<byte[]> stored) {
    reading = new HashMap<>();
    reading.put(root.root().id, root.root());
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
          "Cannot read event " + (journal.size() + 1) + " of " + arn() + ": " + e.getMessage(), e);
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
    if (root.isRunning()) {
      loop.executions().begin(this, true);
      new Resumption(root, inTurn()).resume();
    }
  }

  /** The branch in whose turn the last event was written: what fails aborts what is in it. */
  private @Nullable Branch inTurn() {
    if (journal.isEmpty() || !journal.get(journal.size() - 1).aborts()) {
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
      records.write(branch, event, now);
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
    Run run = branch.run;
    if (event.type() == null) {
      event.stamp(branch, time);
    } else {
      int id = run.lastEventId + 1;
      event.stamp(branch, time, id, event.previousId(branch));
      run.lastEventId = id;
      if (event.isLast()) {
        branch.last = id;
      }
    }
    journal.add(event);
    last = branch;
    branch.eventHappened();
    event.apply(branch);
    if (event instanceof ExecutionEnded) {
      runEnded(run);
    }
  }

  private Failure historyIsFull() {
    return new Failure(
        Failure.RUNTIME,
        "The execution reached the maximum number of history events ("
            + loop.quotas().historyEvents()
            + ").");
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

  /** Sets what makes Context Objects of branches. */
  void context(Function<Branch, JsonObject> other) {
    context = other;
  }

  /** The Context Object of the State a branch is in. */
  JsonObject context(Branch branch) {
    return context.apply(branch);
  }

  // What its owner reads.

  /** Its ARN. */
  public String arn() {
    return root.arn;
  }

  /** Stops it. */
  public void abort(@Nullable String error, @Nullable String cause) {
    append(root.root(), ExecutionEnded.aborted(new Failure(error, cause)));
  }

  /** What it has come to so far. */
  public Outcome outcome() {
    ExecutionEnded end = root.end();
    Failure failure =
        end == null || end.status() == ExecutionStatus.TIMED_OUT ? null : end.failure();
    return new Outcome(
        root.arn,
        root.status(),
        root.input,
        end == null ? null : end.output(),
        failure == null ? null : failure.error(),
        failure == null ? null : failure.cause(),
        root.startTime,
        root.stopTime,
        history());
  }

  /** The time of its last event, 0 for none; in milliseconds since the epoch. */
  public long lastTime() {
    return journal.isEmpty() ? 0 : journal.get(journal.size() - 1).time();
  }

  /** Whether it has not ended. */
  public boolean isRunning() {
    return root.isRunning();
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

  int size() {
    return journal.size();
  }

  /** AWS's history of the execution, as far as it is. */
  List<HistoryEvent> history() {
    return new History(journal, journal.size());
  }
}
