package dev.stepwright.runtime.junit;

import dev.stepwright.dsl.diagnostic.Suggestion;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.internal.task.ResourceNames;
import dev.stepwright.runtime.script.TaskAnswers;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of a test, by State names and Resources, and the last call of each State's Task. Safe
 * for use by several threads once Tasks are called.
 */
final class Scripts implements TaskAnswers {
  private final Map<String, TaskScript> scripts = new LinkedHashMap<>();
  private final Map<String, CompletableFuture<TaskRequest>> calls = new ConcurrentHashMap<>();

  /** What is bound otherwise. */
  private final Set<String> bound = new TreeSet<>();

  @Nullable TaskScript script(String task) {
    return scripts.get(task);
  }

  void add(String task, TaskScript script) {
    scripts.put(task, script);
    bound.add(task);
  }

  /** Notes that something is bound, to be named to who looks for it. */
  void bind(String name) {
    bound.add(name);
  }

  /** The last call of a State's Task, or the next one if the test has ended that. */
  CompletableFuture<TaskRequest> call(String state) {
    return calls.computeIfAbsent(state, name -> new CompletableFuture<>());
  }

  /** The test has ended a Task. */
  void ended(TaskRequest request) {
    calls.computeIfPresent(
        request.state(), (state, call) -> request.equals(call.getNow(null)) ? null : call);
  }

  @Override
  public Optional<TaskHandler> to(TaskRequest request) {
    if (!call(request.state()).complete(request)) {
      calls.put(request.state(), CompletableFuture.completedFuture(request));
    }
    TaskScript script = scripts.get(request.state());
    for (String name : ResourceNames.of(request.resource())) {
      script = script == null ? scripts.get(name) : script;
    }
    return Optional.ofNullable(script).map(found -> found::handle);
  }

  /** Ends the execution where nothing does a Task: {@code States.Runtime} is never caught. */
  TaskOutcome unhandled(TaskRequest request) {
    String meant = misspelt(request.state());
    return TaskOutcome.failed(
        "States.Runtime",
        "Nothing does the Task of the State `"
            + request.state()
            + "`, "
            + what(request)
            + ". Before the execution starts, bind it with engine.tasks(<Workflow>Tasks.of(…)) or"
            + " script it: engine.script(\""
            + request.state()
            + "\").returns(…). "
            + (meant == null ? "" : meant + " ")
            + (bound.isEmpty() ? "Nothing is bound." : "Bound: " + String.join(", ", bound) + "."));
  }

  /** The name that was likely meant to be this State's. */
  private @Nullable String misspelt(String state) {
    String near = Suggestion.nearest(state, bound);
    return near == null
        ? null
        : "`"
            + near
            + "` is "
            + (scripts.containsKey(near) ? "scripted" : "bound")
            + ": is it misspelt?";
  }

  private static String what(TaskRequest request) {
    String resource = "whose Resource is " + request.resource();
    return request.input() instanceof JsonObject input
            && input.member("FunctionName") instanceof JsonString function
        ? resource + " and whose function is " + function.value()
        : resource;
  }
}
