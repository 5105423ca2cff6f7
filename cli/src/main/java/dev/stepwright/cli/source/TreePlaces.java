package dev.stepwright.cli.source;

import dev.stepwright.dsl.json.JsonPointer;

/** Places in a document tree. */
final class TreePlaces {
  private TreePlaces() {}

  /** Whether a place is another one or inside it. */
  static boolean isBelow(JsonPointer pointer, JsonPointer above) {
    String text = pointer.toString();
    String prefix = above.toString();
    return text.equals(prefix) || text.startsWith(prefix + "/");
  }
}
