package dev.stepwright.dsl.json;

import org.jspecify.annotations.Nullable;

/**
 * The origin of every node of one document tree, joined to it by JSON Pointer.
 *
 * <p>A place that has no origin of its own has that of the nearest node around it; a document made
 * by a program may have none at all.
 */
public interface Origins {

  /** The origins of a document made by a program: none. */
  Origins NONE =
      new Origins() {
        @Override
        public @Nullable Origin value(JsonPointer pointer) {
          return null;
        }

        @Override
        public @Nullable Origin name(JsonPointer pointer) {
          return null;
        }

        @Override
        public @Nullable Origin character(JsonPointer pointer, int offset) {
          return null;
        }
      };

  /** Where the value at a pointer begins. */
  @Nullable Origin value(JsonPointer pointer);

  /** Where the name of the member at a pointer begins. */
  @Nullable Origin name(JsonPointer pointer);

  /**
   * Where a character of the string at a pointer stands.
   *
   * @param offset in UTF-16 units of the string's value, from 0; the string's length is its end
   */
  @Nullable Origin character(JsonPointer pointer, int offset);
}
