package dev.stepwright.dsl.builder;

import java.io.Serializable;

/**
 * A method that does a Task's work: {@code Jobs::submit}.
 *
 * @param <J> the type that has the method
 * @param <I> its parameter
 * @param <O> what it returns
 */
@FunctionalInterface
public interface TaskMethod<J, I, O> extends Serializable {

  /** Does the work; the builder never does. */
  O run(J tasks, I input) throws Exception;

  /**
   * A method that does a Task's work and returns nothing.
   *
   * @param <J> the type that has the method
   * @param <I> its parameter
   */
  @FunctionalInterface
  interface OfNothing<J, I> extends Serializable {

    /** Does the work; the builder never does. */
    void run(J tasks, I input) throws Exception;
  }
}
