package dev.stepwright.runtime.internal.query.jsonata;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions of objects; those that take a function are in {@link HigherOrderFunctions}. */
final class ObjectFunctions {
  private ObjectFunctions() {}

  static void addTo(Builtins all) {
    all.add("keys", 1, "<x-:a<s>>", (e, a) -> keys(e, a[0]));
    all.add(
        "lookup",
        2,
        "<x-s:x>",
        (e, a) -> a[1] instanceof String name ? Values.lookup(e, a[0], name) : null);
    all.add("spread", 1, "<x-:a<o>>", (e, a) -> spread(e, a[0]));
    all.add("merge", 1, "<a<o>:o>", (e, a) -> a[0] == null ? null : merge(e, a[0]));
  }

  private static Object keys(Evaluation evaluation, @Nullable Object value) {
    Set<String> names = new LinkedHashSet<>();
    gather(evaluation, value, names);
    ArrayValue keys = ArrayValue.sequence(evaluation);
    names.forEach(keys::add);
    return keys;
  }

  private static void gather(Evaluation evaluation, @Nullable Object value, Set<String> names) {
    evaluation.step();
    if (Values.isArray(value)) {
      for (int i = 0; i < Values.size(value); i++) {
        gather(evaluation, Values.item(value, i), names);
      }
    } else if (Values.isObject(value)) {
      Values.forEachMember(value, (name, member) -> names.add(name));
    }
  }

  private static @Nullable Object spread(Evaluation evaluation, @Nullable Object value) {
    if (Values.isObject(value)) {
      ArrayValue spread = ArrayValue.sequence(evaluation);
      Values.forEachMember(
          value, (name, member) -> spread.add(ObjectValue.of(evaluation, name, member)));
      return spread;
    }
    if (!Values.isArray(value)) {
      return value;
    }
    ArrayValue all =
        Values.size(value) == 0 ? ArrayValue.sequence(evaluation) : ArrayValue.array(evaluation);
    for (int i = 0; i < Values.size(value); i++) {
      Object items = spread(evaluation, Values.item(value, i));
      if (items != null) {
        Values.addItems(all, items);
      }
    }
    return all;
  }

  private static Object merge(Evaluation evaluation, Object objects) {
    ObjectValue merged = new ObjectValue(evaluation);
    for (int i = 0; i < Values.size(objects); i++) {
      evaluation.step();
      Object object = Values.item(objects, i);
      if (Values.isObject(object)) {
        Values.forEachMember(object, (name, value) -> merged.put(evaluation, name, value));
      }
    }
    return merged;
  }
}
