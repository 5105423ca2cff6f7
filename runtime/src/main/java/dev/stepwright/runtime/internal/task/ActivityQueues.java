package dev.stepwright.runtime.internal.task;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.error.ActivityDoesNotExistException;
import dev.stepwright.runtime.error.InvalidArnException;
import dev.stepwright.runtime.internal.engine.TaskAttempt;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The activities of an engine: for each the work that waits for a worker, and the workers that wait
 * for work. Any thread may create and look for activities; all else is confined to the thread that
 * drives the loop.
 */
public final class ActivityQueues implements Handlers.Route {
  private final Account account;
  private final Map<String, Queue> queues = new ConcurrentHashMap<>();

  /**
   * Work that a worker has taken up.
   *
   * @param token the task token
   * @param input the Task's effective input
   */
  public record Work(String token, JsonValue input) {}

  private record Waiting(TaskRequest request, TaskAttempt attempt) {}

  /** A worker that waits. */
  public static final class Poller {
    private final String arn;
    private final @Nullable String workerName;
    private final CompletableFuture<Work> work = new CompletableFuture<>();

    private Poller(String arn, @Nullable String workerName) {
      this.arn = arn;
      this.workerName = workerName;
    }

    /** What becomes the work. */
    public CompletableFuture<Work> work() {
      return work;
    }
  }

  private static final class Queue {
    final ArrayDeque<Waiting> work = new ArrayDeque<>();
    final ArrayDeque<Poller> pollers = new ArrayDeque<>();
  }

  ActivityQueues(Account account) {
    this.account = account;
  }

  /** Creates an activity, if there is none of that name or ARN. Gives the ARN. */
  public String create(String nameOrArn) {
    String arn =
        nameOrArn.startsWith("arn:")
            ? checkArn(nameOrArn)
            : account.arn("states", "activity:" + Account.checkName(nameOrArn));
    queues.computeIfAbsent(arn, created -> new Queue());
    return arn;
  }

  private static String checkArn(String arn) {
    if (!arn.startsWith("arn:") || !arn.contains(":activity:")) {
      throw new InvalidArnException(arn);
    }
    return arn;
  }

  /** Deletes an activity, if there is one of that ARN. Work that was taken up goes on. */
  public void delete(String arn) {
    queues.remove(checkArn(arn));
  }

  /** Whether there is an activity of an ARN. */
  public boolean exists(String arn) {
    return queues.containsKey(arn);
  }

  /** The ARNs of the activities, sorted. */
  public List<String> arns() {
    return queues.keySet().stream().sorted().toList();
  }

  /** Gives the work to the worker that has waited longest, or keeps it until one asks. */
  @Override
  public void call(TaskRequest request, TaskAttempt attempt) {
    if (!attempt.isUntouched()) {
      // A worker took it up before a stop, and has the token.
      return;
    }
    Queue queue = queues.get(request.resource());
    if (queue == null) {
      attempt.refuse("The activity " + request.resource() + " does not exist.");
      return;
    }
    Poller poller = queue.pollers.poll();
    if (poller == null) {
      queue.work.add(new Waiting(request, attempt));
    } else {
      poller.work.complete(take(request, attempt, poller.workerName));
    }
  }

  private static Work take(TaskRequest request, TaskAttempt attempt, @Nullable String workerName) {
    attempt.start(workerName);
    return new Work(request.token(), request.input());
  }

  /**
   * Takes up the work that has waited longest.
   *
   * @param workerName the name of the worker, or null
   * @return the work, or null if there is none
   * @throws ActivityDoesNotExistException if there is no such activity
   */
  public @Nullable Work poll(String arn, @Nullable String workerName) {
    Queue queue = queue(arn);
    for (Waiting next = queue.work.poll(); next != null; next = queue.work.poll()) {
      if (next.attempt().isUntouched()) {
        return take(next.request(), next.attempt(), workerName);
      }
    }
    return null;
  }

  /** Takes up the work that has waited longest, or waits for some. */
  public Poller await(String arn, @Nullable String workerName) {
    Poller poller = new Poller(arn, workerName);
    Work work = poll(arn, workerName);
    if (work == null) {
      queue(arn).pollers.add(poller);
    } else {
      poller.work.complete(work);
    }
    return poller;
  }

  /** Ends a wait. Gives what it has brought, or null. */
  public @Nullable Work stop(Poller poller) {
    Queue queue = queues.get(poller.arn);
    if (queue != null) {
      queue.pollers.remove(poller);
    }
    return poller.work.isDone() ? poller.work.join() : null;
  }

  private Queue queue(String arn) {
    Queue queue = queues.get(checkArn(arn));
    if (queue == null) {
      throw new ActivityDoesNotExistException(arn);
    }
    return queue;
  }
}
