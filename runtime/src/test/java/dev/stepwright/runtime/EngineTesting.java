package dev.stepwright.runtime;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What tests of the engine share. Definitions are written with single quotes. */
final class EngineTesting {
  static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private EngineTesting() {}

  static StateMachine machine(String text) {
    return new DefinitionReader().read(text.replace('\'', '"')).orThrow().stateMachine();
  }

  /** A State Machine of one Task State, {@code Work}. */
  static StateMachine task(String resource, String otherFields) {
    return machine(
        "{'StartAt': 'Work', 'States': {'Work': {'Type': 'Task', 'Resource': '"
            + resource
            + "', "
            + (otherFields.isEmpty() ? "" : otherFields + ", ")
            + "'End': true}}}");
  }

  /** A State Machine of one Task State that calls a Lambda function. */
  static StateMachine function(String name, String otherFields) {
    return task("arn:aws:lambda:us-east-1:123456789012:function:" + name, otherFields);
  }

  static JsonValue json(String text) {
    return Objects.requireNonNull(
            new JsonReader(Integer.MAX_VALUE).read(text.replace('\'', '"')).document())
        .root();
  }

  static Engine.Builder engine() {
    return Engine.builder().virtualTime();
  }

  static ExecutionResult run(Engine.Builder builder, String definition, String input)
      throws InterruptedException {
    try (Engine engine = builder.build()) {
      return engine.run(machine(definition), json(input));
    }
  }

  /** When events of a type happened, in seconds after the start. */
  static List<Long> seconds(ExecutionResult result, String type) {
    return result.history().stream()
        .filter(event -> event.type().text().equals(type))
        .map(event -> Duration.between(START, event.timestamp()).toSeconds())
        .toList();
  }

  static List<String> types(ExecutionResult result) {
    return result.history().stream().map(event -> event.type().text()).toList();
  }

  static HistoryEvent last(ExecutionResult result) {
    return result.history().get(result.history().size() - 1);
  }

  /** Answers call after call; the last answer repeats. */
  static final class Script implements TaskHandler {
    final List<TaskRequest> requests = new ArrayList<>();
    private final List<TaskOutcome> outcomes;

    Script(TaskOutcome... outcomes) {
      this.outcomes = List.of(outcomes);
    }

    @Override
    public TaskOutcome handle(TaskRequest request) {
      requests.add(request);
      return outcomes.get(Math.min(requests.size(), outcomes.size()) - 1);
    }
  }
}
