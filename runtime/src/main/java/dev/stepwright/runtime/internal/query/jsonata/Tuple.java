package dev.stepwright.runtime.internal.query.jsonata;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item of a path together with what the steps up to it have bound: {@code @$focus}, {@code
 * #$index} and, for {@code %}, the items they came from. Immutable.
 *
 * @param item the item
 * @param bindings what is bound; the first of a name is the one that holds
 */
record Tuple(@Nullable Object item, @Nullable Binding bindings) {

  /** A name and its value, linked to what was bound before. */
  record Binding(String name, @Nullable Object value, @Nullable Binding before) {}

  Tuple with(String name, @Nullable Object value) {
    return new Tuple(item, new Binding(name, value, bindings));
  }

  Tuple withItem(@Nullable Object newItem) {
    return new Tuple(newItem, bindings);
  }

  /** The item of another tuple, with what either binds; the other's come first. */
  Tuple with(Tuple other) {
    return new Tuple(other.item, prepend(other.bindings, bindings));
  }

  private static @Nullable Binding prepend(@Nullable Binding first, @Nullable Binding rest) {
    return first == null ? rest : new Binding(first.name, first.value, prepend(first.before, rest));
  }

  /** What a name is bound to, or {@link Frame#UNBOUND}. */
  @Nullable Object get(String name) {
    for (Binding binding = bindings; binding != null; binding = binding.before) {
      if (binding.name.equals(name)) {
        return binding.value;
      }
    }
    return Frame.UNBOUND;
  }

  /** The variables of this as a frame of the scope that declares them. */
  Frame frame(Frame outer, Scope scope) {
    List<String> names = scope.names();
    @Nullable Object[] slots = new @Nullable Object[names.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = get(names.get(i));
    }
    return new Frame(outer.evaluation, outer, slots);
  }

  /** One tuple of several: of every name, the values of all of them appended. */
  static Tuple together(Evaluation evaluation, Object tuples, Scope scope) {
    if (tuples instanceof Tuple single) {
      return single;
    }
    int size = Values.size(tuples);
    Tuple first = tuple(tuples, 0);
    Object item = first.item;
    for (int i = 1; i < size; i++) {
      item = Values.append(evaluation, item, tuple(tuples, i).item);
    }
    Tuple together = new Tuple(item, null);
    for (String name : scope.names()) {
      Object value = first.get(name);
      for (int i = 1; i < size; i++) {
        Object next = tuple(tuples, i).get(name);
        value = value == Frame.UNBOUND ? next : Values.append(evaluation, value, defined(next));
      }
      if (value != Frame.UNBOUND) {
        together = together.with(name, value);
      }
    }
    return together;
  }

  private static @Nullable Object defined(@Nullable Object value) {
    return value == Frame.UNBOUND ? null : value;
  }

  private static Tuple tuple(Object tuples, int index) {
    return (Tuple) Objects.requireNonNull(Values.item(tuples, index));
  }
}
