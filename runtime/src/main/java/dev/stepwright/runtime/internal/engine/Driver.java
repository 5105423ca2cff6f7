package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.journal.JournalStore;
import dev.stepwright.runtime.task.TaskOutcome;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  /**
   * Starts an execution, or finds the one that was started before. Where there is a journal, it is
   * in it when this returns.
   *
   * @param named whether its name was chosen, so that another execution may have it
   * @throws IllegalStateException if the engine is closed
   */
  public final ExecutionState start(Machine machine, ExecutionHead head, boolean named) {
    ExecutionState state = new ExecutionState(loop, machine, head);
    ExecutionState begun = loop.executions().begin(state, named);
    if (begun == state && loop.journal() == null) {
      post(() -> state.start(head));
    } else if (begun == state) {
      call(() -> startDurably(state, head));
    }
    if (isClosed()) {
      throw closedException();
    }
    return begun;
  }

  private static IllegalStateException closedException() {
    return new IllegalStateException("The engine is closed");
  }

  /** Whether nothing drives executions any more. */
  abstract boolean isClosed();

  private ExecutionState startDurably(ExecutionState state, ExecutionHead head) {
    state.start(head);
    loop.force();
    return state;
  }

  /** Ends the Task of a task token. */
  public final void end(String token, TaskOutcome outcome) {
    call(
        () -> {
          loop.tokens().end(token, outcome);
          return true;
        });
  }

  /** Notes that the Task of a task token is still worked at. */
  public final void heartbeat(String token) {
    call(
        () -> {
          loop.tokens().heartbeat(token);
          return true;
        });
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

  /** Notes that a store has an execution. */
  public final void remember(String arn, Supplier<ExecutionState> execution) {
    loop.executions().remember(arn, execution);
  }

  /** Has an execution that was read go on. */
  public final void resume(ExecutionState state) {
    post(state::resume);
  }

  /** Has something done by the thread that drives the loop. */
  public final void post(Runnable action) {
    loop.post(action);
  }

  /**
   * Has something done between two steps of the loop, and waits until it is.
   *
   * @throws IllegalStateException if the engine is closed
   */
  public abstract <T> T call(Supplier<T> action);

  /** Waits for an execution's end, or, under virtual time, until nothing more happens by itself. */
  public final void await(ExecutionState state) throws InterruptedException {
    await(state.ended());
  }

  /** Waits until something is done, or, under virtual time, until nothing happens by itself. */
  public final void await(CompletableFuture<?> done) throws InterruptedException {
    await(done, Timers.NEVER);
  }

  /**
   * Waits until something is done, or for some time by the engine's clock; under virtual time also
   * until nothing more happens by itself.
   */
  public abstract void await(CompletableFuture<?> done, long atMostMillis)
      throws InterruptedException;

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
    public void await(CompletableFuture<?> done, long atMostMillis) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        long now = clock.millis();
        long until = atMostMillis < Timers.NEVER - now ? now + atMostMillis : Timers.NEVER;
        while (!done.isDone()) {
          if (loop.process()) {
            continue;
          }
          long next = loop.waitsForTime() ? loop.nextTimer() : Timers.NEVER;
          if (loop.isCalling()) {
            loop.force();
            awaitOutcome();
          } else if (next >= until) {
            loop.force();
            if (until != Timers.NEVER) {
              advance.accept(until);
            }
            return;
          } else {
            advance.accept(Math.max(clock.millis(), next));
          }
        }
      } finally {
        lock.unlock();
      }
    }

    /** Nobody drives the loop while this has the lock. */
    @Override
    public <T> T call(Supplier<T> action) {
      lock.lock();
      try {
        T result = action.get();
        changed.signalAll();
        return result;
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
        while (!loop.hasWork()) {
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

    /** Whoever waits drives. */
    @Override
    boolean isClosed() {
      return false;
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

    /** What to do for those who wait for a {@link #call} when the engine is closed. */
    private final Set<Runnable> refusals = ConcurrentHashMap.newKeySet();

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
        loop.broken(closedException());
      } catch (RuntimeException | Error e) {
        closed = true;
        loop.broken(e);
        refusals.forEach(Runnable::run);
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
    public void await(CompletableFuture<?> done, long atMostMillis) throws InterruptedException {
      try {
        done.get(atMostMillis, TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } catch (TimeoutException e) {
        // The caller looks whether it is done.
        return;
      }
    }

    /** By the thread that drives the loop it is done at once: it would wait for itself. */
    @Override
    public <T> T call(Supplier<T> action) {
      if (Thread.currentThread() == thread) {
        return action.get();
      }
      CompletableFuture<T> result = new CompletableFuture<>();
      Runnable refusal = () -> refuse(result);
      refusals.add(refusal);
      post(() -> complete(result, action));
      if (closed) {
        refusal.run();
      }
      try {
        return result.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
      } finally {
        refusals.remove(refusal);
      }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> action) {
      try {
        result.complete(action.get());
      } catch (RuntimeException e) {
        result.completeExceptionally(e);
      } catch (Error e) {
        result.completeExceptionally(e);
        throw e;
      }
    }

    private static void refuse(CompletableFuture<?> call) {
      call.completeExceptionally(closedException());
    }

    @Override
    public <T> T read(ExecutionState state, Supplier<T> reader) {
      return state.isSettled() || closed ? reader.get() : call(reader);
    }

    @Override
    void wakeUp() {
      LockSupport.unpark(thread);
    }

    @Override
    boolean isClosed() {
      return closed;
    }

    @Override
    public void close() {
      closed = true;
      loop.stop();
      LockSupport.unpark(thread);
      refusals.forEach(Runnable::run);
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
