package dev.stepwright.dsl.shape;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of objects, in order; immutable, so that it need not be copied to be kept. */
final class FieldMap extends AbstractMap<String, Shape> {
  private final Map<String, Shape> fields;
  private final int parts;
  private final long leastBytes;

  private FieldMap(Map<String, Shape> fields, int parts, long leastBytes) {
    this.fields = fields;
    this.parts = parts;
    this.leastBytes = leastBytes;
  }

  static FieldMap of(Map<String, Shape> fields) {
    return fields instanceof FieldMap known ? known : owning(new LinkedHashMap<>(fields));
  }

  /** Of a map that nobody changes any more. */
  static FieldMap owning(Map<String, Shape> fields) {
    int parts = 0;
    long bytes = 0;
    for (Map.Entry<String, Shape> field : fields.entrySet()) {
      parts += field.getValue().parts();
      bytes += leastBytes(field.getKey(), field.getValue());
    }
    return new FieldMap(fields, parts, bytes);
  }

  /** The same with a field that is something else. */
  FieldMap with(String name, Shape shape) {
    Shape before = fields.get(name);
    if (shape.equals(before)) {
      return this;
    }
    Map<String, Shape> changed = new LinkedHashMap<>(fields);
    changed.put(name, shape);
    return new FieldMap(
        changed,
        parts - (before == null ? 0 : before.parts()) + shape.parts(),
        leastBytes - (before == null ? 0 : leastBytes(name, before)) + leastBytes(name, shape));
  }

  /** How many bytes a field takes at least: its quoted name, a colon, its value and a comma. */
  private static long leastBytes(String name, Shape value) {
    return value.contains(null) ? 0 : name.length() + 4 + value.leastBytes();
  }

  /** How many bytes they take at least. */
  long leastBytes() {
    return leastBytes;
  }

  /** How many values one would write to show them. */
  int parts() {
    return parts;
  }

  @Override
  public @Nullable Shape get(@Nullable Object name) {
    return fields.get(name);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return fields.containsKey(name);
  }

  @Override
  public int size() {
    return fields.size();
  }

  @Override
  public Set<Entry<String, Shape>> entrySet() {
    return Collections.unmodifiableMap(fields).entrySet();
  }
}
