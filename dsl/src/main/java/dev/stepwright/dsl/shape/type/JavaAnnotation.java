package dev.stepwright.dsl.shape.type;

import java.util.List;
import java.util.Map;

/**
 * An annotation.
 *
 * @param type its type
 * @param values its members, defaults included: a constant of an enum is its name, a class is a
 *     {@link JavaType}, an annotation is one of these, an array is a list
 */
public record JavaAnnotation(JavaType type, Map<String, Object> values) {

  public JavaAnnotation {
    values = Map.copyOf(values);
  }

  /** A text or the name of a constant; empty if there is none. */
  String text(String member) {
    return values.get(member) instanceof String text ? text : "";
  }

  /** Whether a member is true. */
  boolean is(String member) {
    return Boolean.TRUE.equals(values.get(member));
  }

  /** The elements of an array that have a type. */
  <T> List<T> all(String member, Class<T> type) {
    List<?> all = values.get(member) instanceof List<?> list ? list : List.of();
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
