package dev.stepwright.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwright.dsl.client.WorkflowExecution;
import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.task.JsonBinding;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * An execution whose output has a Java type; what typed clients get from an {@link Engine}.
 *
 * @param <O> the type of its output
 */
public final class TypedExecution<O> implements WorkflowExecution<O> {
  private final Execution execution;
  private final Type type;
  private final JsonBinding binding;

  TypedExecution(Execution execution, Type type, JsonBinding binding) {
    this.execution = execution;
    this.type = type;
    this.binding = binding;
  }

  @Override
  public String executionArn() {
    return execution.arn();
  }

  /** The execution, whatever its output. */
  public Execution execution() {
    return execution;
  }

  /** The type of its output. */
  public Type type() {
    return type;
  }

  /** What binds its output. */
  public ObjectMapper mapper() {
    return binding.mapper();
  }

  @Override
  // Jackson gives what the type says.
  @SuppressWarnings("unchecked")
  public @Nullable O await() throws InterruptedException {
    ExecutionResult result = execution.await();
    JsonValue value = result.output();
    if (value == null) {
      throw new WorkflowFailedException(
          execution.arn(), result.status().name(), result.error(), result.cause());
    }
    try {
      return (O) binding.toJava(value, binding.mapper().constructType(type));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The output is no " + type.getTypeName() + ": " + e.getOriginalMessage(), e);
    }
  }
}
