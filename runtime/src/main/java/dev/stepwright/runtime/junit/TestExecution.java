package dev.stepwright.runtime.junit;

import dev.stepwright.dsl.client.WorkflowExecution;
import dev.stepwright.runtime.ExecutionResult;
import dev.stepwright.runtime.TypedExecution;
import org.jspecify.annotations.Nullable;

/**
 * An execution that a {@link TestEngine} has started.
 *
 * @param <O> the type of its output
 */
public final class TestExecution<O> implements WorkflowExecution<O> {
  private final TestEngine engine;
  private final TypedExecution<O> execution;

  TestExecution(TestEngine engine, TypedExecution<O> execution) {
    this.engine = engine;
    this.execution = execution;
  }

  @Override
  public String executionArn() {
    return execution.executionArn();
  }

  /**
   * {@inheritDoc}
   *
   * @throws AssertionError if an assertion has failed in what does its Tasks
   */
  @Override
  public @Nullable O await() throws InterruptedException {
    execution.execution().await();
    engine.rethrowErrors();
    return execution.await();
  }

  /**
   * Waits for its end, or until nothing more happens by itself, and gives what it has come to.
   *
   * @throws AssertionError if an assertion has failed in what does its Tasks
   */
  public ExecutionResult result() {
    ExecutionResult result = awaited(execution);
    engine.rethrowErrors();
    return result;
  }

  static ExecutionResult awaited(TypedExecution<?> execution) {
    try {
      return execution.execution().await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "The test was interrupted while it waited for " + execution.executionArn(), e);
    }
  }

  TypedExecution<O> execution() {
    return execution;
  }

  TestEngine engine() {
    return engine;
  }
}
