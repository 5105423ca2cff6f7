package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.shape.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an execution carries from State to State.
 *
 * @param value the data: the output of one State, the input of the next
 * @param variables the Variables, by name; those that may not have a value may be absent
 */
record Data(Shape value, Map<String, Shape> variables) {
  Data {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
  }

  Data with(Shape changed) {
    return new Data(changed, variables);
  }

  Data assign(Map<String, Shape> assigned) {
    if (assigned.isEmpty()) {
      return this;
    }
    Map<String, Shape> all = new LinkedHashMap<>(variables);
    all.putAll(assigned);
    return new Data(value, all);
  }

  Data join(Data other) {
    return new Data(value.join(other.value), join(variables, other.variables));
  }

  /** What it is after a loop's next turn, so that following the loop ends. */
  Data widen(Data next) {
    Map<String, Shape> widened = new LinkedHashMap<>();
    join(variables, next.variables)
        .forEach(
            (name, shape) ->
                widened.put(name, variables.getOrDefault(name, Shape.ABSENT).widen(shape)));
    return new Data(value.widen(value.join(next.value)), widened);
  }

  private static Map<String, Shape> join(Map<String, Shape> a, Map<String, Shape> b) {
    if (a.equals(b)) {
      return a;
    }
    Set<String> names = new LinkedHashSet<>(a.keySet());
    names.addAll(b.keySet());
    Map<String, Shape> joined = new LinkedHashMap<>();
    for (String name : names) {
      joined.put(name, a.getOrDefault(name, Shape.ABSENT).join(b.getOrDefault(name, Shape.ABSENT)));
    }
    return joined;
  }

  // Written out: what a record has of itself takes long to link where little runs, as in javac.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Data that
            && value.equals(that.value)
            && variables.equals(that.variables));
  }

  @Override
  public int hashCode() {
    return 31 * value.hashCode() + variables.hashCode();
  }
}
