package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.journal.JournalStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Drives an event loop: a thread of its own in real time, whoever waits under virtual time. */
public abstract class Driver implements AutoCloseable {
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
    driver.start();
    return driver;
  }

  /** Starts an execution. */
  public final ExecutionState start(Machine machine, ExecutionHead head) {
    ExecutionState state = new ExecutionState(loop, machine, head);
    post(state::start);
    return state;
  }

  /**
   * Reads an execution from a store.
   *
   * @param number the number of the execution in the store
   */
  public final ExecutionState read(
      Machine machine, ExecutionHead head, JournalStore store, long number, List<byte[]> records) {
    ExecutionState state = new ExecutionState(loop, machine, head);
    state.read(store, number, records);
    return state;
  }

  /** Has an execution that was read go on. */
  public final void resume(ExecutionState state) {
    post(state::resume);
  }

  /** Has something done by the thread that drives the loop. */
  public final void post(Runnable action) {
    loop.post(action);
  }

  /** Waits for an execution's end, or, under virtual time, until nothing more happens by itself. */
  public abstract void await(ExecutionState state) throws InterruptedException;

  /** Reads something while the loop stands still. */
  public abstract <T> T read(ExecutionState state, Supplier<T> reader);

  /** Something was posted. */
  abstract void wakeUp();

  @Override
  public abstract void close();

  private static final class VirtualDriver extends Driver {
    private final EventLoop.LoopClock clock;
    private final LongConsumer advance;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
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
            loop.force();
            awaitOutcome();
          } else if (loop.nextTimer() == Timers.NEVER) {
            loop.force();
            return;
          } else {
            advance.accept(Math.max(clock.millis(), loop.nextTimer()));
          }
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public <T> T read(ExecutionState state, Supplier<T> reader) {
      lock.lock();
      try {
        return reader.get();
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
    void wakeUp() {
      if (waiting) {
        lock.lock();
        try {
          changed.signalAll();
        } finally {
          lock.unlock();
        }
      }
    }

    @Override
    public void close() {
      lock.lock();
      try {
        loop.force();
      } finally {
        lock.unlock();
      }
    }
  }

  private static final class RealDriver extends Driver {
    private final Thread thread = new Thread(this::drive, "stepwright-engine");
    private volatile boolean closed;

    RealDriver(Function<Runnable, EventLoop> loop) {
      super(loop);
      thread.setDaemon(true);
    }

    void start() {
      thread.start();
    }

    private void drive() {
      try {
        while (!closed) {
          if (!loop.process()) {
            loop.force();
            sleep();
          }
        }
        loop.force();
      } catch (RuntimeException | Error e) {
        closed = true;
        loop.broken(e);
        throw e;
      }
    }

    /** Until a timer is due or something is posted; a post in between is not missed. */
    private void sleep() {
      long next = loop.nextTimer();
      if (next == Timers.NEVER) {
        LockSupport.park(this);
      } else {
        long millis = next - loop.clock().millis();
        if (millis > 0) {
          LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(millis));
        }
      }
    }

    @Override
    public void await(ExecutionState state) throws InterruptedException {
      try {
        state.ended().get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }

    @Override
    public <T> T read(ExecutionState state, Supplier<T> reader) {
      if (state.ended().isDone() || Thread.currentThread() == thread || closed) {
        return reader.get();
      }
      CompletableFuture<T> result = new CompletableFuture<>();
      post(() -> result.complete(reader.get()));
      return result.join();
    }

    @Override
    void wakeUp() {
      LockSupport.unpark(thread);
    }

    @Override
    public void close() {
      closed = true;
      loop.stop();
      LockSupport.unpark(thread);
      if (Thread.currentThread() != thread) {
        join();
      }
    }

    /** Waits for the thread: what it writes to may be closed next. */
    private void join() {
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
