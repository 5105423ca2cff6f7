package dev.stepwright.dsl.client;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;

/** Where executions of workflows run: an engine on this machine, or a service. */
public interface WorkflowExecutor {

  /**
   * Starts an execution.
   *
   * @param input what Jackson makes the input of; null is an empty object
   * @param output what Jackson makes of the output
   * @throws IllegalArgumentException if the input cannot be JSON, or the workflow cannot be run
   */
  <O> WorkflowExecution<O> start(
      WorkflowReference workflow, @Nullable Object input, Class<O> output);

  /**
   * Starts an execution whose output has a generic type.
   *
   * @param input what Jackson makes the input of; null is an empty object
   * @param output what Jackson makes of the output
   * @throws IllegalArgumentException if the input cannot be JSON, or the workflow cannot be run
   */
  <O> WorkflowExecution<O> start(
      WorkflowReference workflow, @Nullable Object input, TypeReference<O> output);
}
