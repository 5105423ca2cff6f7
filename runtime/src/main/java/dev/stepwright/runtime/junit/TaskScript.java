package dev.stepwright.runtime.junit;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a Task answers, attempt after attempt; the last answer repeats. Retries, iterations and
 * loops count alike. Safe for use by several threads.
 *
 * <pre>{@code
 * engine.script("CheckJob").returns("RUNNING").times(2).fails("Busy", "try later").returns("DONE");
 * }</pre>
 */
public final class TaskScript {
  private final String task;
  private final Function<@Nullable Object, JsonValue> json;
  private final HandlerErrors errors;
  private final List<TaskHandler> answers = new ArrayList<>();
  private final List<TaskRequest> requests = new ArrayList<>();

  TaskScript(String task, Function<@Nullable Object, JsonValue> json, HandlerErrors errors) {
    this.task = task;
    this.json = json;
    this.errors = errors;
  }

  /**
   * The next attempt succeeds.
   *
   * @param result its result, of which Jackson makes JSON; a {@link JsonValue} is itself, null is
   *     JSON's
   */
  public TaskScript returns(@Nullable Object result) {
    return add(request -> TaskOutcome.succeeded(json.apply(result)));
  }

  /**
   * The next attempt fails.
   *
   * @param error the Error Name
   * @param cause the Cause, or null for none
   */
  public TaskScript fails(String error, @Nullable String cause) {
    return add(request -> TaskOutcome.failed(error, cause));
  }

  /**
   * The next attempt waits until the test tells its end.
   *
   * @see TestEngine#openTask
   */
  public TaskScript waits() {
    return add(request -> TaskOutcome.pending());
  }

  /** The next attempt is done by a handler. An assertion that fails there fails the test. */
  public TaskScript answers(TaskHandler handler) {
    return add(errors.guarded(handler));
  }

  /** The last answer takes some time, by the engine's clock. */
  public TaskScript after(Duration time) {
    TaskHandler last = removeLast("after");
    return add(request -> last.handle(request).after(time));
  }

  /**
   * The last answer is given several times, and not once.
   *
   * @throws IllegalArgumentException if that is not once at least
   */
  public TaskScript times(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("times(" + number + "): expected 1 at least");
    }
    TaskHandler last = removeLast("times");
    for (int i = 0; i < number; i++) {
      add(last);
    }
    return this;
  }

  /** The effective inputs of the attempts so far, in order. */
  public List<JsonValue> inputs() {
    synchronized (answers) {
      return requests.stream().map(TaskRequest::input).toList();
    }
  }

  private TaskScript add(TaskHandler answer) {
    synchronized (answers) {
      answers.add(answer);
    }
    return this;
  }

  private TaskHandler removeLast(String what) {
    synchronized (answers) {
      if (answers.isEmpty()) {
        throw new IllegalStateException(
            "script(\"" + task + "\")." + what + "(…) changes an answer; there is none before it");
      }
      return answers.remove(answers.size() - 1);
    }
  }

  TaskOutcome handle(TaskRequest request) throws Exception {
    return next(request).handle(request);
  }

  private TaskHandler next(TaskRequest request) {
    synchronized (answers) {
      requests.add(request);
      if (answers.isEmpty()) {
        return any ->
            TaskOutcome.failed(
                "States.Runtime",
                "script(\"" + task + "\") has no answer yet. Add one: .returns(…) or .fails(…).");
      }
      return answers.get(Math.min(requests.size(), answers.size()) - 1);
    }
  }
}
