package dev.stepwright.runtime.internal.query.jsonata;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions of arrays; those that take a function are in {@link HigherOrderFunctions}. */
final class ArrayFunctions {
  private ArrayFunctions() {}

  static void addTo(Builtins all) {
    all.add("append", 2, "<xx:a>", (e, a) -> Values.append(e, a[0], a[1]));
    all.add("reverse", 1, "<a:a>", (e, a) -> a[0] == null ? null : reverse(e, a[0]));
    all.add("shuffle", 1, "<a:a>", (e, a) -> a[0] == null ? null : shuffle(e, a[0]));
    all.add("distinct", 1, "<x:x>", (e, a) -> a[0] == null ? null : distinct(e, a[0]));
    all.add("zip", 0, "<a+>", ArrayFunctions::zip);
  }

  private static Object reverse(Evaluation evaluation, Object array) {
    int size = Values.size(array);
    if (size <= 1) {
      return array;
    }
    evaluation.steps(size);
    ArrayValue reversed = ArrayValue.array(evaluation, size);
    for (int i = size - 1; i >= 0; i--) {
      reversed.add(Values.item(array, i));
    }
    return reversed;
  }

  private static Object shuffle(Evaluation evaluation, Object array) {
    int size = Values.size(array);
    if (size <= 1) {
      return array;
    }
    evaluation.steps(size);
    ArrayValue shuffled = ArrayValue.array(evaluation, size);
    for (int i = 0; i < size; i++) {
      shuffled.add(null);
      int place = evaluation.data.scope().random().nextInt(i + 1);
      shuffled.set(i, shuffled.get(place));
      shuffled.set(place, Values.item(array, i));
    }
    return shuffled;
  }

  private static Object distinct(Evaluation evaluation, Object value) {
    if (!Values.isArray(value) || Values.size(value) <= 1) {
      return value;
    }
    ArrayValue distinct =
        Values.isSequence(value) ? ArrayValue.sequence(evaluation) : ArrayValue.array(evaluation);
    Set<Object> scalars = new HashSet<>();
    ArrayValue others = ArrayValue.array(evaluation);
    for (int i = 0; i < Values.size(value); i++) {
      Object item = Values.item(value, i);
      evaluation.step();
      boolean isNew;
      if (item instanceof Number number) {
        // Zeros of both signs are one number; what is not a number equals nothing.
        double d = number.doubleValue() + 0.0;
        isNew = Double.isNaN(d) || scalars.add(d);
      } else if (item instanceof String || item instanceof Boolean) {
        isNew = scalars.add(item);
      } else {
        isNew = !contains(evaluation, others, item);
        if (isNew) {
          others.add(item);
        }
      }
      if (isNew) {
        distinct.add(item);
      }
    }
    return distinct;
  }

  private static boolean contains(Evaluation evaluation, ArrayValue items, @Nullable Object item) {
    for (int i = 0; i < items.size(); i++) {
      evaluation.step();
      if (Values.areEqual(evaluation, items.get(i), item)) {
        return true;
      }
    }
    return false;
  }

  private static Object zip(Evaluation evaluation, @Nullable Object[] arrays) {
    int shortest = Integer.MAX_VALUE;
    for (Object array : arrays) {
      shortest = Math.min(shortest, array == null ? 0 : Values.size(array));
    }
    ArrayValue zipped = ArrayValue.array(evaluation);
    for (int i = 0; arrays.length > 0 && i < shortest; i++) {
      evaluation.step();
      ArrayValue tuple = ArrayValue.array(evaluation, arrays.length);
      for (Object array : arrays) {
        tuple.add(array == null ? null : Values.item(array, i));
      }
      zipped.add(tuple);
    }
    return zipped;
  }
}
