package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Drives an event loop: a thread of its own in real time, whoever waits under virtual time. */
public abstract class Driver implements AutoCloseable {
  final ReentrantLock lock = new ReentrantLock();
  final Condition changed = lock.newCondition();
  final EventLoop loop;

  private Driver(Function<Runnable, EventLoop> loop) {
    this.loop = loop.apply(this::wakeUp);
  }

  /** A driver that moves virtual time. */
  public static Driver virtual(
      EventLoop.LoopClock clock, LongConsumer advance, Function<Runnable, EventLoop> loop) {
    return new VirtualDriver(clock, advance, loop);
  }

  /** A driver with a thread. */
  public static Driver real(Function<Runnable, EventLoop> loop) {
    RealDriver driver = new RealDriver(loop);
    driver.thread.start();
    return driver;
  }

  /** Starts an execution. */
  public final ExecutionState start(
      Machine machine, String arn, String name, JsonValue input, boolean synchronous) {
    ExecutionState state = new ExecutionState(loop, machine, arn, name, input, synchronous);
    post(state::start);
    return state;
  }

  /** Has something done by the thread that drives the loop. */
  public final void post(Runnable action) {
    loop.post(action);
  }

  /** Waits for an execution's end, or, under virtual time, until nothing more happens by itself. */
  public abstract void await(ExecutionState state) throws InterruptedException;

  /** Reads something while the loop stands still. */
  public final <T> T read(ExecutionState state, Supplier<T> reader) {
    if (state.ended().isDone()) {
      return reader.get();
    }
    lock.lock();
    try {
      return reader.get();
    } finally {
      lock.unlock();
    }
  }

  private void wakeUp() {
    if (needsWakeUp()) {
      lock.lock();
      try {
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  abstract boolean needsWakeUp();

  @Override
  public abstract void close();

  private static final class VirtualDriver extends Driver {
    private final EventLoop.LoopClock clock;
    private final LongConsumer advance;
    private volatile boolean waiting;

    VirtualDriver(
        EventLoop.LoopClock clock, LongConsumer advance, Function<Runnable, EventLoop> loop) {
      super(loop);
      this.clock = clock;
      this.advance = advance;
    }

    @Override
    public void await(ExecutionState state) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        while (!state.ended().isDone()) {
          if (loop.process()) {
            continue;
          }
          if (loop.isCalling()) {
            awaitOutcome();
          } else if (loop.nextTimer() == Timers.NEVER) {
            return;
          } else {
            advance.accept(Math.max(clock.millis(), loop.nextTimer()));
          }
        }
      } finally {
        lock.unlock();
      }
    }

    /** A handler works on a thread of its own: its outcome will be posted. */
    private void awaitOutcome() throws InterruptedException {
      waiting = true;
      try {
        while (!loop.hasPosted()) {
          changed.await();
        }
      } finally {
        waiting = false;
      }
    }

    @Override
    boolean needsWakeUp() {
      return waiting;
    }

    @Override
    public void close() {}
  }

  private static final class RealDriver extends Driver {
    final Thread thread = new Thread(this::drive, "stepwright-engine");
    private boolean closed;

    RealDriver(Function<Runnable, EventLoop> loop) {
      super(loop);
      thread.setDaemon(true);
    }

    private void drive() {
      lock.lock();
      try {
        while (!closed) {
          if (!loop.process() && !loop.hasPosted()) {
            long millis = loop.nextTimer() - loop.clock().millis();
            if (loop.nextTimer() == Timers.NEVER) {
              changed.await();
            } else if (millis > 0) {
              changed.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void await(ExecutionState state) throws InterruptedException {
      try {
        state.ended().get();
      } catch (java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }

    @Override
    boolean needsWakeUp() {
      return true;
    }

    @Override
    public void close() {
      lock.lock();
      try {
        closed = true;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
