package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonNull;
import org.jspecify.annotations.Nullable;

/** {@code argument ~> function}: calls the function, or chains two of them. */
final class ApplyNode extends Node {
  private final Node argument;
  private final Node function;

  ApplyNode(Node argument, Node function) {
    this.argument = argument;
    this.function = function;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Object value = argument.evaluate(input, frame);
    if (function instanceof CallNode call) {
      return call.computeWith(value, input, frame);
    }
    Object applied = function.evaluate(input, frame);
    if (!(applied instanceof FunctionValue next)) {
      throw JsonataException.of(ErrorCode.T2006, applied);
    }
    if (value instanceof FunctionValue first) {
      frame.evaluation.allocate(2);
      return new Chain(first, next);
    }
    return next.call(frame.evaluation, new @Nullable Object[] {value}, JsonNull.NULL);
  }

  /** One function after another. */
  private static final class Chain extends FunctionValue {
    private final FunctionValue first;
    private final FunctionValue next;

    Chain(FunctionValue first, FunctionValue next) {
      this.first = first;
      this.next = next;
    }

    @Override
    int arity() {
      return 1;
    }

    @Override
    @Nullable Object call(
        Evaluation evaluation, @Nullable Object[] arguments, @Nullable Object input) {
      evaluation.enter();
      @Nullable Object[] argument = {arguments.length == 0 ? null : arguments[0]};
      Object between = first.call(evaluation, argument, JsonNull.NULL);
      Object result = next.call(evaluation, new @Nullable Object[] {between}, JsonNull.NULL);
      evaluation.leave();
      return result;
    }

    @Override
    FunctionValue partial(Evaluation evaluation, @Nullable Object[] arguments) {
      return new PartialFunction(this, arguments, (all, given) -> call(given, all, null));
    }
  }
}
