package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonValue;

/** Sizes in bytes of UTF-8, in which AWS counts. */
final class Utf8 {
  private Utf8() {}

  /** The size of a value's compact text. */
  static int length(JsonValue value) {
    return length(value.toJson());
  }

  static int length(String text) {
    int bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }
}
