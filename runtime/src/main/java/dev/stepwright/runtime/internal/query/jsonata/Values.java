package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What can be asked of any value inside an expression; the package says what values there are. */
final class Values {
  /**
   * How deep what an expression computes may nest, over and above what it has read, so that
   * whatever walks a value may recurse.
   */
  static final int MAX_HEIGHT = JsonReader.MAX_DEPTH;

  private Values() {}

  /** How deep a value nests, not counting what was read. */
  static int height(@Nullable Object value) {
    if (value instanceof ArrayValue array) {
      return array.height();
    }
    return value instanceof ObjectValue object ? object.height() : 0;
  }

  static JsonataException tooHigh() {
    return JsonataException.withoutCode("The value nests deeper than " + MAX_HEIGHT + " levels");
  }

  /** A JSON value as a value of an expression; arrays and objects are themselves. */
  static Object of(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.value();
    }
    if (value instanceof JsonBoolean bool) {
      return bool.toJava();
    }
    return value;
  }

  static @Nullable Object ofNullable(@Nullable JsonValue value) {
    return value == null ? null : of(value);
  }

  static boolean isArray(@Nullable Object value) {
    return value instanceof JsonArray || value instanceof ArrayValue;
  }

  static boolean isSequence(@Nullable Object value) {
    return value instanceof ArrayValue array && array.sequence;
  }

  /** An array's number of items; 0 for anything else. */
  static int size(@Nullable Object array) {
    if (array instanceof JsonArray json) {
      return json.size();
    }
    return array instanceof ArrayValue value ? value.size() : 0;
  }

  /** An array's item. */
  static @Nullable Object item(@Nullable Object array, int index) {
    if (array instanceof JsonArray json) {
      return of(json.element(index));
    }
    return array instanceof ArrayValue value ? value.get(index) : null;
  }

  static boolean isObject(@Nullable Object value) {
    return value instanceof JsonObject || value instanceof ObjectValue;
  }

  /** An object's number of members; 0 for anything else. */
  static int memberCount(@Nullable Object object) {
    if (object instanceof JsonObject json) {
      return json.size();
    }
    return object instanceof ObjectValue value ? value.size() : 0;
  }

  /** An object's member, or undefined; anything else has none. */
  static @Nullable Object member(@Nullable Object object, String name) {
    if (object instanceof JsonObject json) {
      return ofNullable(json.member(name));
    }
    return object instanceof ObjectValue value ? value.get(name) : null;
  }

  /** Calls back with every member of an object, in order; anything else has none. */
  static void forEachMember(@Nullable Object object, BiConsumer<String, Object> action) {
    if (object instanceof JsonObject json) {
      json.forEachMember((name, value) -> action.accept(name, of(value)));
    } else if (object instanceof ObjectValue value) {
      for (int i = 0; i < value.size(); i++) {
        action.accept(value.nameAt(i), value.valueAt(i));
      }
    }
  }

  /**
   * What a field name selects: of an object its member, of an array the members of all its objects,
   * of anything else nothing.
   */
  static @Nullable Object lookup(Evaluation evaluation, @Nullable Object value, String name) {
    if (!isArray(value)) {
      return member(value, name);
    }
    ArrayValue found = ArrayValue.sequence(evaluation);
    gather(evaluation, value, name, found);
    return found;
  }

  private static void gather(
      Evaluation evaluation, @Nullable Object array, String name, ArrayValue found) {
    int size = size(array);
    evaluation.steps(size);
    for (int i = 0; i < size; i++) {
      Object item = item(array, i);
      if (isArray(item)) {
        gather(evaluation, item, name, found);
        continue;
      }
      Object selected = member(item, name);
      if (isArray(selected)) {
        found.addAll(selected);
      } else if (selected != null) {
        found.add(selected);
      }
    }
  }

  /** One array of what two values hold; an undefined one counts for nothing. */
  static @Nullable Object append(
      Evaluation evaluation, @Nullable Object first, @Nullable Object second) {
    if (first == null) {
      return second;
    }
    if (second == null) {
      return first;
    }
    int size = (isArray(first) ? size(first) : 1) + (isArray(second) ? size(second) : 1);
    ArrayValue both = ArrayValue.array(evaluation, size);
    addItems(both, first);
    addItems(both, second);
    return both;
  }

  /** Adds a value's items if it is an array, else the value. */
  static void addItems(ArrayValue array, Object value) {
    if (isArray(value)) {
      array.addAll(value);
    } else {
      array.add(value);
    }
  }

  /** A value as an array: itself, or the array of it alone. */
  static Object toArray(Evaluation evaluation, @Nullable Object value) {
    if (value instanceof JsonArray || value instanceof ArrayValue) {
      return value;
    }
    ArrayValue array = ArrayValue.array(evaluation, 1);
    array.add(value);
    return array;
  }

  /**
   * Whether a value is a number that can be computed with.
   *
   * @throws JsonataException if it is an infinite one
   */
  static boolean isNumeric(@Nullable Object value) {
    if (!(value instanceof Number number)) {
      return false;
    }
    double d = number.doubleValue();
    if (Double.isInfinite(d)) {
      throw JsonataException.of(ErrorCode.D1001, value);
    }
    return !Double.isNaN(d);
  }

  /** Whether a value is an array of numbers only. */
  static boolean isArrayOfNumbers(@Nullable Object value) {
    if (!isArray(value)) {
      return false;
    }
    for (int i = 0; i < size(value); i++) {
      if (!isNumeric(item(value, i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value is an array of strings only. */
  static boolean isArrayOfStrings(@Nullable Object value) {
    if (!isArray(value)) {
      return false;
    }
    for (int i = 0; i < size(value); i++) {
      if (!(item(value, i) instanceof String)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value counts as true; undefined does not. */
  static boolean isTrue(@Nullable Object value) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    if (value instanceof String string) {
      return !string.isEmpty();
    }
    if (value instanceof Number number) {
      return isNumeric(value) && number.doubleValue() != 0;
    }
    if (isArray(value)) {
      return isAnyTrue(value);
    }
    return isObject(value) && memberCount(value) > 0;
  }

  /** An array of one item counts as the item; among several, functions are not told apart. */
  private static boolean isAnyTrue(@Nullable Object array) {
    Object inner = array;
    while (size(inner) == 1) {
      Object item = item(inner, 0);
      if (!isArray(item)) {
        return isTrue(item);
      }
      inner = item;
    }
    for (int i = 0; i < size(inner); i++) {
      if (isTrue(item(inner, i))) {
        return true;
      }
    }
    return false;
  }

  /** The letter that signatures have for a value's type; {@code m} for undefined. */
  static char symbol(@Nullable Object value) {
    if (value instanceof String) {
      return 's';
    }
    if (value instanceof Number) {
      return 'n';
    }
    if (value instanceof Boolean) {
      return 'b';
    }
    if (value instanceof FunctionValue) {
      return 'f';
    }
    if (isArray(value)) {
      return 'a';
    }
    if (value == null) {
      return 'm';
    }
    return value == JsonNull.NULL ? 'l' : 'o';
  }

  /** Whether two values are equal: arrays and objects by what they hold. */
  static boolean areEqual(Evaluation evaluation, @Nullable Object left, @Nullable Object right) {
    if (left instanceof Number first) {
      return right instanceof Number second && first.doubleValue() == second.doubleValue();
    }
    if (left == right) {
      return true;
    }
    if (left instanceof String || left instanceof Boolean || left == null || right == null) {
      return left != null && left.equals(right);
    }
    if (isArray(left)) {
      return isArray(right) && areArraysEqual(evaluation, left, right);
    }
    return isObject(left) && isObject(right) && areObjectsEqual(evaluation, left, right);
  }

  private static boolean areArraysEqual(
      Evaluation evaluation, @Nullable Object left, Object right) {
    int size = size(left);
    if (size != size(right)) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      evaluation.step();
      if (!areEqual(evaluation, item(left, i), item(right, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areObjectsEqual(
      Evaluation evaluation, @Nullable Object left, Object right) {
    if (memberCount(left) != memberCount(right)) {
      return false;
    }
    boolean[] equal = {true};
    forEachMember(
        left,
        (name, value) -> {
          evaluation.step();
          Object other = equal[0] ? member(right, name) : null;
          equal[0] = equal[0] && other != null && areEqual(evaluation, value, other);
        });
    return equal[0];
  }
}
