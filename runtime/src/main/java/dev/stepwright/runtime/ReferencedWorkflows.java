package dev.stepwright.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stepwright.dsl.client.WorkflowExecution;
import dev.stepwright.dsl.client.WorkflowFailedException;
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

  <O> WorkflowExecution<O> start(
      WorkflowReference workflow, @Nullable Object input, Class<O> output) {
    RegisteredStateMachine machine =
        registered.computeIfAbsent(workflow.name(), n -> register(workflow));
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

  private record TypedExecution<O>(Execution execution, Class<O> output, JsonBinding binding)
      implements WorkflowExecution<O> {
    @Override
    public String executionArn() {
      return execution.arn();
    }

    @Override
    public @Nullable O await() throws InterruptedException {
      ExecutionResult result = execution.await();
      JsonValue value = result.output();
      if (value == null) {
        throw new WorkflowFailedException(
            execution.arn(), result.status().name(), result.error(), result.cause());
      }
      try {
        return output.cast(binding.toJava(value, binding.mapper().constructType(output)));
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(
            "The output is no " + output.getName() + ": " + e.getOriginalMessage(), e);
      }
    }
  }
}
