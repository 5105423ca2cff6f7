package dev.stepwright.runtime.internal.task;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.internal.engine.EventLoop.TaskCalls;
import dev.stepwright.runtime.internal.engine.TaskAttempt;
import dev.stepwright.runtime.internal.engine.TaskFailures;
import dev.stepwright.runtime.internal.program.TaskResource;
import dev.stepwright.runtime.script.TaskAnswers;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Task handlers of an engine. What scripted answers know nothing of goes to the handler of
 * exactly the Resource's text, else of a name it has, else of the first pattern that fits, else to
 * what the engine brings itself.
 */
public final class Handlers implements TaskCalls {
  private final List<TaskAnswers> answers;
  private final Map<String, TaskHandler> exact;
  private final List<PatternHandler> patterns;
  private final @Nullable TaskHandler unhandled;
  private final @Nullable Executor threads;
  private final ActivityQueues activities;
  private final LambdaInvoke lambda;
  private final Map<String, Route> builtIn;
  private final Map<String, Route> routes = new ConcurrentHashMap<>();

  /** Where an attempt goes. */
  @FunctionalInterface
  interface Route {
    void call(TaskRequest request, TaskAttempt attempt);
  }

  private record PatternHandler(Pattern pattern, TaskHandler handler) {
    boolean fits(String resource) {
      return pattern.matcher(resource).matches();
    }
  }

  /**
   * The handlers.
   *
   * @param threads what runs them, or null for the thread that drives the engine
   */
  private Handlers(
      Builder builder, @Nullable Executor threads, Account account, StateMachines machines) {
    this.answers = List.copyOf(builder.answers);
    this.exact = Map.copyOf(builder.exact);
    this.patterns = List.copyOf(builder.patterns);
    this.unhandled = builder.unhandled;
    this.threads = threads;
    this.activities = new ActivityQueues(account);
    this.lambda = new LambdaInvoke(this, account);
    this.builtIn =
        Arrays.stream(StartExecution.Form.values())
            .collect(
                Collectors.toUnmodifiableMap(
                    StartExecution.Form::resource, form -> new StartExecution(form, machines)));
  }

  /** The activities. */
  public ActivityQueues activities() {
    return activities;
  }

  @Override
  public void call(TaskRequest request, TaskAttempt attempt) {
    for (TaskAnswers source : answers) {
      Optional<TaskHandler> answer = source.to(request);
      if (answer.isPresent()) {
        to(asServicesDo(answer.get())).call(request, attempt);
        return;
      }
    }
    routes.computeIfAbsent(request.resource(), this::route).call(request, attempt);
  }

  /** A job and a callback are accepted before they end; an activity is taken up by a worker. */
  private static TaskHandler asServicesDo(TaskHandler answer) {
    return request -> {
      TaskResource resource = TaskResource.of(request.resource());
      TaskOutcome outcome = answer.handle(request);
      if (resource.family() == TaskResource.Family.ACTIVITY) {
        return new TaskOutcome.Started(null, outcome);
      }
      return resource.pattern() == TaskResource.Pattern.REQUEST_RESPONSE
          ? outcome
          : new TaskOutcome.Submitted(JsonObject.EMPTY, outcome);
    };
  }

  /**
   * A Task cannot be scheduled for an activity that does not exist, unless there are answers, which
   * may know it.
   */
  @Override
  public @Nullable String refusal(TaskResource resource) {
    return !answers.isEmpty() || isKnown(resource) ? null : missing(resource.text());
  }

  private boolean isKnown(TaskResource resource) {
    return resource.family() != TaskResource.Family.ACTIVITY
        || activities.exists(resource.text())
        || find(resource.text()) != null;
  }

  private static String missing(String activity) {
    return "The activity " + activity + " does not exist.";
  }

  private Route route(String resource) {
    TaskHandler handler = named(resource);
    if (handler == null && LambdaInvoke.RESOURCES.contains(ResourceNames.inAws(resource))) {
      return lambda;
    }
    handler = handler == null ? matching(resource) : handler;
    if (handler != null) {
      return to(handler);
    }
    Route route = builtIn.get(ResourceNames.inAws(resource));
    if (route != null) {
      return route;
    }
    TaskResource parts = TaskResource.of(resource);
    if (parts.pattern() == TaskResource.Pattern.WAIT_FOR_TASK_TOKEN) {
      TaskHandler service = find(ResourceNames.withoutPattern(resource));
      if (service != null) {
        return (request, attempt) -> run(service, request, attempt, Handlers::accepted);
      }
    }
    boolean isActivity = parts.family() == TaskResource.Family.ACTIVITY;
    Route otherwise =
        unhandled != null
            ? to(unhandled)
            : isActivity
                ? (request, attempt) -> attempt.refuse(missing(request.resource()))
                : (request, attempt) -> attempt.refuse(nobody(request));
    // An activity may be created or deleted at any time.
    return isActivity
        ? (request, attempt) ->
            (activities.exists(resource) ? activities : otherwise).call(request, attempt)
        : otherwise;
  }

  /** What does the Tasks that nothing else does, or null. */
  @Nullable TaskHandler unhandled() {
    return unhandled;
  }

  private Route to(TaskHandler handler) {
    return (request, attempt) -> run(handler, request, attempt, UnaryOperator.identity());
  }

  /** The service's answer to a request that passed a task token on. */
  private static TaskOutcome accepted(TaskOutcome outcome) {
    return outcome instanceof TaskOutcome.Succeeded answer
        ? TaskOutcome.submitted(answer.output())
        : outcome;
  }

  /** The handler registered for a Resource by its text or a name of it, or null. */
  @Nullable TaskHandler named(String resource) {
    for (String name : ResourceNames.of(resource)) {
      TaskHandler handler = exact.get(name);
      if (handler != null) {
        return handler;
      }
    }
    return null;
  }

  /** The handler of the first pattern that fits a Resource, or null. */
  @Nullable TaskHandler matching(String resource) {
    for (PatternHandler handler : patterns) {
      if (handler.fits(resource)) {
        return handler.handler();
      }
    }
    return null;
  }

  private @Nullable TaskHandler find(String resource) {
    TaskHandler handler = named(resource);
    return handler == null ? matching(resource) : handler;
  }

  /**
   * Has a handler do the work.
   *
   * @param made what to make of its outcome
   */
  void run(
      TaskHandler handler,
      TaskRequest request,
      TaskAttempt attempt,
      UnaryOperator<TaskOutcome> made) {
    if (threads == null) {
      attempt.end(outcome(handler, request, made));
      return;
    }
    if (attempt.isUntouched()) {
      attempt.start(null);
    }
    attempt.called();
    try {
      threads.execute(() -> attempt.post(outcome(handler, request, made)));
    } catch (RejectedExecutionException e) {
      attempt.post(TaskFailures.of(e));
    }
  }

  /** Whatever a handler throws is a failure of its Task and of nothing else. */
  private static TaskOutcome outcome(
      TaskHandler handler, TaskRequest request, UnaryOperator<TaskOutcome> made) {
    try {
      return mapped(handler.handle(request), made);
    } catch (Throwable thrown) {
      if (thrown instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      return TaskFailures.of(thrown);
    }
  }

  /** What is made of the end of an outcome. */
  private static TaskOutcome mapped(
      @Nullable TaskOutcome outcome, UnaryOperator<TaskOutcome> made) {
    if (outcome == null) {
      return TaskFailures.of(new NullPointerException("The handler returned no TaskOutcome"));
    }
    if (outcome instanceof TaskOutcome.Later later) {
      return TaskOutcome.later(later.stage().thenApply(end -> mapped(end, made)));
    }
    if (outcome instanceof TaskOutcome.Delayed delayed) {
      return mapped(delayed.outcome(), made).after(delayed.delay());
    }
    return made.apply(outcome);
  }

  private String nobody(TaskRequest request) {
    return ResourceNames.nobody(request.resource(), request.state(), exact.keySet());
  }

  /** Collects Task handlers. */
  public static final class Builder {
    private final Map<String, TaskHandler> exact = new LinkedHashMap<>();
    private final List<PatternHandler> patterns = new ArrayList<>();
    private final List<TaskAnswers> answers = new ArrayList<>();
    private @Nullable TaskHandler unhandled;

    /** Adds what is asked before any handler. */
    public void add(TaskAnswers source) {
      answers.add(source);
    }

    /** Sets what does the Tasks that nothing else does. */
    public void unhandled(TaskHandler handler) {
      unhandled = handler;
    }

    /** Adds a handler for a Resource, a name, or a pattern with {@code *} for any text. */
    public void add(String resource, TaskHandler handler) {
      if (resource.contains("*")) {
        patterns.add(new PatternHandler(ResourceNames.pattern(resource), handler));
      } else {
        exact.put(resource, handler);
      }
    }

    /**
     * The handlers.
     *
     * @param threads what runs them, or null for the thread that drives the engine
     * @param machines what {@code states:startExecution} can start
     */
    public Handlers build(@Nullable Executor threads, Account account, StateMachines machines) {
      return new Handlers(this, threads, account, machines);
    }
  }
}
