package dev.stepwright.processor;

import dev.stepwright.dsl.annotation.In;
import dev.stepwright.dsl.annotation.Json;
import dev.stepwright.dsl.annotation.Named;
import dev.stepwright.dsl.annotation.OrNull;
import dev.stepwright.dsl.annotation.Structure;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An annotation in Java, made of an object of a definition. */
final class AnnotationText {
  private static final String RAW = "raw";

  private final Class<? extends Annotation> type;
  private final Map<String, String> members = new LinkedHashMap<>();

  AnnotationText(Class<? extends Annotation> type) {
    this.type = type;
  }

  /** Gives a member a value, which is Java. */
  AnnotationText put(String member, String value) {
    members.put(member, value);
    return this;
  }

  /** Gives each field of an object to its member; {@code raw} gets those that have none. */
  AnnotationText fields(JsonObject object, Set<String> except) {
    JsonObject.Builder left = JsonObject.builder();
    object.forEachMember(
        (field, value) -> {
          if (!except.contains(field) && !field(null, field, value) && !within(field, value)) {
            left.put(field, value);
          }
        });
    JsonObject raw = left.build();
    return raw.isEmpty() ? this : put(RAW, JavaLiterals.json(raw));
  }

  /** Whether a field had no member. */
  boolean isRaw() {
    return members.containsKey(RAW);
  }

  /** Gives the fields of an object in a field to their members, or none of them. */
  private boolean within(String around, JsonValue value) {
    if (!(value instanceof JsonObject object) || object.isEmpty()) {
      return false;
    }
    Map<String, String> before = new LinkedHashMap<>(members);
    for (String name : object.names()) {
      JsonValue member = object.member(name);
      if (member == null || !field(around, name, member)) {
        members.clear();
        members.putAll(before);
        return false;
      }
    }
    return true;
  }

  private boolean field(@Nullable String around, String field, JsonValue value) {
    for (Method member : type.getDeclaredMethods()) {
      if (isOf(member, around, field)) {
        String text = value(member, value);
        if (text != null) {
          members.put(member.getName(), text);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOf(Method member, @Nullable String around, String field) {
    In in = member.getAnnotation(In.class);
    return !member.isAnnotationPresent(Structure.class)
        && (in == null ? around == null : in.value().equals(around))
        && fieldOf(member).equals(field);
  }

  private static String fieldOf(Method member) {
    Named named = member.getAnnotation(Named.class);
    String name = member.getName().replaceFirst("Expression$", "");
    return named == null
        ? Character.toUpperCase(name.charAt(0)) + name.substring(1)
        : named.value();
  }

  /** A value as a member has it; null if its type cannot. */
  private static @Nullable String value(Method member, JsonValue value) {
    Class<?> type = member.getReturnType();
    if (member.isAnnotationPresent(Json.class)) {
      return JavaLiterals.json(value);
    }
    if (member.isAnnotationPresent(OrNull.class) && value == JsonNull.NULL) {
      return JavaLiterals.string("null");
    }
    if (value instanceof JsonString text) {
      return type.isEnum() ? constant(type, text.value()) : text(type, text.value());
    }
    if (value instanceof JsonNumber number) {
      return number(type, number);
    }
    if (value instanceof JsonBoolean bool) {
      return type == boolean.class ? bool.toString() : null;
    }
    return value instanceof JsonArray array ? array(type, array) : object(type, value);
  }

  private static @Nullable String text(Class<?> type, String text) {
    return type == String.class ? JavaLiterals.string(text) : null;
  }

  private static @Nullable String constant(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      String name = ((Enum<?>) constant).name();
      if (text.equals(constant instanceof QueryLanguage language ? language.text() : name)) {
        return type.getCanonicalName() + "." + name;
      }
    }
    return null;
  }

  private static @Nullable String number(Class<?> type, JsonNumber number) {
    JsonNumber same =
        type == long.class
            ? JsonNumber.of(number.longValue())
            : JsonNumber.of(number.doubleValue());
    return type.isPrimitive() && number.equals(same) ? JavaLiterals.number(number) : null;
  }

  private static @Nullable String array(Class<?> type, JsonArray array) {
    boolean texts = array.elements().stream().allMatch(JsonString.class::isInstance);
    return type == String[].class && texts
        ? array.elements().stream()
            .map(element -> JavaLiterals.string(((JsonString) element).value()))
            .collect(Collectors.joining(", ", "{", "}"))
        : null;
  }

  private static @Nullable String object(Class<?> type, JsonValue value) {
    return type.isArray()
            && type.getComponentType().isAnnotation()
            && value instanceof JsonObject object
        ? new AnnotationText(type.getComponentType().asSubclass(Annotation.class))
            .fields(object, Set.of())
            .toString()
        : null;
  }

  @Override
  public String toString() {
    return members.entrySet().stream()
        .map(member -> member.getKey() + " = " + member.getValue())
        .collect(Collectors.joining(",\n      ", "@" + type.getSimpleName() + "(", ")"));
  }
}
