package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One item of a Map, as the Context Object's {@code Map.Item} shows it.
 *
 * @param value the {@code Value}
 * @param key the {@code Key}: a member's name where the items are the members of an object
 * @param source the {@code Source}: {@code S3://bucket/key}, or {@code S3://bucket} of a listing
 */
public record MapItem(JsonValue value, @Nullable String key, String source) {

  /** The input of a child without an ItemSelector: the value, or {@code {"Key", "Value"}}. */
  public JsonValue input() {
    return key == null
        ? value
        : JsonObject.builder().put("Key", new JsonString(key)).put("Value", value).build();
  }
}
