package dev.stepwright.runtime.internal.query.intrinsic;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.JavaValues;
import dev.stepwright.runtime.internal.query.QueryScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of arrays. Numbers among their arguments lose their fraction. */
final class ArrayIntrinsics {
  private static final int MAX_RANGE_ITEMS = 1000;

  /** With {@link #LOAD}, what {@link java.util.HashSet} starts from when it copies a list. */
  private static final int MIN_TABLE = 16;

  private static final float LOAD = 0.75f;

  private ArrayIntrinsics() {}

  /** {@code States.Array}: its arguments. */
  static JsonValue of(Arguments arguments, QueryScope scope) {
    List<JsonValue> values = new ArrayList<>(arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      values.add(arguments.value(i));
    }
    return JsonArray.of(values);
  }

  /** {@code States.ArrayPartition}: chunks of a size, the last one of what is left. */
  static JsonValue partition(Arguments arguments, QueryScope scope) {
    List<JsonValue> items = arguments.array(0).elements();
    int size = arguments.truncated(1);
    if (size < 1) {
      throw arguments.invalid();
    }
    List<JsonValue> chunks = new ArrayList<>();
    int start = 0;
    while (start < items.size()) {
      int end = size < items.size() - start ? start + size : items.size();
      chunks.add(JsonArray.of(items.subList(start, end)));
      start = end;
    }
    return JsonArray.of(chunks);
  }

  /**
   * {@code States.ArrayContains}: whether an item prints like the value. AWS compares texts: {@code
   * true} is found in {@code ["true"]}, and an object only with its fields in the same order.
   */
  static JsonValue contains(Arguments arguments, QueryScope scope) {
    JsonArray items = arguments.array(0);
    String text = JavaValues.text(arguments.value(1));
    for (int i = 0; i < items.size(); i++) {
      if (JavaValues.text(items.element(i)).equals(text)) {
        return JsonBoolean.TRUE;
      }
    }
    return JsonBoolean.FALSE;
  }

  /** {@code States.ArrayRange}: first, last (which may be missed) and step; at most 1000 items. */
  static JsonValue range(Arguments arguments, QueryScope scope) {
    long first = arguments.truncated(0);
    long last = arguments.truncated(1);
    long step = arguments.truncated(2);
    if (step == 0) {
      throw arguments.invalid();
    }
    long items = step > 0 == last >= first || first == last ? (last - first) / step + 1 : 0;
    if (items > MAX_RANGE_ITEMS) {
      throw arguments.invalid();
    }
    JsonValue[] range = new JsonValue[(int) items];
    for (int i = 0; i < range.length; i++) {
      range[i] = JsonNumber.of(first + i * step);
    }
    return JsonArray.of(range);
  }

  /**
   * {@code States.ArrayGetItem}: the item at an index from 0; null if there are no items at all.
   */
  static JsonValue item(Arguments arguments, QueryScope scope) {
    JsonArray items = arguments.array(0);
    int index = arguments.truncated(1);
    if (items.isEmpty()) {
      return JsonNull.NULL;
    }
    if (index < 0 || index >= items.size()) {
      throw arguments.invalid();
    }
    return items.element(index);
  }

  /**
   * {@code States.ArrayUnique}: each item once, in the order of a {@link java.util.HashSet} of
   * AWS's objects, as AWS gives them.
   */
  static JsonValue unique(Arguments arguments, QueryScope scope) {
    JsonArray items = arguments.array(0);
    Map<@Nullable Object, JsonValue> unique =
        new HashMap<>(Math.max((int) (items.size() / LOAD) + 1, MIN_TABLE));
    for (int i = 0; i < items.size(); i++) {
      unique.putIfAbsent(JavaValues.of(items.element(i)), items.element(i));
    }
    return JsonArray.of(unique.values());
  }
}
