package dev.stepwright.dsl.json;

/**
 * A document tree: JSON values, and where each came from.
 *
 * @param root the outermost value
 * @param origins the origin of each value
 */
public record JsonDocument(JsonValue root, Origins origins) {

  /** A document made by a program. */
  public static JsonDocument of(JsonValue root) {
    return new JsonDocument(root, Origins.NONE);
  }
}
