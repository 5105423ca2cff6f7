package dev.stepwright.processor.read;

import dev.stepwright.dsl.annotation.In;
import dev.stepwright.dsl.annotation.Json;
import dev.stepwright.dsl.annotation.Named;
import dev.stepwright.dsl.annotation.OrNull;
import dev.stepwright.dsl.annotation.Structure;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the members of an annotation type become, as the annotation types themselves say. */
final class Members {
  private static final String EXPRESSION = "Expression";
  private static final Map<Class<? extends Annotation>, Map<String, Member>> TABLES =
      new ConcurrentHashMap<>();

  private Members() {}

  /** How the value of a member becomes JSON. */
  enum Kind {
    /** As it is. */
    PLAIN,
    /** A text that is JSON. */
    JSON,
    /** A text, or null. */
    TEXT_OR_NULL,
    /** An object of the members of an annotation. */
    OBJECT,
    /** No field. */
    STRUCTURE
  }

  /**
   * A member that is a field of the definition, or is none.
   *
   * @param field the field's name
   * @param in the name of the field around it that has an object; null for none
   */
  record Member(String field, Kind kind, @Nullable String in) {}

  /** The members of an annotation type by name. */
  static Map<String, Member> of(Class<? extends Annotation> type) {
    return TABLES.computeIfAbsent(type, Members::read);
  }

  private static Map<String, Member> read(Class<? extends Annotation> type) {
    Map<String, Member> members = new HashMap<>();
    for (Method method : type.getDeclaredMethods()) {
      Named named = method.getAnnotation(Named.class);
      In in = method.getAnnotation(In.class);
      members.put(
          method.getName(),
          new Member(
              named == null ? field(method.getName()) : named.value(),
              kind(method),
              in == null ? null : in.value()));
    }
    return Map.copyOf(members);
  }

  private static String field(String member) {
    String name =
        member.endsWith(EXPRESSION)
            ? member.substring(0, member.length() - EXPRESSION.length())
            : member;
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Kind kind(Method method) {
    Class<?> type = method.getReturnType();
    if (method.isAnnotationPresent(Structure.class)) {
      return Kind.STRUCTURE;
    }
    if (method.isAnnotationPresent(Json.class)) {
      return Kind.JSON;
    }
    if (method.isAnnotationPresent(OrNull.class)) {
      return Kind.TEXT_OR_NULL;
    }
    return type.isArray() && type.getComponentType().isAnnotation() ? Kind.OBJECT : Kind.PLAIN;
  }
}
