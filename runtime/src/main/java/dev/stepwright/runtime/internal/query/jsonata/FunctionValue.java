package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** A function, which inside an expression is a value like any other. */
abstract class FunctionValue {

  /** How many arguments a function that is handed this one should call it with. */
  abstract int arity();

  /**
   * Calls the function.
   *
   * @param arguments undefined ones are null; may be kept
   * @param input the context, which stands in for an argument that a signature lets be missing
   */
  abstract @Nullable Object call(
      Evaluation evaluation, @Nullable Object[] arguments, @Nullable Object input);

  /** A function of the arguments that are left open, the others being given. */
  abstract FunctionValue partial(Evaluation evaluation, @Nullable Object[] arguments);

  /** In the place of an argument of {@link #partial} that is left open. */
  static final Object OPEN = new Object();
}
