package dev.stepwright.dsl.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one kind of object, in the order they are written in (specification, "Table of
 * State Types and Fields").
 */
final class FieldTable {

  private final String owner;
  private final Map<String, Field<?>> fields = new LinkedHashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final String listed;

  private FieldTable(String owner, List<Field<?>> fields) {
    this.owner = owner;
    for (Field<?> field : fields) {
      this.order.put(field.name(), this.fields.size());
      this.fields.put(field.name(), field);
    }
    this.listed = "Fields here: " + String.join(", ", this.fields.keySet()) + ".";
  }

  /**
   * The table of an object.
   *
   * @param owner the object in words: "a Task State"
   */
  static FieldTable of(String owner, Field<?>... fields) {
    return new FieldTable(owner, List.of(fields));
  }

  /** This table with more fields at the end. */
  FieldTable and(Field<?>... more) {
    List<Field<?>> all = new ArrayList<>(fields.values());
    all.addAll(List.of(more));
    return new FieldTable(owner, all);
  }

  String owner() {
    return owner;
  }

  @Nullable Field<?> find(String name) {
    return fields.get(name);
  }

  Collection<String> names() {
    return fields.keySet();
  }

  /** The names in a sentence. */
  String listed() {
    return listed;
  }

  /** Where a field stands in the order of writing; those nobody knows come last. */
  int order(String name) {
    return order.getOrDefault(name, Integer.MAX_VALUE);
  }
}
