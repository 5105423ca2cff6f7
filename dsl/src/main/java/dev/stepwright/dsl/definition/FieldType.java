package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a field may be, and how it becomes part of the model.
 *
 * @param <T> the part of the model
 */
@FunctionalInterface
interface FieldType<T> {

  /** The value as part of the model, or null after what is wrong with it has been reported. */
  @Nullable T read(JsonValue value, JsonPointer at, Reading reading);
}
