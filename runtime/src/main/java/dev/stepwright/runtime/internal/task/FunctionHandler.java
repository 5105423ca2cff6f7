package dev.stepwright.runtime.internal.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.task.TaskBindings;
import dev.stepwright.dsl.task.TaskFunction;
import dev.stepwright.runtime.task.FunctionDataException;
import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A plain function as a handler: Jackson binds its input and its result.
 *
 * @param name what it is registered for
 * @param input the type of its input
 * @param binding what binds
 * @param function the function
 */
public record FunctionHandler(
    String name, JavaType input, JsonBinding binding, TaskFunction<Object, ?> function)
    implements TaskHandler {

  /** The handler of a function that a workflow binds to a Resource. */
  @SuppressWarnings("unchecked") // Jackson gives the type it was asked for.
  public static FunctionHandler of(TaskBindings.Binding bound, JsonBinding binding) {
    return new FunctionHandler(
        bound.resource(),
        binding.mapper().constructType(bound.input()),
        binding,
        (TaskFunction<Object, ?>) bound.function());
  }

  @Override
  public TaskOutcome handle(TaskRequest request) throws Exception {
    return outcome(function.apply(argument(request.input())));
  }

  private Object argument(JsonValue value) {
    try {
      return binding.toJava(value, input);
    } catch (JsonProcessingException e) {
      throw new FunctionDataException(
          "The input of the function '"
              + name
              + "' is no "
              + input.toCanonical()
              + ": "
              + e.getOriginalMessage()
              + ". The input: "
              + value.toJson(),
          e);
    }
  }

  private TaskOutcome outcome(@Nullable Object result) {
    if (result instanceof CompletionStage<?> stage) {
      return TaskOutcome.later(stage.thenApply(this::outcome));
    }
    return result instanceof TaskOutcome outcome ? outcome : TaskOutcome.succeeded(json(result));
  }

  private JsonValue json(@Nullable Object result) {
    try {
      return binding.toJson(result);
    } catch (JsonProcessingException e) {
      throw new FunctionDataException(
          "The function '"
              + name
              + "' returned a "
              + Objects.requireNonNull(result).getClass().getName()
              + " that cannot be written as JSON: "
              + e.getOriginalMessage(),
          e);
    }
  }
}
