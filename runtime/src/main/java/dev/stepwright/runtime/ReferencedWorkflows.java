package dev.stepwright.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stepwright.dsl.client.WorkflowReference;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.task.JsonBinding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The workflows that typed clients refer to, registered when they are first started. */
final class ReferencedWorkflows {
  private final Engine engine;
  private final JsonBinding binding;
  private final Map<String, RegisteredStateMachine> registered = new ConcurrentHashMap<>();

  ReferencedWorkflows(Engine engine, JsonBinding binding) {
    this.engine = engine;
    this.binding = binding;
  }

  <O> TypedExecution<O> start(WorkflowReference workflow, @Nullable Object input, Type output) {
    RegisteredStateMachine machine =
        registered.computeIfAbsent(workflow.name(), n -> register(workflow));
    return start(machine, input, output);
  }

  <O> TypedExecution<O> start(RegisteredStateMachine machine, @Nullable Object input, Type output) {
    Execution execution = engine.start(StartRequest.of(machine, json(input)));
    return new TypedExecution<>(execution, output, binding);
  }

  private RegisteredStateMachine register(WorkflowReference workflow) {
    try (InputStream definition = workflow.definition().get()) {
      if (definition == null) {
        throw new IllegalArgumentException(
            "The definition of the workflow '"
                + workflow.name()
                + "' is not on the class path. Where it has errors, the compiler writes none.");
      }
      ReadResult read =
          new DefinitionReader(new ReadOptions(workflow.type(), true)).read(definition);
      return engine.register(
          StateMachineSettings.of(workflow.name(), read.orThrow().stateMachine())
              .withType(workflow.type()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonValue json(@Nullable Object input) {
    if (input == null) {
      return JsonObject.EMPTY;
    }
    try {
      return binding.toJson(input);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The input cannot be written as JSON: " + e.getOriginalMessage(), e);
    }
  }
}
