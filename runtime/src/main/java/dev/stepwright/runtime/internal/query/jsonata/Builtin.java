package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** A function of the language. */
final class Builtin extends FunctionValue {
  private final int arity;
  private final Signature signature;
  private final Body body;

  /** What a function does with arguments that fit its signature. */
  @FunctionalInterface
  interface Body {
    /**
     * Computes the function.
     *
     * @param arguments as many as the signature has parameters, undefined where missing
     */
    @Nullable Object apply(Evaluation evaluation, @Nullable Object[] arguments);
  }

  /**
   * A function.
   *
   * @param arity how many arguments it is given when it is handed to another function
   * @param signature what arguments it takes, in JSONata's notation
   */
  Builtin(int arity, String signature, Body body) {
    this.arity = arity;
    this.signature = Signature.parse(signature);
    this.body = body;
  }

  @Override
  int arity() {
    return arity;
  }

  @Override
  @Nullable Object call(
      Evaluation evaluation, @Nullable Object[] arguments, @Nullable Object input) {
    return apply(evaluation, signature.check(evaluation, arguments, input));
  }

  private @Nullable Object apply(Evaluation evaluation, @Nullable Object[] arguments) {
    for (Object argument : arguments) {
      if (argument instanceof String text) {
        evaluation.read(text);
      }
    }
    return body.apply(evaluation, arguments);
  }

  /** As in the reference implementation, the arguments are not held against the signature. */
  @Override
  FunctionValue partial(Evaluation evaluation, @Nullable Object[] arguments) {
    return new PartialFunction(this, arguments, (all, given) -> apply(given, signature.pad(all)));
  }
}
