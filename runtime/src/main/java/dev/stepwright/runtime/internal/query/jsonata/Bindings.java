package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** The data an expression may read: Variables, and the reserved variable {@code $states}. */
public interface Bindings {

  /** No data at all. */
  Bindings NONE =
      new Bindings() {
        @Override
        public @Nullable JsonValue variable(String name) {
          return null;
        }

        @Override
        public JsonObject states() {
          return JsonObject.EMPTY;
        }
      };

  /**
   * The value of a Variable, its name without the dollar sign; null if it is not defined. A
   * Variable hides the function of its name.
   */
  @Nullable JsonValue variable(String name);

  /** The whole of {@code $states}; asked for only where an expression does not name a field. */
  JsonObject states();

  /** A field of {@code $states}, {@code input} for one; null if it is not there. */
  default @Nullable JsonValue statesField(String field) {
    return states().member(field);
  }
}
