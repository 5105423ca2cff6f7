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

  private FieldMap(Map<String, Shape> fields, int parts) {
    this.fields = fields;
    this.parts = parts;
  }

  static FieldMap of(Map<String, Shape> fields) {
    return fields instanceof FieldMap known ? known : owning(new LinkedHashMap<>(fields));
  }

  /** Of a map that nobody changes any more. */
  static FieldMap owning(Map<String, Shape> fields) {
    int parts = 0;
    for (Shape field : fields.values()) {
      parts += field.parts();
    }
    return new FieldMap(fields, parts);
  }

  /** The same with a field that is something else. */
  FieldMap with(String name, Shape shape) {
    Map<String, Shape> changed = new LinkedHashMap<>(fields);
    Shape before = changed.put(name, shape);
    return new FieldMap(changed, parts - (before == null ? 0 : before.parts()) + shape.parts());
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
