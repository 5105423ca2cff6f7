package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Does what the Tasks of a case did, and compares the requests with those that AWS passed. Confined
 * to the thread that drives the engine.
 */
final class ScriptedTasks implements TaskHandler {
  private static final JsonPointer TASKS = JsonPointer.parse("/resources/tasks");
  private static final String INVOKE = "arn:aws:states:::lambda:invoke";
  private static final Duration NEVER = Duration.ofDays(365_000);
  private static final String UNSCRIPTED = "Conformance.UnscriptedTask";

  private final ConformanceCase script;
  private final Bindings bindings;
  private final Comparison comparison;
  private final CauseTexts causes;
  private final UnlinkedTasks unlinked;
  private final boolean[] used;
  private final List<JsonValue> answers = new ArrayList<>();
  private @Nullable String skipReason;
  private @Nullable RuntimeException fault;

  ScriptedTasks(ConformanceCase script, Bindings bindings) {
    this.script = script;
    this.bindings = bindings;
    this.comparison = new Comparison(script.volatilePointers(), script.partial(), bindings);
    this.causes = new CauseTexts(script.json());
    this.unlinked = new UnlinkedTasks(script.resources().unlinkedTaskEvents());
    this.used = new boolean[script.resources().tasks().size()];
  }

  /** Why the case cannot be judged, or null if it can. */
  @Nullable String skipReason() {
    return skipReason;
  }

  /** What was different about the Tasks, those included that were never scheduled. */
  List<Difference> differences() {
    List<Difference> differences = new ArrayList<>(comparison.differences());
    if (script.expect().status() == null) {
      return differences;
    }
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        ScriptedTask task = script.resources().tasks().get(i);
        differences.add(
            new Difference(
                TASKS.child(i).toString(), "a Task scheduled by " + task.state(), "none"));
      }
    }
    if (unlinked.left() > 0) {
      differences.add(
          new Difference("/resources/unlinkedTaskEvents", unlinked.left() + " more Tasks", "none"));
    }
    return differences;
  }

  /** What the engine takes for a failure of the Task is thrown where the case is run. */
  @Override
  public TaskOutcome handle(TaskRequest request) {
    try {
      return answer(request);
    } catch (RuntimeException e) {
      fault = e;
      throw e;
    }
  }

  /** Throws what answering a Task threw. */
  void rethrow() {
    if (fault != null) {
      throw fault;
    }
  }

  private TaskOutcome answer(TaskRequest request) {
    int index = find(request);
    if (index >= 0) {
      used[index] = true;
      ScriptedTask task = script.resources().tasks().get(index);
      compare(TASKS.child(index), task, request);
      return noted(task, outcome(task));
    }
    LambdaFunction function = function(request);
    LambdaFunction.Answer answer = function == null ? null : function.call(event(request));
    if (unlinked.has(request.input())) {
      TaskEvent event = unlinked.take(request.input(), answer);
      return event == null
          ? skipped("which of several events ended " + request.state() + " was not recorded")
          : outcome(event);
    }
    if (isWholeHistory() && isOwn(request)) {
      comparison.note(
          TASKS.toString(),
          "no further Task",
          request.state() + " with " + request.input().toJson());
      return TaskOutcome.failed(UNSCRIPTED, null);
    }
    if (answer != null) {
      return outcome(request, answer);
    }
    return skipped(
        function == null
            ? "what " + request.resource() + " did was not recorded"
            : "no code for the function that " + function.behaviour().toJson());
  }

  private TaskOutcome skipped(String reason) {
    if (skipReason == null) {
      skipReason = reason;
    }
    return TaskOutcome.failed(UNSCRIPTED, reason);
  }

  /** Whether every Task of the execution was recorded: its history was. */
  private boolean isWholeHistory() {
    return script.expect().events() != null;
  }

  /** Whether a Task belongs to the execution itself, not to a child of a distributed Map. */
  private boolean isOwn(TaskRequest request) {
    String arn = script.context().executionArn();
    return arn == null || arn.equals(request.executionArn());
  }

  /** The next attempt that was recorded for this Task, or -1. */
  private int find(TaskRequest request) {
    List<ScriptedTask> tasks = script.resources().tasks();
    for (int i = 0; i < used.length; i++) {
      ScriptedTask task = tasks.get(i);
      if (!used[i]
          && task.state().equals(request.state())
          && task.resource().equals(request.resource())
          && isIteration(task.mapIteration(), request.mapIndexes())) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a recorded Task ran in the Map iterations given. The recorder also lists the iterations
   * that came before one where they ran one after the other; so of a longer list the end counts.
   */
  private static boolean isIteration(List<Integer> recorded, List<Integer> indexes) {
    int more = recorded.size() - indexes.size();
    return more >= 0
        && (more == 0 || !indexes.isEmpty())
        && recorded.subList(more, recorded.size()).equals(indexes);
  }

  private void compare(JsonPointer place, ScriptedTask task, TaskRequest request) {
    if (task.request() != null) {
      bind(task.request(), request.input(), request.token());
      comparison.compare(place.child("request"), task.request(), request.input());
    }
    comparison.compare(
        place.child("taskCredentials"), task.taskCredentials(), credentials(request.credentials()));
    comparison.compare(
        place.child("timeoutInSeconds"),
        number(task.timeoutInSeconds()),
        number(request.timeoutSeconds()));
    comparison.compare(
        place.child("heartbeatInSeconds"),
        number(task.heartbeatInSeconds()),
        number(request.heartbeatSeconds()));
  }

  /** {@code Credentials} as the history has them: {@code roleArn} for {@code RoleArn}. */
  private static @Nullable JsonValue credentials(@Nullable JsonValue credentials) {
    if (!(credentials instanceof JsonObject object)) {
      return credentials;
    }
    JsonObject.Builder members = JsonObject.builder();
    object.forEachMember(
        (name, value) ->
            members.put(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), value));
    return members.build();
  }

  private static @Nullable JsonNumber number(@Nullable Long value) {
    return value == null ? null : JsonNumber.of(value);
  }

  /**
   * Binds the placeholders of a request. A text is one if it has the form of one, or stands where
   * the engine has the task token, and does not come from the definition, the input or a result.
   */
  private void bind(JsonValue expected, JsonValue actual, String token) {
    if (expected instanceof JsonObject object && actual instanceof JsonObject found) {
      object.forEachMember(
          (name, member) -> {
            JsonValue other = found.member(name);
            if (other != null) {
              bind(member, other, token);
            }
          });
    } else if (expected instanceof JsonArray array && actual instanceof JsonArray found) {
      for (int i = 0; i < Math.min(array.size(), found.size()); i++) {
        bind(array.element(i), found.element(i), token);
      }
    } else if (expected instanceof JsonString text && actual instanceof JsonString found) {
      String placeholder = text.value();
      if ((Bindings.isMarked(placeholder) || found.value().equals(token))
          && !placeholder.equals(found.value())
          && !bindings.isBound(placeholder)
          && !isGiven(placeholder)) {
        bindings.bind(placeholder, found.value());
      }
    }
  }

  private boolean isGiven(String text) {
    return script.mentions(text)
        || answers.stream().anyMatch(answer -> answer.toJson().contains(text));
  }

  private TaskOutcome noted(ScriptedTask task, TaskOutcome outcome) {
    for (JsonValue answer : new JsonValue[] {task.submitted(), task.output(), task.cause()}) {
      if (answer != null) {
        answers.add(answer);
      }
    }
    return outcome;
  }

  private TaskOutcome outcome(ScriptedTask task) {
    TaskOutcome end = end(task);
    ExpectedEvent started = task.resource().contains(":activity:") ? started(task) : null;
    if (started != null) {
      return new TaskOutcome.Started(
          started.details().member("workerName") instanceof JsonString name ? name.value() : null,
          end);
    }
    return task.submitted() == null
        ? end
        : new TaskOutcome.Submitted(bindings.fill(task.submitted()), end);
  }

  /** The event that says that a worker took the Task; null if none did. */
  private @Nullable ExpectedEvent started(ScriptedTask task) {
    List<ExpectedEvent> events = script.expect().events();
    if (events == null || task.scheduledEventId() == null) {
      return null;
    }
    return events.stream()
        .filter(event -> event.type().equals("ActivityStarted"))
        .filter(event -> task.scheduledEventId().equals(event.previousEventId()))
        .findFirst()
        .orElse(null);
  }

  private TaskOutcome end(ScriptedTask task) {
    String outcome = task.outcome();
    if (outcome == null || outcome.equals("timed_out")) {
      return never();
    }
    if (outcome.equals("failed")) {
      return failed(task.error(), causes.of(task.cause()));
    }
    if (task.output() == null) {
      throw new CaseFault(TASKS.toString(), "a Task of " + task.state() + " has no output");
    }
    return TaskOutcome.succeeded(bindings.fill(task.output()));
  }

  /** No answer for longer than any time limit, so that it is the engine that ends the Task. */
  private static TaskOutcome never() {
    return TaskOutcome.failed(UNSCRIPTED, "It was recorded that this Task never ended")
        .after(NEVER);
  }

  private TaskOutcome failed(@Nullable String error, @Nullable String cause) {
    return TaskOutcome.failed(error, cause == null ? null : bindings.fill(cause));
  }

  private TaskOutcome outcome(TaskEvent event) {
    if (event.event().equals("TaskFailed")) {
      return failed(event.error(), causes.of(event.cause()));
    }
    if (event.output() == null) {
      throw new CaseFault("/resources/unlinkedTaskEvents", "a TaskSucceeded has no output");
    }
    return TaskOutcome.succeeded(event.output());
  }

  private static TaskOutcome outcome(TaskRequest request, LambdaFunction.Answer answer) {
    boolean invoke = request.resource().equals(INVOKE);
    JsonValue payload = answer.payload();
    TaskOutcome outcome;
    if (payload == null) {
      JsonObject failure = answer.failure();
      outcome =
          TaskOutcome.failed(answer.error(), invoke ? failure.toJson() : PythonText.dumps(failure));
    } else {
      outcome = TaskOutcome.succeeded(invoke ? answer.response(payload) : payload);
    }
    return answer.delay().isZero() ? outcome : outcome.after(answer.delay());
  }

  /** The function that a Task calls, if the case says what it does. */
  private @Nullable LambdaFunction function(TaskRequest request) {
    String target = request.resource();
    if (target.equals(INVOKE)) {
      target =
          request.input() instanceof JsonObject call
                  && call.member("FunctionName") instanceof JsonString name
              ? name.value()
              : "";
    } else if (!target.startsWith("arn:aws:lambda:")) {
      return null;
    }
    String[] parts = target.split(":", -1);
    String name = parts.length > 6 ? parts[6] : target;
    JsonObject behaviour = script.resources().lambdas().get(name);
    return behaviour == null ? null : new LambdaFunction(name, behaviour);
  }

  /** The event of the function that a Task calls; {@code {}} where there is no payload. */
  private static JsonValue event(TaskRequest request) {
    if (!request.resource().equals(INVOKE)) {
      return request.input();
    }
    JsonValue payload = request.input() instanceof JsonObject call ? call.member("Payload") : null;
    return payload == null || payload instanceof JsonNull ? JsonObject.EMPTY : payload;
  }
}
