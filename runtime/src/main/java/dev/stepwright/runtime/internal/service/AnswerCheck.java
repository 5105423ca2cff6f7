package dev.stepwright.runtime.internal.service;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer against its shape. Members that the shape does not have are passed over, as a
 * newer API may have them; JSON null counts as absent.
 *
 * @param shapes the shapes by name
 * @param allRequired whether required members have to be there
 */
record AnswerCheck(JsonObject shapes, boolean allRequired) {

  /** What is wrong with an answer, in AWS's words. */
  Optional<String> fault(JsonValue answer, String shape) {
    return Optional.ofNullable(fault(answer, shape, null));
  }

  private @Nullable String fault(JsonValue value, String name, @Nullable String field) {
    JsonObject shape = (JsonObject) Objects.requireNonNull(shapes.member(name), name);
    return switch (text(shape, "type")) {
      case "structure" -> structure(value, shape, field);
      case "list" -> list(value, shape, field);
      case "map" -> map(value, shape, field);
      case "string" -> string(value, shape, field, true);
      case "blob" -> string(value, shape, field, true);
      case "timestamp" -> string(value, shape, field, false);
      case "integer", "long", "float", "double" -> number(value, shape, field);
      case "boolean" -> value instanceof JsonBoolean ? null : mustBe(field, "a boolean");
      default -> null;
    };
  }

  private @Nullable String structure(JsonValue value, JsonObject shape, @Nullable String field) {
    if (!(value instanceof JsonObject object)) {
      return mustBe(field, "an object");
    }
    if (allRequired && shape.member("required") instanceof JsonArray required) {
      for (JsonValue member : required.elements()) {
        String name = ((JsonString) member).value();
        if (isAbsent(object.member(name))) {
          return "Required field '" + name + "' is missing";
        }
      }
    }
    JsonObject members = (JsonObject) Objects.requireNonNull(shape.member("members"));
    for (int i = 0; i < object.size(); i++) {
      JsonValue given = object.valueAt(i);
      if (members.member(object.nameAt(i)) instanceof JsonString member && !isAbsent(given)) {
        String fault = fault(given, member.value(), object.nameAt(i));
        if (fault != null) {
          return fault;
        }
      }
    }
    return null;
  }

  private static boolean isAbsent(@Nullable JsonValue value) {
    return value == null || value instanceof JsonNull;
  }

  private @Nullable String list(JsonValue value, JsonObject shape, @Nullable String field) {
    if (!(value instanceof JsonArray array)) {
      return mustBe(field, "an array");
    }
    String element = text(shape, "of");
    for (JsonValue item : array.elements()) {
      String fault = fault(item, element, field);
      if (fault != null) {
        return fault;
      }
    }
    return length(array.size(), shape, field);
  }

  private @Nullable String map(JsonValue value, JsonObject shape, @Nullable String field) {
    if (!(value instanceof JsonObject object)) {
      return mustBe(field, "an object");
    }
    String element = text(shape, "of");
    for (int i = 0; i < object.size(); i++) {
      String fault = fault(object.valueAt(i), element, field);
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private static @Nullable String string(
      JsonValue value, JsonObject shape, @Nullable String field, boolean constrained) {
    if (!(value instanceof JsonString string)) {
      return mustBe(field, "a string");
    }
    if (shape.member("enum") instanceof JsonArray words && !words.elements().contains(string)) {
      return field(field) + " is not an expected value";
    }
    return constrained ? length(string.value().length(), shape, field) : null;
  }

  private static @Nullable String length(int length, JsonObject shape, @Nullable String field) {
    if (shape.member("min") instanceof JsonNumber least && length < least.doubleValue()) {
      return field(field) + " is smaller than the minimum length";
    }
    if (shape.member("max") instanceof JsonNumber most && length > most.doubleValue()) {
      return field(field) + " is larger than the maximum length";
    }
    return null;
  }

  private static @Nullable String number(
      JsonValue value, JsonObject shape, @Nullable String field) {
    if (!(value instanceof JsonNumber number)) {
      return mustBe(field, "a number");
    }
    if (shape.member("min") instanceof JsonNumber least
        && number.doubleValue() < least.doubleValue()) {
      return field(field) + " is less than the minimum value";
    }
    if (shape.member("max") instanceof JsonNumber most
        && number.doubleValue() > most.doubleValue()) {
      return field(field) + " is greater than the maximum value";
    }
    return null;
  }

  private static String mustBe(@Nullable String field, String what) {
    return field(field) + " must be " + what;
  }

  private static String field(@Nullable String name) {
    return name == null ? "Mock result" : "Field '" + name + "'";
  }

  private static String text(JsonObject shape, String member) {
    return ((JsonString) Objects.requireNonNull(shape.member(member))).value();
  }
}
