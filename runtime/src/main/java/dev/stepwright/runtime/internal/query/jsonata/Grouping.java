package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * <code>{key: value}</code>: the items are grouped by key, and every group's value computed with
 * all its items as context. An object constructor does so with a single item.
 */
final class Grouping {
  private final Node[] keys;
  private final Node[] values;
  private final @Nullable Scope tupleScope;

  /** The keys where they are different constants, which is what most object constructors have. */
  private final String @Nullable [] names;

  /** An object of {@link #names}, if there are any. */
  private final JsonObject shape;

  /** The items of a key so far, and which of the pairs gave it. */
  private static final class Group {
    final int pair;
    @Nullable Object data;

    Group(int pair, @Nullable Object data) {
      this.pair = pair;
      this.data = data;
    }
  }

  /**
   * @param tupleScope what the tuples bind, if this may group tuples
   */
  Grouping(Node[] keys, Node[] values, @Nullable Scope tupleScope) {
    this.keys = keys;
    this.values = values;
    this.tupleScope = tupleScope;
    this.names = names(keys);
    JsonObject.Builder members = JsonObject.builder();
    if (names != null) {
      for (String name : names) {
        members.put(name, JsonNull.NULL);
      }
    }
    this.shape = members.build();
  }

  private static String @Nullable [] names(Node[] keys) {
    String[] names = new String[keys.length];
    Set<String> distinct = new HashSet<>();
    for (int i = 0; i < keys.length; i++) {
      if (!(keys[i] instanceof Node.Constant constant)
          || !(constant.value() instanceof String name)
          || !distinct.add(name)) {
        return null;
      }
      names[i] = name;
    }
    return names;
  }

  ObjectValue group(@Nullable Object input, Frame frame) {
    boolean isArray = Values.isArray(input);
    int size = isArray ? Values.size(input) : 1;
    if (names != null && size <= 1) {
      Object item = !isArray ? input : size == 0 ? null : Values.item(input, 0);
      if (!(item instanceof Tuple)) {
        return object(names, item, frame);
      }
    }
    Map<String, Group> groups = new LinkedHashMap<>();
    if (size == 0) {
      // An object constructor gives an object even where the context is an empty array.
      add(null, frame, groups);
    }
    for (int i = 0; i < size; i++) {
      add(isArray ? Values.item(input, i) : input, frame, groups);
    }
    ObjectValue object = new ObjectValue(frame.evaluation);
    for (Map.Entry<String, Group> group : groups.entrySet()) {
      Object value = value(group.getValue(), frame);
      object.put(frame.evaluation, group.getKey(), value);
    }
    return object;
  }

  private ObjectValue object(String[] distinctNames, @Nullable Object item, Frame frame) {
    Evaluation evaluation = frame.evaluation;
    evaluation.reach(1);
    @Nullable Object[] members = new @Nullable Object[distinctNames.length];
    boolean complete = true;
    for (int i = 0; i < members.length; i++) {
      members[i] = values[i].evaluate(item, frame);
      complete &= members[i] != null;
    }
    if (complete) {
      return new ObjectValue(evaluation, shape, distinctNames, members);
    }
    ObjectValue object = new ObjectValue(evaluation);
    for (int i = 0; i < members.length; i++) {
      object.put(evaluation, distinctNames[i], members[i]);
    }
    return object;
  }

  private void add(@Nullable Object item, Frame frame, Map<String, Group> groups) {
    Object context = item;
    Frame inner = frame;
    if (item instanceof Tuple tuple && tupleScope != null) {
      context = tuple.item();
      inner = tuple.frame(frame, tupleScope);
    }
    for (int pair = 0; pair < keys.length; pair++) {
      Object key = keys[pair].evaluate(context, inner);
      if (key == null) {
        continue;
      }
      if (!(key instanceof String name)) {
        throw JsonataException.of(ErrorCode.T1003, key);
      }
      Group group = groups.get(name);
      if (group == null) {
        groups.put(name, new Group(pair, item));
      } else if (group.pair != pair) {
        throw JsonataException.of(ErrorCode.D1009, key);
      } else {
        group.data = gather(frame.evaluation, group.data, item);
      }
    }
  }

  /** Appends in place what {@link Values#append} would copy for every item. */
  private static @Nullable Object gather(
      Evaluation evaluation, @Nullable Object data, @Nullable Object item) {
    if (data instanceof Gathered gathered) {
      if (item != null) {
        Values.addItems(gathered.items, item);
      }
      return gathered;
    }
    Object both = Values.append(evaluation, data, item);
    return both instanceof ArrayValue array && data != null && item != null
        ? new Gathered(array)
        : both;
  }

  private record Gathered(ArrayValue items) {}

  private @Nullable Object value(Group group, Frame frame) {
    Node node = values[group.pair];
    Object data = group.data instanceof Gathered gathered ? gathered.items : group.data;
    if (tupleScope == null || data == null || !isTuples(data)) {
      return node.evaluate(data, frame);
    }
    Tuple tuple = Tuple.together(frame.evaluation, data, tupleScope);
    return node.evaluate(tuple.item(), tuple.frame(frame, tupleScope));
  }

  private static boolean isTuples(@Nullable Object data) {
    return data instanceof Tuple
        || (data instanceof ArrayValue array && array.size() > 0 && array.get(0) instanceof Tuple);
  }

  /** An object constructor. */
  static final class Constructor extends Node {
    private final Grouping grouping;

    Constructor(Grouping grouping) {
      this.grouping = grouping;
    }

    @Override
    @Nullable Object compute(@Nullable Object input, Frame frame) {
      return grouping.group(input, frame);
    }
  }

  /** The grouping of what another part gives. */
  static final class Grouped extends Node {
    private final Node operand;
    private final Grouping grouping;

    Grouped(Node operand, Grouping grouping) {
      this.operand = operand;
      this.grouping = grouping;
    }

    @Override
    @Nullable Object compute(@Nullable Object input, Frame frame) {
      Object value =
          operand instanceof PathNode path
              ? path.stream(input, frame)
              : operand.compute(input, frame);
      return grouping.group(value, frame);
    }
  }
}
