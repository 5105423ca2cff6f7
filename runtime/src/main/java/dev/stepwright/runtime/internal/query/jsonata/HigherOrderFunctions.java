package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonNull;
import org.jspecify.annotations.Nullable;

/**
 * Functions that take a function. It is called with as many arguments as it has parameters, of: the
 * item, its position or name, all of them.
 */
final class HigherOrderFunctions {
  private HigherOrderFunctions() {}

  static void addTo(Builtins all) {
    all.add("map", 2, "<af>", HigherOrderFunctions::map);
    all.add("filter", 2, "<af>", HigherOrderFunctions::filter);
    all.add("single", 2, "<af?>", HigherOrderFunctions::single);
    all.add("reduce", 3, "<afj?:j>", HigherOrderFunctions::reduce);
    all.add("sift", 2, "<o-f?:o>", HigherOrderFunctions::sift);
    all.add("each", 2, "<o-f:a>", HigherOrderFunctions::each);
    all.add("sort", 2, "<af?:a>", HigherOrderFunctions::sort);
  }

  private static @Nullable Object call(
      Evaluation evaluation,
      @Nullable Object function,
      @Nullable Object first,
      @Nullable Object second,
      @Nullable Object third) {
    evaluation.step();
    if (!(function instanceof FunctionValue called)) {
      throw JsonataException.argument(ErrorCode.T0410, function, 2, null);
    }
    @Nullable Object[] arguments =
        switch (called.arity()) {
          case 0, 1 -> new @Nullable Object[] {first};
          case 2 -> new @Nullable Object[] {first, second};
          default -> new @Nullable Object[] {first, second, third};
        };
    return called.call(evaluation, arguments, JsonNull.NULL);
  }

  /** Calls with an item of an array; its index is made a value only where it is asked for. */
  private static @Nullable Object call(
      Evaluation evaluation,
      @Nullable Object function,
      @Nullable Object item,
      int index,
      @Nullable Object array) {
    boolean asksForIndex = function instanceof FunctionValue called && called.arity() > 1;
    return call(evaluation, function, item, asksForIndex ? (Object) (double) index : null, array);
  }

  private static @Nullable Object map(Evaluation evaluation, @Nullable Object[] arguments) {
    Object array = arguments[0];
    if (array == null) {
      return null;
    }
    ArrayValue results = ArrayValue.sequence(evaluation);
    for (int i = 0; i < Values.size(array); i++) {
      Object item = Values.item(array, i);
      Object result = call(evaluation, arguments[1], item, i, array);
      if (result != null) {
        results.add(result);
      }
    }
    return results;
  }

  private static @Nullable Object filter(Evaluation evaluation, @Nullable Object[] arguments) {
    Object array = arguments[0];
    if (array == null) {
      return null;
    }
    ArrayValue results = ArrayValue.sequence(evaluation);
    for (int i = 0; i < Values.size(array); i++) {
      Object item = Values.item(array, i);
      if (Values.isTrue(call(evaluation, arguments[1], item, i, array))) {
        results.add(item);
      }
    }
    return results;
  }

  private static @Nullable Object single(Evaluation evaluation, @Nullable Object[] arguments) {
    Object array = arguments[0];
    if (array == null) {
      return null;
    }
    Object found = null;
    boolean any = false;
    for (int i = 0; i < Values.size(array); i++) {
      Object item = Values.item(array, i);
      boolean matches =
          arguments[1] == null || Values.isTrue(call(evaluation, arguments[1], item, i, array));
      if (matches && any) {
        throw JsonataException.of(ErrorCode.D3138);
      }
      if (matches) {
        any = true;
        found = item;
      }
    }
    if (!any) {
      throw JsonataException.of(ErrorCode.D3139);
    }
    return found;
  }

  private static @Nullable Object reduce(Evaluation evaluation, @Nullable Object[] arguments) {
    Object array = arguments[0];
    if (array == null) {
      return null;
    }
    if (!(arguments[1] instanceof FunctionValue function) || function.arity() < 2) {
      throw JsonataException.of(ErrorCode.D3050);
    }
    int size = Values.size(array);
    Object result = arguments[2];
    int next = 0;
    if (result == null && size > 0) {
      result = Values.item(array, 0);
      next = 1;
    }
    for (int i = next; i < size; i++) {
      evaluation.step();
      Object item = Values.item(array, i);
      @Nullable Object[] values =
          switch (function.arity()) {
            case 2 -> new @Nullable Object[] {result, item};
            case 3 -> new @Nullable Object[] {result, item, (double) i};
            default -> new @Nullable Object[] {result, item, (double) i, array};
          };
      result = function.call(evaluation, values, JsonNull.NULL);
    }
    return result;
  }

  private static @Nullable Object sift(Evaluation evaluation, @Nullable Object[] arguments) {
    Object object = arguments[0];
    if (object == null) {
      return null;
    }
    ObjectValue sifted = new ObjectValue(evaluation);
    Values.forEachMember(
        object,
        (name, value) -> {
          if (Values.isTrue(call(evaluation, arguments[1], value, name, object))) {
            sifted.put(evaluation, name, value);
          }
        });
    return sifted.size() == 0 ? null : sifted;
  }

  private static @Nullable Object each(Evaluation evaluation, @Nullable Object[] arguments) {
    Object object = arguments[0];
    if (object == null) {
      return null;
    }
    ArrayValue results = ArrayValue.sequence(evaluation);
    Values.forEachMember(
        object,
        (name, value) -> {
          Object result = call(evaluation, arguments[1], value, name, object);
          if (result != null) {
            results.add(result);
          }
        });
    return results;
  }

  private static @Nullable Object sort(Evaluation evaluation, @Nullable Object[] arguments) {
    Object array = arguments[0];
    if (array == null || Values.size(array) <= 1) {
      return array;
    }
    if (arguments[1] instanceof FunctionValue function) {
      return MergeSort.sort(
          evaluation,
          array,
          (left, right) ->
              Values.isTrue(
                  function.call(evaluation, new @Nullable Object[] {left, right}, JsonNull.NULL)));
    }
    if (Values.isArrayOfNumbers(array)) {
      return MergeSort.sort(evaluation, array, (left, right) -> number(left) > number(right));
    }
    if (Values.isArrayOfStrings(array)) {
      return MergeSort.sort(
          evaluation,
          array,
          (left, right) -> String.valueOf(left).compareTo(String.valueOf(right)) > 0);
    }
    throw JsonataException.of(ErrorCode.D3070);
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
