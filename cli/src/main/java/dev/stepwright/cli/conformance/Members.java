package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object in a case's file; JSON null counts as absent except by {@link #value}.
 */
final class Members {
  private final JsonPointer place;
  private final JsonObject object;

  /**
   * The members of an object.
   *
   * @throws CaseFault if one is not among the known ones, for then the case says something that
   *     would be ignored
   */
  Members(JsonPointer place, JsonObject object, Set<String> known) {
    this.place = place;
    this.object = object;
    for (String name : object.names()) {
      if (!known.contains(name)) {
        throw new CaseFault(place.child(name).toString(), "unknown member");
      }
    }
  }

  boolean has(String name) {
    return object.member(name) != null;
  }

  @Nullable JsonValue value(String name) {
    return object.member(name);
  }

  private @Nullable JsonValue present(String name) {
    JsonValue value = object.member(name);
    return value instanceof JsonNull ? null : value;
  }

  String text(String name) {
    String text = textOrNull(name);
    if (text == null) {
      throw new CaseFault(place.child(name).toString(), "a string is missing");
    }
    return text;
  }

  @Nullable String textOrNull(String name) {
    JsonValue value = present(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonString text) {
      return text.value();
    }
    throw new CaseFault(place.child(name).toString(), "no string");
  }

  @Nullable Long integerOrNull(String name) {
    JsonValue value = present(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonNumber number && number.isIntegral()) {
      return number.longValue();
    }
    throw new CaseFault(place.child(name).toString(), "no integer");
  }

  @Nullable JsonObject objectOrNull(String name) {
    JsonValue value = present(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonObject found) {
      return found;
    }
    throw new CaseFault(place.child(name).toString(), "no object");
  }

  JsonObject object(String name) {
    JsonObject found = objectOrNull(name);
    return found == null ? JsonObject.EMPTY : found;
  }

  JsonArray array(String name) {
    JsonValue value = present(name);
    if (value == null) {
      return JsonArray.EMPTY;
    }
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new CaseFault(place.child(name).toString(), "no array");
  }

  /** What the objects of an array are. */
  <T> List<T> each(String name, Function<Element, T> reader) {
    JsonArray array = array(name);
    List<T> read = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      JsonPointer at = place.child(name).child(i);
      if (!(array.element(i) instanceof JsonObject element)) {
        throw new CaseFault(at.toString(), "no object");
      }
      read.add(reader.apply(new Element(at, element)));
    }
    return List.copyOf(read);
  }

  /** The strings of an array. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonValue element : array(name).elements()) {
      if (!(element instanceof JsonString text)) {
        throw new CaseFault(place.child(name).toString(), "no array of strings");
      }
      texts.add(text.value());
    }
    return List.copyOf(texts);
  }

  /** An object in an array, and where it is. */
  record Element(JsonPointer place, JsonObject object) {}
}
