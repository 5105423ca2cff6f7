package dev.stepwright.runtime.script;

import dev.stepwright.runtime.internal.task.ResourceNames;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of what Tasks answer, as {@code stepwright run --tasks} takes it: in the order of their
 * attempts; the last answer of a key repeats.
 *
 * <pre>{@code
 * {
 *   "Charge": [{ "error": "Bank.Busy", "after": "PT1S" }, { "output": { "id": 7 } }],
 *   "arn:aws:states:::sqs:sendMessage": [{ "output": {} }],
 *   "*:function:*": [{ "output": null }]
 * }
 * }</pre>
 *
 * <p>A key is a State's name, or else a {@code Resource}, or else a pattern of Resources with
 * {@code *} for any text; of several patterns the first counts.
 */
public final class TasksFile implements TaskAnswers {
  private static final String TASKS =
      "an object: the names of States, Resources, or patterns of Resources with `*`, and for each"
          + " an array of answers";
  private static final String ANSWERS =
      "an array of answers, such as [{ \"output\": {} }]; the last one repeats";
  private static final String ANSWER =
      "an answer: { \"output\": any JSON } or { \"error\": \"Name\", \"cause\": \"why\" }, and"
          + " \"after\": \"PT5S\" if it takes time";
  private static final String ERROR = "the Error Name: a string";
  private static final String CAUSE = "the Cause: a string";
  private static final String AFTER = "how long the Task takes, such as \"PT5S\"";
  private static final Set<String> MEMBERS = Set.of("output", "error", "cause", "after");

  private final Map<String, Answers> exact = new HashMap<>();
  private final Map<Pattern, Answers> patterns = new LinkedHashMap<>();
  private final Map<String, ScriptNode> keys;

  private TasksFile(Map<String, ScriptNode> keys) {
    this.keys = keys;
  }

  /**
   * Reads a file.
   *
   * @throws ScriptFault if it is not as expected
   */
  public static TasksFile read(ScriptFile file) {
    TasksFile tasks = new TasksFile(file.root().members(TASKS));
    tasks.keys.forEach(tasks::add);
    return tasks;
  }

  private void add(String key, ScriptNode node) {
    Answers answers = Answers.read(node);
    exact.put(key, answers);
    if (key.contains("*")) {
      patterns.put(ResourceNames.pattern(key), answers);
    }
  }

  @Override
  public Optional<TaskHandler> to(TaskRequest request) {
    Answers answers = exact.get(request.state());
    answers = answers != null ? answers : exact.get(request.resource());
    answers = answers != null ? answers : matching(request.resource());
    return Optional.ofNullable(answers).map(each -> any -> each.next());
  }

  @Override
  public List<String> strays(DefinedTasks tasks) {
    List<String> strays = new ArrayList<>();
    keys.forEach(
        (key, node) -> {
          if (!tasks.states().contains(key)
              && tasks.resources().stream()
                  .noneMatch(ResourceNames.pattern(key).asMatchPredicate())) {
            strays.add(
                node.namePlace()
                    + "no Task has the name or Resource \""
                    + key
                    + "\""
                    + tasks.known());
          }
        });
    return strays;
  }

  private @Nullable Answers matching(String resource) {
    for (Map.Entry<Pattern, Answers> each : patterns.entrySet()) {
      if (each.getKey().matcher(resource).matches()) {
        return each.getValue();
      }
    }
    return null;
  }

  /** The answers of a key, and which comes next. Safe for use by several threads. */
  private record Answers(List<TaskOutcome> outcomes, AtomicInteger given) {

    TaskOutcome next() {
      int last = outcomes.size() - 1;
      return outcomes.get(given.getAndUpdate(index -> Math.min(index + 1, last)));
    }

    static Answers read(ScriptNode node) {
      List<TaskOutcome> outcomes = new ArrayList<>();
      for (ScriptNode element : node.elements(ANSWERS)) {
        outcomes.add(outcome(element));
      }
      return new Answers(List.copyOf(outcomes), new AtomicInteger());
    }

    private static TaskOutcome outcome(ScriptNode node) {
      Map<String, ScriptNode> members = node.members(ANSWER, MEMBERS);
      ScriptNode output = members.get("output");
      ScriptNode error = members.get("error");
      if ((output == null) == (error == null)) {
        String found = output == null ? "neither output nor error" : "both output and error";
        throw node.fault(found + "; expected " + ANSWER);
      }
      if (output != null && members.containsKey("cause")) {
        throw Objects.requireNonNull(members.get("cause"))
            .fault("a cause goes with an error, not with an output");
      }
      TaskOutcome outcome =
          output != null
              ? TaskOutcome.succeeded(output.value())
              : TaskOutcome.failed(
                  Objects.requireNonNull(error).text(ERROR),
                  ScriptNode.textOrNull(members.get("cause"), CAUSE));
      ScriptNode after = members.get("after");
      return after == null ? outcome : outcome.after(duration(after));
    }

    private static Duration duration(ScriptNode after) {
      String text = after.text(AFTER);
      try {
        Duration duration = Duration.parse(text);
        if (!duration.isNegative()) {
          return duration;
        }
      } catch (DateTimeParseException e) {
        throw after.fault("\"" + text + "\" is no duration; expected " + AFTER);
      }
      throw after.fault("\"" + text + "\" is negative; expected " + AFTER);
    }
  }
}
