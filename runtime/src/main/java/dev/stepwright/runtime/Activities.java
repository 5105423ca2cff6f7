package dev.stepwright.runtime;

import dev.stepwright.runtime.error.ActivityDoesNotExistException;
import dev.stepwright.runtime.error.InvalidArnException;
import dev.stepwright.runtime.error.InvalidNameException;
import dev.stepwright.runtime.internal.engine.Driver;
import dev.stepwright.runtime.internal.task.ActivityQueues;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The activities of an engine: Tasks whose work is done by workers that ask for it. Any thread may
 * use it.
 *
 * <p>A Task whose {@code Resource} is the ARN of an activity waits until a worker polls, gets the
 * input and a task token, and reports the end with that. {@code HeartbeatSeconds} counts from the
 * poll, {@code TimeoutSeconds} from when the Task was scheduled. A handler registered for the ARN
 * or the name of an activity does its work instead; then the activity need not exist.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html">
 *     Activities</a>
 */
public final class Activities {
  private final Driver driver;
  private final ActivityQueues queues;

  Activities(Driver driver, ActivityQueues queues) {
    this.driver = driver;
    this.queues = queues;
  }

  /**
   * Creates an activity, if there is none of that name.
   *
   * @param nameOrArn its name, in the engine's region and account, or its ARN
   * @return its ARN
   * @throws InvalidNameException if AWS would not allow the name
   * @throws InvalidArnException if it is an ARN, but of something else
   */
  public String create(String nameOrArn) {
    return queues.create(nameOrArn);
  }

  /**
   * Deletes an activity, if there is one. A Task that gets to it then fails; one whose work was
   * taken up goes on.
   *
   * @throws InvalidArnException if it is no ARN of an activity
   */
  public void delete(String arn) {
    queues.delete(arn);
  }

  /** The ARNs of the activities, sorted. */
  public List<String> arns() {
    return queues.arns();
  }

  /**
   * Takes up the work that has waited longest, if there is any now, as GetActivityTask does.
   *
   * @param arn the activity
   * @param workerName the worker's name, which goes to the history; or null
   * @throws ActivityDoesNotExistException if there is no such activity
   * @throws InvalidArnException if it is no ARN of an activity
   */
  public Optional<ActivityTask> poll(String arn, @Nullable String workerName) {
    return Optional.ofNullable(driver.call(() -> queues.poll(arn, workerName)))
        .map(Activities::task);
  }

  /**
   * Takes up the work that has waited longest, or waits for some. Under virtual time this drives
   * the engine meanwhile.
   *
   * @param arn the activity
   * @param workerName the worker's name, which goes to the history; or null
   * @param atMost how long to wait by the engine's clock; GetActivityTask waits 60 seconds
   * @return the work; nothing if there was none in that time
   * @throws ActivityDoesNotExistException if there is no such activity
   * @throws InvalidArnException if it is no ARN of an activity
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Optional<ActivityTask> poll(String arn, @Nullable String workerName, Duration atMost)
      throws InterruptedException {
    ActivityQueues.Poller poller = driver.call(() -> queues.await(arn, workerName));
    try {
      driver.await(poller.work(), atMost.toMillis());
    } catch (InterruptedException e) {
      driver.post(() -> queues.stop(poller));
      throw e;
    }
    return Optional.ofNullable(driver.call(() -> queues.stop(poller))).map(Activities::task);
  }

  private static ActivityTask task(ActivityQueues.Work work) {
    return new ActivityTask(work.token(), work.input());
  }
}
