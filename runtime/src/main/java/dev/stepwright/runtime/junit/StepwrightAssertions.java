package dev.stepwright.runtime.junit;

import dev.stepwright.dsl.client.WorkflowExecution;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.ExecutionResult;
import dev.stepwright.runtime.TypedExecution;
import dev.stepwright.runtime.internal.task.JsonBinding;
import dev.stepwright.runtime.text.PathTracer;
import java.lang.reflect.Type;
import java.util.Set;

/**
 * Assertions about executions, in the manner of AssertJ.
 *
 * <pre>{@code
 * assertThatExecution(new BatchJobClient(engine).start(job))
 *     .succeeded()
 *     .hasOutput("SUCCEEDED")
 *     .took(Duration.ofSeconds(90));
 * }</pre>
 */
public final class StepwrightAssertions {
  private static final int MAX_BYTES = 10 * 1024 * 1024;

  private StepwrightAssertions() {}

  /**
   * Waits for the end of an execution, or until nothing more happens by itself, and asserts what it
   * has come to.
   *
   * @param execution what a client gave that has a {@link TestEngine} or an {@link
   *     dev.stepwright.runtime.Engine}
   * @param <O> the type of its output
   * @throws IllegalArgumentException if something else runs it
   * @throws AssertionError if an assertion has failed in what does its Tasks
   */
  public static <O> ExecutionAssert<O> assertThatExecution(WorkflowExecution<O> execution) {
    if (execution instanceof TestExecution<O> test) {
      ExecutionResult result = test.result();
      return new ExecutionAssert<>(
          result,
          test.engine().executionPath(result.executionArn()),
          JsonBinding.of(test.execution().mapper()),
          test.execution().type());
    }
    if (execution instanceof TypedExecution<O> typed) {
      return of(TestExecution.awaited(typed), typed.type(), JsonBinding.of(typed.mapper()));
    }
    throw new IllegalArgumentException(
        "An execution of a TestEngine or an Engine was expected; found " + execution);
  }

  /** Asserts what an execution has come to. */
  public static ExecutionAssert<JsonValue> assertThatExecution(ExecutionResult result) {
    return of(result, JsonValue.class, JsonBinding.byDefault());
  }

  private static <O> ExecutionAssert<O> of(ExecutionResult result, Type type, JsonBinding binding) {
    String arn = result.executionArn();
    return new ExecutionAssert<>(
        result,
        new ExecutionPath(arn, PathTracer.trace(arn, result.history()), Set.of()),
        binding,
        type);
  }

  /**
   * A JSON value of a text.
   *
   * @throws IllegalArgumentException if it is no JSON, with the place
   */
  public static JsonValue json(String text) {
    JsonReader.Result read = new JsonReader(MAX_BYTES).read(text);
    if (read.document() == null || !read.faults().isEmpty()) {
      JsonFault fault = read.faults().get(0);
      throw new IllegalArgumentException(
          "The text is no JSON: "
              + fault.origin().line()
              + ":"
              + fault.origin().column()
              + ": "
              + fault.readableMessage());
    }
    return read.document().root();
  }
}
