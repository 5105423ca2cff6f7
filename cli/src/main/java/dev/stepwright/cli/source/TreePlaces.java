package dev.stepwright.cli.source;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Places in a document tree. */
final class TreePlaces {
  private TreePlaces() {}

  /** Whether a place is another one or inside it. */
  static boolean isBelow(JsonPointer pointer, JsonPointer above) {
    String text = pointer.toString();
    String prefix = above.toString();
    return text.equals(prefix) || text.startsWith(prefix + "/");
  }

  /** The value at a place, or null if there is none. */
  static @Nullable JsonValue valueAt(JsonValue root, JsonPointer pointer) {
    JsonValue value = root;
    for (String token : pointer.tokens()) {
      if (value instanceof JsonObject object) {
        value = object.member(token);
      } else if (value instanceof JsonArray array) {
        value = element(array, token);
      } else {
        value = null;
      }
      if (value == null) {
        return null;
      }
    }
    return value;
  }

  private static @Nullable JsonValue element(JsonArray array, String token) {
    for (int i = 0; i < array.size(); i++) {
      if (Integer.toString(i).equals(token)) {
        return array.element(i);
      }
    }
    return null;
  }
}
