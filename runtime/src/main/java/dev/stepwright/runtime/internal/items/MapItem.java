package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a Map, as the Context Object's {@code Map.Item} shows it.
 *
 * @param value the {@code Value}
 * @param key the {@code Key}: a member's name where the items are the members of an object
 * @param source the {@code Source}: {@code S3://bucket/key}, or {@code S3://bucket} of a listing
 */
public record MapItem(JsonValue value, @Nullable String key, String source) {
  private static final String STATE_DATA = "STATE_DATA";

  /** The items that a State's data has: the elements of an array, the members of an object. */
  public static List<MapItem> of(JsonValue given) {
    List<MapItem> items = new ArrayList<>();
    if (given instanceof JsonObject object) {
      object.forEachMember((name, value) -> items.add(new MapItem(value, name, STATE_DATA)));
    } else if (given instanceof JsonArray array) {
      array.elements().forEach(value -> items.add(new MapItem(value, null, STATE_DATA)));
    }
    return items;
  }

  /** The input of a child without an ItemSelector: the value, or {@code {"Key", "Value"}}. */
  public JsonValue input() {
    return key == null
        ? value
        : JsonObject.builder().put("Key", new JsonString(key)).put("Value", value).build();
  }
}
