package dev.stepwright.runtime.internal.query.jsonata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code $name}: what the expression binds, else a Variable of the State Machine, else a function.
 */
final class VariableNode extends Node {
  private final String name;
  private final int[][] places;
  private final @Nullable FunctionValue function;

  VariableNode(String name, List<int[]> places, @Nullable FunctionValue function) {
    this.name = name;
    this.places = places.toArray(new int[0][]);
    this.function = function;
  }

  String name() {
    return name;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    for (int[] place : places) {
      Object value = frame.out(place[0]).slots[place[1]];
      if (value != Frame.UNBOUND) {
        return value;
      }
    }
    Object variable = frame.evaluation.variable(name);
    return variable == null ? function : variable;
  }
}
