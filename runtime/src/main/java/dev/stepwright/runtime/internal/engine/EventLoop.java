package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.QueryScope;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.task.TaskRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
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

  private final Settings settings;
  private final InstantSource instants;
  private final TaskCalls calls;
  private final Runnable wakeUp;
  private final Timers timers = new Timers();
  private final ArrayDeque<Branch> ready = new ArrayDeque<>();
  private final ArrayDeque<Runnable> outcomes = new ArrayDeque<>();
  private int calling;
  private final ConcurrentLinkedQueue<Runnable> posted = new ConcurrentLinkedQueue<>();

  /** What calls Task handlers. */
  public interface TaskCalls {
    /** Calls the handler of an attempt; the attempt's end is told by its methods. */
    void call(TaskRequest request, TaskAttempt attempt);
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
   */
  public record Settings(
      LoopClock clock,
      String region,
      Quotas quotas,
      RandomGenerator random,
      Supplier<UUID> ids,
      ObjectStore objects,
      LocalDate asOf) {}

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

  RandomGenerator random() {
    return settings.random();
  }

  Timers timers() {
    return timers;
  }

  TaskCalls calls() {
    return calls;
  }

  QueryScope scope(
      Supplier<? extends JsonValue> context, Function<String, @Nullable JsonValue> variables) {
    return new QueryScope(context, variables, instants, settings.random(), settings.ids());
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

  /** Has a branch go on, after those that were queued before. */
  void enqueue(Branch branch) {
    if (!branch.queued) {
      branch.queued = true;
      ready.add(branch);
    }
  }

  /** Does everything that can be done now; says whether there was anything. */
  public boolean process() {
    boolean any = false;
    while (true) {
      Runnable action = posted.poll();
      if (action != null) {
        action.run();
      } else if (!ready.isEmpty()) {
        run(ready.remove());
      } else if (!outcomes.isEmpty()) {
        outcomes.remove().run();
      } else {
        Wakeable due = timers.poll(settings.clock().millis());
        if (due == null) {
          return any;
        }
        due.wake();
      }
      any = true;
    }
  }

  private void run(Branch branch) {
    branch.queued = false;
    for (int steps = 0; steps < TURN; steps++) {
      if (!branch.isLive() || !Decider.step(branch)) {
        return;
      }
    }
    enqueue(branch);
  }

  /** Whether another thread has posted something. */
  public boolean hasPosted() {
    return !posted.isEmpty();
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
    return timers.next();
  }
}
