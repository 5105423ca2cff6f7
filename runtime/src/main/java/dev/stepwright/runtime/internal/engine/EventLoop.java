package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.history.HistoryListener;
import dev.stepwright.runtime.internal.program.TaskResource;
import dev.stepwright.runtime.journal.JournalStore;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.task.TaskRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Runs executions, one step of one branch at a time, on whichever one thread drives it. Other
 * threads only {@link #post}.
 */
public final class EventLoop {
  /** How many steps a branch makes before others get their turn. */
  private static final int TURN = 10_000;

  /** How many turns are taken before the journal is forced for those who wait for that. */
  private static final int TURNS_BEFORE_FORCE = 256;

  /** How many branches have their turn before the driver has its own. */
  private static final int TURNS = 1_000;

  private final Settings settings;
  private final InstantSource instants;
  private final TaskCalls calls;
  private final Runnable wakeUp;
  private final Executions executions = new Executions();
  private final TaskTokens tokens = new TaskTokens(executions);
  private final Timers timers = new Timers();

  /** When executions are too old for AWS: no reason for virtual time to go on. */
  private final Lifetimes lifetimes = new Lifetimes();

  private final ArrayDeque<Branch> ready = new ArrayDeque<>();
  private final ArrayDeque<Runnable> whenDurable = new ArrayDeque<>();
  private final ArrayDeque<Runnable> outcomes = new ArrayDeque<>();
  private final RecordWriter recordWriter = new RecordWriter();
  private int calling;

  /** Executions are also read by other threads. */
  private final AtomicLong touches = new AtomicLong();

  private volatile boolean stopped;

  /** How many turns there were since somebody waits for the journal to be durable. */
  private int turns;

  /** Whether something was written that is not durable. */
  private boolean written;

  private final ConcurrentLinkedQueue<Runnable> posted = new ConcurrentLinkedQueue<>();

  /** What calls Task handlers. */
  public interface TaskCalls {
    /** Calls the handler of an attempt; the attempt's end is told by its methods. */
    void call(TaskRequest request, TaskAttempt attempt);

    /** Why a Task cannot even be scheduled; null if it can be. */
    default @Nullable String refusal(TaskResource resource) {
      return null;
    }
  }

  /** What tells the time. */
  public interface LoopClock {
    /** Milliseconds since the epoch. */
    long millis();
  }

  /**
   * What an event loop works with.
   *
   * @param clock tells the time
   * @param region the AWS region that events name
   * @param quotas AWS's quotas
   * @param random where random numbers come from
   * @param ids where identifiers come from
   * @param objects what stands in for S3
   * @param asOf the day whose AWS is imitated
   * @param journal where events are written to besides memory; null for nowhere
   * @param listener told of what is written to histories, or null
   */
  public record Settings(
      LoopClock clock,
      String region,
      Quotas quotas,
      RandomGenerator random,
      Supplier<UUID> ids,
      ObjectStore objects,
      LocalDate asOf,
      @Nullable JournalStore journal,
      @Nullable HistoryListener listener) {}

  /**
   * An event loop.
   *
   * @param wakeUp called by a thread that has posted something
   */
  public EventLoop(Settings settings, TaskCalls calls, Runnable wakeUp) {
    this.settings = settings;
    this.instants = () -> Instant.ofEpochMilli(settings.clock().millis());
    this.calls = calls;
    this.wakeUp = wakeUp;
  }

  LoopClock clock() {
    return settings.clock();
  }

  String region() {
    return settings.region();
  }

  Quotas quotas() {
    return settings.quotas();
  }

  UUID id() {
    return settings.ids().get();
  }

  ObjectStore objects() {
    return settings.objects();
  }

  LocalDate asOf() {
    return settings.asOf();
  }

  @Nullable JournalStore journal() {
    return settings.journal();
  }

  RecordWriter recordWriter() {
    return recordWriter;
  }

  @Nullable HistoryListener listener() {
    return settings.listener();
  }

  RandomGenerator random() {
    return settings.random();
  }

  Executions executions() {
    return executions;
  }

  TaskTokens tokens() {
    return tokens;
  }

  Lifetimes lifetimes() {
    return lifetimes;
  }

  Timers timers() {
    return timers;
  }

  TaskCalls calls() {
    return calls;
  }

  InstantSource instants() {
    return instants;
  }

  Supplier<UUID> ids() {
    return settings.ids();
  }

  /** Has something done by the thread that drives this. Any thread may call it. */
  public void post(Runnable action) {
    posted.add(action);
    wakeUp.run();
  }

  /** Has something done when no branch can go on. */
  void afterwards(Runnable outcome) {
    outcomes.add(outcome);
  }

  /** Has something done when what was written so far is durable. */
  void whenDurable(Runnable action) {
    if (settings.journal() == null) {
      action.run();
    } else {
      whenDurable.add(action);
    }
  }

  /** Notes that something was written that is not durable. */
  void written() {
    written = true;
  }

  /** Makes durable what was written. */
  void force() {
    JournalStore journal = settings.journal();
    if (written && journal != null) {
      journal.force();
      written = false;
    }
  }

  /** Counts what happens to branches. */
  long touch() {
    return touches.incrementAndGet();
  }

  /** Nobody will drive this any more. */
  void broken(Throwable reason) {
    executions.running().forEach(execution -> execution.broken(reason));
  }

  /**
   * Has a branch go on, after those that were queued before: if it was one of them, too. So the
   * order of turns is the order of events, and the same after a stop.
   */
  void enqueue(Branch branch) {
    branch.queued++;
    ready.add(branch);
  }

  /**
   * Does what can be done now, or much of it, so that who drives this can look around; says whether
   * there was anything.
   */
  public boolean process() {
    boolean any = false;
    for (int turn = 0; turn < TURNS && !stopped; turn++) {
      Runnable action = posted.poll();
      if (action != null) {
        action.run();
      } else if (!ready.isEmpty() && !isForceDue()) {
        run(ready.remove());
      } else if (!whenDurable.isEmpty()) {
        forceAndGoOn();
      } else if (!outcomes.isEmpty()) {
        outcomes.remove().run();
      } else {
        long now = settings.clock().millis();
        boolean isTimer = timers.next() <= lifetimes.next();
        if (!(isTimer ? timers.wakeNext(now) : lifetimes.endNext(now))) {
          return any;
        }
      }
      any = true;
    }
    return any;
  }

  /**
   * Does one thing that was posted or put off, for who gives branches their turn itself; says
   * whether there was one.
   */
  boolean processPosted() {
    Runnable action = posted.poll();
    if (action == null) {
      action = outcomes.poll();
    }
    if (action != null) {
      action.run();
    }
    return action != null;
  }

  /** Has {@link #process} return soon, whatever there is left to do. Any thread may call it. */
  public void stop() {
    stopped = true;
  }

  private boolean isForceDue() {
    return !whenDurable.isEmpty() && ++turns > TURNS_BEFORE_FORCE;
  }

  private void forceAndGoOn() {
    force();
    turns = 0;
    for (int waiting = whenDurable.size(); waiting > 0; waiting--) {
      whenDurable.remove().run();
    }
  }

  private void run(Branch branch) {
    if (--branch.queued > 0) {
      return;
    }
    for (int steps = 0; steps < TURN; steps++) {
      if (!branch.isLive() || !Decider.step(branch)) {
        branch.run.execution.putAside(branch);
        return;
      }
    }
    enqueue(branch);
  }

  /** Whether there is something to do now, other than what is due by now. */
  public boolean hasWork() {
    return !posted.isEmpty() || !ready.isEmpty() || !whenDurable.isEmpty() || !outcomes.isEmpty();
  }

  /** Whether a handler is at work whose outcome will be posted. */
  boolean isCalling() {
    return calling > 0;
  }

  /** Notes that an outcome will be posted. */
  void called() {
    calling++;
  }

  /** Has something done by the thread that drives this; ends a {@link #called}. */
  void postOutcome(Runnable action) {
    post(
        () -> {
          calling--;
          action.run();
        });
  }

  /** When the next timer is due; {@link Long#MAX_VALUE} for never. */
  public long nextTimer() {
    return Math.min(timers.next(), lifetimes.next());
  }

  /** Whether anything waits for a time, other than to be too old for AWS. */
  public boolean waitsForTime() {
    return timers.next() != Timers.NEVER;
  }
}
