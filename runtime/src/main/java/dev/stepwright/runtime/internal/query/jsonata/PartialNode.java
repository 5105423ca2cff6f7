package dev.stepwright.runtime.internal.query.jsonata;

import org.jspecify.annotations.Nullable;

/** {@code procedure(?, arguments)}: a function of the arguments left out. */
final class PartialNode extends Node {
  private final Node procedure;
  private final @Nullable String name;
  private final @Nullable VariableNode meant;
  private final @Nullable Node[] arguments;

  /**
   * @param name what the procedure is called, for messages
   * @param meant where the procedure is a field name, the variable of that name
   * @param arguments null for those left out
   */
  PartialNode(
      Node procedure,
      @Nullable String name,
      @Nullable VariableNode meant,
      @Nullable Node[] arguments) {
    this.procedure = procedure;
    this.name = name;
    this.meant = meant;
    this.arguments = arguments;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    @Nullable Object[] values = new @Nullable Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      Node argument = arguments[i];
      values[i] = argument == null ? FunctionValue.OPEN : argument.evaluate(input, frame);
    }
    Object value = procedure.evaluate(input, frame);
    if (value instanceof FunctionValue function) {
      return function.partial(frame.evaluation, values);
    }
    boolean misspelt = value == null && meant != null && meant.compute(input, frame) != null;
    throw JsonataException.of(misspelt ? ErrorCode.T1007 : ErrorCode.T1008).in(name);
  }
}
