package dev.stepwright.dsl.shape;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Objects.
 *
 * @param name what people call them, the simple name of a Java type; null if they have no name
 * @param fields what the fields are, by their names, in order; those that may be missing are
 *     {@linkplain Shape#mayBeAbsent() optional}
 * @param rest what fields of other names are; null if there are none
 */
public record ObjectShape(@Nullable String name, Map<String, Shape> fields, @Nullable Shape rest) {
  private static final int SHOWN_FIELDS = 12;

  public ObjectShape {
    fields = FieldMap.of(fields);
    rest = rest == null || rest.present().isNever() ? null : rest.present();
  }

  /** An object with exactly these fields. */
  public static ObjectShape of(Map<String, Shape> fields) {
    return new ObjectShape(null, fields, null);
  }

  /** What a field is, absence included. */
  public Shape field(String field) {
    Shape known = fields.get(field);
    return known != null ? known : rest == null ? Shape.ABSENT : rest.optional();
  }

  /** What fields are, whichever they are; never absent. */
  public Shape values() {
    Shape all = rest == null ? Shape.NEVER : rest;
    for (Shape field : fields.values()) {
      all = all.join(field.present());
    }
    return all;
  }

  /** These objects with a field that is something else. */
  public ObjectShape with(String field, Shape shape) {
    return new ObjectShape(name, FieldMap.of(fields).with(field, shape), rest);
  }

  ObjectShape join(ObjectShape other) {
    Set<String> names = new LinkedHashSet<>(fields.keySet());
    names.addAll(other.fields.keySet());
    Map<String, Shape> joined = new LinkedHashMap<>();
    for (String each : names) {
      joined.put(each, field(each).join(other.field(each)));
    }
    return new ObjectShape(
        name != null && name.equals(other.name) ? name : null,
        FieldMap.owning(joined),
        rest == null ? other.rest : other.rest == null ? rest : rest.join(other.rest));
  }

  long leastBytes() {
    // The last field has no comma.
    return Math.max(2, 1 + FieldMap.of(fields).leastBytes());
  }

  int parts() {
    return FieldMap.of(fields).parts() + (rest == null ? 0 : rest.parts());
  }

  /**
   * Whether a field says which of the two an object is: a text that both must have, never equal.
   */
  boolean isToldFrom(ObjectShape other) {
    return fields.entrySet().stream()
        .anyMatch(each -> Shape.areTold(each.getValue(), other.field(each.getKey())));
  }

  /** What one may say of them: {@code Order has id, total}. */
  public String description() {
    String subject = name == null ? "the object" : name;
    if (fields.isEmpty()) {
      return rest == null ? subject + " has no fields" : subject + " may have any field";
    }
    String names = fields.keySet().stream().limit(SHOWN_FIELDS).collect(Collectors.joining(", "));
    return subject + " has " + names + (fields.size() > SHOWN_FIELDS ? ", …" : "");
  }

  @Override
  public String toString() {
    String shown =
        fields.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + (each.getValue().mayBeAbsent() ? "?: " : ": ")
                        + each.getValue().present())
            .collect(Collectors.joining(", "));
    String others = rest == null ? "" : (shown.isEmpty() ? "" : ", ") + "*: " + rest;
    return (name == null ? "" : name + " ") + "{" + shown + others + "}";
  }

  // Written out: what a record has of itself takes long to link where little runs, as in javac.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ObjectShape that
            && Objects.equals(name, that.name)
            && fields.equals(that.fields)
            && Objects.equals(rest, that.rest));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Objects.hashCode(name) + fields.hashCode()) + Objects.hashCode(rest);
  }
}
