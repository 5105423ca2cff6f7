package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** A function of the language with some of its arguments given. */
final class PartialFunction extends FunctionValue {
  private final int parameters;
  private final @Nullable Object[] given;
  private final Body body;

  /** The function, for all of its arguments. */
  @FunctionalInterface
  interface Body {
    @Nullable Object apply(@Nullable Object[] arguments, Evaluation evaluation);
  }

  PartialFunction(FunctionValue function, @Nullable Object[] given, Body body) {
    this.parameters = function.arity();
    this.given = given;
    this.body = body;
  }

  @Override
  int arity() {
    int open = 0;
    for (int i = 0; i < parameters; i++) {
      open += i < given.length && given[i] == OPEN ? 1 : 0;
    }
    return open;
  }

  @Override
  @Nullable Object call(
      Evaluation evaluation, @Nullable Object[] arguments, @Nullable Object input) {
    evaluation.enter();
    Object result = body.apply(filled(arguments), evaluation);
    evaluation.leave();
    return result;
  }

  private @Nullable Object[] filled(@Nullable Object[] arguments) {
    @Nullable Object[] all = new @Nullable Object[parameters];
    int next = 0;
    for (int i = 0; i < parameters; i++) {
      Object argument = i < given.length ? given[i] : null;
      if (argument == OPEN) {
        argument = next < arguments.length ? arguments[next] : null;
        next++;
      }
      all[i] = argument;
    }
    return all;
  }

  @Override
  FunctionValue partial(Evaluation evaluation, @Nullable Object[] arguments) {
    evaluation.allocate(parameters);
    return new PartialFunction(this, arguments, (all, given) -> call(given, all, null));
  }
}
