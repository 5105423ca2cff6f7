package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code procedure(arguments)}. */
final class CallNode extends Node {
  private final Node procedure;
  private final @Nullable String name;
  private final @Nullable VariableNode meant;
  private final Node[] arguments;

  /**
   * @param name what the procedure is called, for messages
   * @param meant where the procedure is a field name, the variable of that name
   */
  CallNode(Node procedure, @Nullable String name, @Nullable VariableNode meant, Node[] arguments) {
    this.procedure = procedure;
    this.name = name;
    this.meant = meant;
    this.arguments = arguments;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    FunctionValue function = function(input, frame);
    return call(function, arguments(input, frame, 0), input, frame);
  }

  /** The value of the call with another first argument before those that are written. */
  @Nullable Object computeWith(@Nullable Object first, @Nullable Object input, Frame frame) {
    FunctionValue function = function(input, frame);
    @Nullable Object[] values = arguments(input, frame, 1);
    values[0] = first;
    return call(function, values, input, frame);
  }

  private @Nullable Object call(
      FunctionValue function, @Nullable Object[] values, @Nullable Object input, Frame frame) {
    try {
      return function.call(frame.evaluation, values, input);
    } catch (JsonataException exception) {
      throw exception.in(name);
    }
  }

  FunctionValue function(@Nullable Object input, Frame frame) {
    Object value = procedure.evaluate(input, frame);
    if (value instanceof FunctionValue function) {
      return function;
    }
    boolean misspelt = value == null && meant != null && meant.compute(input, frame) != null;
    throw JsonataException.of(misspelt ? ErrorCode.T1005 : ErrorCode.T1006).in(name);
  }

  @Nullable Object[] arguments(@Nullable Object input, Frame frame, int offset) {
    @Nullable Object[] values = new @Nullable Object[arguments.length + offset];
    for (int i = 0; i < arguments.length; i++) {
      values[i + offset] = arguments[i].evaluate(input, frame);
    }
    return values;
  }

  /** A call whose value is that of the function around it. */
  static final class Tail extends Node {
    private final CallNode call;

    Tail(CallNode call) {
      this.call = call;
    }

    @Override
    @Nullable Object compute(@Nullable Object input, Frame frame) {
      return new TailCall(call, input, frame);
    }
  }
}
