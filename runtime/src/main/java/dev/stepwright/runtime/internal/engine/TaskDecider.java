package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.program.TaskProgram;
import dev.stepwright.runtime.internal.program.TaskResource;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryFailure;
import dev.stepwright.runtime.internal.query.TypedEvaluator;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a Task State does.
 *
 * @see <a href="https://states-language.net/spec.html#task-state">Task State</a>
 */
final class TaskDecider {
  private TaskDecider() {}

  static boolean decide(TaskProgram task, Branch branch) {
    if (!(branch.work() instanceof TaskWork work)) {
      schedule(task, branch);
      return true;
    }
    switch (work.stage) {
      case SCHEDULED -> {
        if (task.resource().family() != TaskResource.Family.ACTIVITY) {
          branch.append(new TaskStarted(task.resource(), null));
          return true;
        }
      }
      case SUCCEEDED -> {
        Decider.complete(branch, task.data(), branch.query(), Objects.requireNonNull(work.output));
        return true;
      }
      case STARTED, SUBMITTED, WAITING_FOR_TOKEN -> {}
    }
    call(branch, work);
    return await(task, branch, work);
  }

  /** Whether an attempt has been given away, so that somebody else has to tell its end. */
  static boolean isGivenAway(TaskProgram task, TaskWork work) {
    return switch (work.stage) {
      case SCHEDULED -> task.resource().family() == TaskResource.Family.ACTIVITY;
      case STARTED, SUBMITTED, WAITING_FOR_TOKEN -> true;
      case SUCCEEDED -> false;
    };
  }

  /** Goes on after a stop with an attempt that is open. */
  static void resume(Branch branch, TaskWork work) {
    work.delayedFrom = work.scheduled.time();
    call(branch, work);
    sleep(branch, work);
  }

  private static void call(Branch branch, TaskWork work) {
    if (!work.called && work.stage != TaskWork.Stage.WAITING_FOR_TOKEN) {
      work.called = true;
      EventLoop loop = branch.run.execution.loop;
      TaskRequest request = new TaskCall(branch, work.scheduled);
      TaskAttempt attempt = new TaskAttempt(branch, work);
      loop.whenDurable(() -> loop.calls().call(request, attempt));
    }
  }

  /** Waits for a time limit, or for what was delayed. */
  static void sleep(Branch branch, TaskWork work) {
    branch.sleepUntil(Math.min(work.delayedUntil, Math.min(work.timeoutAt, work.heartbeatAt)));
  }

  private static void schedule(TaskProgram task, Branch branch) {
    String refusal = branch.run.execution.loop.calls().refusal(task.resource());
    if (refusal != null) {
      throw new QueryFailure(Failure.RUNTIME, refusal, null).asException();
    }
    QueryData raw = branch.query();
    JsonValue input = task.data().effectiveInput(raw);
    QueryData selected = task.data().selectInput(raw);
    JsonValue credentials =
        task.credentials() == null ? null : task.credentials().evaluate(selected);
    branch.append(
        new TaskScheduled(
            task,
            branch.run.execution.loop.region(),
            input,
            credentials,
            integer(task.timeoutSeconds(), selected),
            integer(task.heartbeatSeconds(), selected)));
  }

  private static @Nullable Long integer(@Nullable TypedEvaluator<Long> field, QueryData data) {
    return field == null ? null : field.evaluate(data);
  }

  /** Waits for the attempt's end, a time limit, or what was delayed; true if that has come. */
  private static boolean await(TaskProgram task, Branch branch, TaskWork work) {
    long now = branch.run.execution.loop.clock().millis();
    TaskOutcome delayed = work.delayed;
    if (delayed != null
        && now >= work.delayedUntil
        && work.delayedUntil <= Math.min(work.timeoutAt, work.heartbeatAt)) {
      work.delayed = null;
      work.delayedUntil = TaskWork.NEVER;
      outcome(branch, work, delayed);
      if (work.delayed == null) {
        return true;
      }
      // Even what is due already comes in the order of all that is due.
      sleep(branch, work);
      return false;
    }
    if (now >= work.timeoutAt) {
      branch.append(new TaskFailed(task.resource(), Failure.timeout()));
      branch.run.execution.abandon();
      return true;
    }
    if (now >= work.heartbeatAt) {
      branch.append(new TaskFailed(task.resource(), Failure.heartbeatTimeout()));
      branch.run.execution.abandon();
      return true;
    }
    sleep(branch, work);
    return false;
  }

  /** Whether an attempt has not ended. */
  static boolean isOpen(Branch branch, TaskWork work) {
    return branch.isLive()
        && branch.work() == work
        && branch.phase == Phase.WORKING
        && work.stage != TaskWork.Stage.SUCCEEDED;
  }

  /**
   * Writes what the holder of the task token has reported. AWS never writes that before the
   * service's answer to the request that passed the token on.
   */
  static void reported(Branch branch, TaskWork work, TaskOutcome outcome) {
    if (work.isAccepting()) {
      work.reported = outcome;
    } else {
      outcome(branch, work, outcome);
    }
  }

  /** The time so much later, or the end of time. */
  private static long after(long from, Duration delay) {
    return delay.compareTo(Duration.ofMillis(Long.MAX_VALUE - from)) < 0
        ? from + delay.toMillis()
        : Long.MAX_VALUE;
  }

  /** Writes what became of an attempt. */
  static void outcome(Branch branch, TaskWork work, TaskOutcome outcome) {
    TaskResource resource = work.scheduled.task().resource();
    if (outcome instanceof TaskOutcome.Delayed delayed) {
      work.delayed = delayed.outcome();
      boolean again = work.delayedFrom != TaskWork.NEVER;
      long from = again ? work.delayedFrom : branch.run.execution.loop.clock().millis();
      work.delayedUntil = after(from, delayed.delay());
      work.delayedFrom = again ? work.delayedUntil : TaskWork.NEVER;
    } else if (outcome instanceof TaskOutcome.Started started) {
      start(branch, work, started.workerName());
      outcome(branch, work, started.completion());
    } else {
      start(branch, work, null);
      end(branch, work, resource, outcome);
    }
  }

  /** Writes that a worker has taken an activity's work up. */
  static void start(Branch branch, TaskWork work, @Nullable String workerName) {
    if (work.stage == TaskWork.Stage.SCHEDULED) {
      branch.append(new TaskStarted(work.scheduled.task().resource(), workerName));
    }
  }

  /**
   * Writes that a service has accepted a job, or a request that waits for its task token.
   *
   * @param byHandler whether the handler tells the end, not whoever holds the task token
   */
  static void submitted(Branch branch, TaskWork work, JsonValue response, boolean byHandler) {
    if (work.stage != TaskWork.Stage.SUBMITTED) {
      branch.append(new TaskSubmitted(work.scheduled.task().resource(), response, byHandler));
    }
  }

  private static void end(
      Branch branch, TaskWork work, TaskResource resource, TaskOutcome outcome) {
    if (outcome instanceof TaskOutcome.Succeeded succeeded) {
      if (Decider.isTooLarge(branch, succeeded.output())) {
        branch.append(new TaskFailed(resource, tooLarge(resource)));
      } else {
        branch.append(new TaskSucceeded(resource, succeeded.output()));
      }
    } else if (outcome instanceof TaskOutcome.Failed failed) {
      branch.append(new TaskFailed(resource, new Failure(failed.error(), failed.cause())));
    } else if (outcome instanceof TaskOutcome.Submitted submitted) {
      boolean byHandler = !(submitted.completion() instanceof TaskOutcome.Pending);
      submitted(branch, work, submitted.response(), byHandler);
      outcome(branch, work, submitted.completion());
    } else if (outcome instanceof TaskOutcome.Pending) {
      work.pending = true;
      if (work.reported != null) {
        outcome(branch, work, work.reported);
      }
    } else if (outcome instanceof TaskOutcome.Later later) {
      TaskAttempt attempt = new TaskAttempt(branch, work);
      attempt.called();
      later
          .stage()
          .whenComplete(
              (result, thrown) -> attempt.post(thrown == null ? result : TaskFailures.of(thrown)));
    }
  }

  /** A service's result is named after the service, a function's after the Resource. */
  private static Failure tooLarge(TaskResource resource) {
    return new Failure(
        Failure.DATA_LIMIT_EXCEEDED,
        Decider.tooLargeText(
            resource.family() == TaskResource.Family.TASK ? resource.service() : resource.text()));
  }
}
