package dev.stepwright.runtime.junit;

import dev.stepwright.dsl.task.TaskBindings;
import dev.stepwright.dsl.task.TaskFunction;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The first assertion that failed in what does the Tasks of a test. An execution takes it for a
 * failed Task like any other; the test has to fail with it. Safe for use by several threads.
 */
final class HandlerErrors {
  private final AtomicReference<@Nullable AssertionError> first = new AtomicReference<>();

  /** Throws what was noted, once. */
  void rethrow() {
    AssertionError error = first.getAndSet(null);
    if (error != null) {
      throw error;
    }
  }

  /** Notes an assertion that failed, and nothing else. */
  void note(@Nullable Throwable thrown) {
    Throwable reason = thrown;
    while ((reason instanceof CompletionException || reason instanceof ExecutionException)
        && reason.getCause() != null) {
      reason = reason.getCause();
    }
    if (reason instanceof AssertionError error) {
      first.compareAndSet(null, error);
    }
  }

  /** A handler of which it is noted. */
  TaskHandler guarded(TaskHandler handler) {
    return request -> {
      try {
        return guarded(handler.handle(request));
      } catch (AssertionError e) {
        note(e);
        throw e;
      }
    };
  }

  /** An outcome, also one within others, of which it is noted. */
  private TaskOutcome guarded(TaskOutcome outcome) {
    if (outcome instanceof TaskOutcome.Later later) {
      return TaskOutcome.later(
          later.stage().whenComplete((result, thrown) -> note(thrown)).thenApply(this::guarded));
    }
    if (outcome instanceof TaskOutcome.Delayed delayed) {
      return new TaskOutcome.Delayed(delayed.delay(), guarded(delayed.outcome()));
    }
    if (outcome instanceof TaskOutcome.Submitted submitted) {
      return new TaskOutcome.Submitted(submitted.response(), guarded(submitted.completion()));
    }
    return outcome instanceof TaskOutcome.Started started
        ? new TaskOutcome.Started(started.workerName(), guarded(started.completion()))
        : outcome;
  }

  /** A function of which it is noted. */
  <I, O> TaskFunction<I, Object> guardedFunction(TaskFunction<I, O> function) {
    return input -> {
      try {
        Object result = function.apply(input);
        return result instanceof CompletionStage<?> stage
            ? stage.whenComplete((value, thrown) -> note(thrown))
            : result;
      } catch (AssertionError e) {
        note(e);
        throw e;
      }
    };
  }

  /** Functions of which it is noted. */
  TaskBindings guarded(TaskBindings tasks) {
    return new TaskBindings(
        tasks.bindings().stream()
            .map(
                each ->
                    new TaskBindings.Binding(
                        each.resource(), each.input(), guardedFunction(each.function())))
            .toList());
  }
}
