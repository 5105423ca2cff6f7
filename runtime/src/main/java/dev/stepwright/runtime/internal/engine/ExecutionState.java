package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.internal.program.ScopeProgram;
import dev.stepwright.runtime.internal.query.QueryScope;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An execution and its distributed Maps' child executions: their journal, and what it makes of
 * them.
 */
public final class ExecutionState {
  final Machine machine;
  final EventLoop loop;
  final Run root;

  /** Whether it was started by StartSyncExecution. */
  final boolean synchronous;

  private final ArrayList<JournalEvent> journal = new ArrayList<>();
  private final CompletableFuture<ExecutionState> ended = new CompletableFuture<>();
  private int branches;

  /** The branches by number, while a journal is read. */
  private @Nullable Map<Integer, Branch> reading;

  ExecutionState(
      EventLoop loop, Machine machine, String arn, String name, JsonValue input, boolean sync) {
    this.loop = loop;
    this.machine = machine;
    this.synchronous = sync;
    this.root = new Run(this, arn, name, input, machine.express(), null, 0);
  }

  void start() {
    root.begin(newBranch(root, null, 0, machine.program().states(), root.input));
    loop.enqueue(root.root());
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
    long now = loop.clock().millis();
    if (event.type() == null) {
      event.stamp(branch, now);
    } else {
      int id = run.lastEventId + 1;
      if (!run.express
          && id >= loop.quotas().historyEvents()
          && !(event instanceof ExecutionEnded)) {
        append(branch, ExecutionEnded.failed(historyIsFull()));
        return;
      }
      event.stamp(branch, now, id, event.previousId(branch));
      run.lastEventId = id;
      if (event.isLast()) {
        branch.last = id;
      }
    }
    journal.add(event);
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
    if (run.parent != null) {
      loop.enqueue(run.parent);
    } else {
      ended.complete(this);
    }
  }

  QueryScope scope(Branch branch) {
    return loop.scope(() -> context(branch), branch::variable);
  }

  private static JsonObject context(Branch branch) {
    return ContextObject.of(branch);
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

  /** Done when it has ended. */
  public CompletableFuture<ExecutionState> ended() {
    return ended;
  }

  int size() {
    return journal.size();
  }

  /** AWS's history of the execution, as far as it is. */
  List<HistoryEvent> history() {
    List<JournalEvent> events = new ArrayList<>();
    for (JournalEvent event : journal) {
      if (event.type() != null && !event.ofChild()) {
        events.add(event);
      }
    }
    return new AbstractList<>() {
      @Override
      public HistoryEvent get(int index) {
        return events.get(index).toHistory();
      }

      @Override
      public int size() {
        return events.size();
      }
    };
  }
}
