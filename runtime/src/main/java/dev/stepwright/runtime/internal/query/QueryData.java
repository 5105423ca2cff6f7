package dev.stepwright.runtime.internal.query;

import dev.stepwright.dsl.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can read.
 *
 * @param input the data the field applies to: in JSONPath {@code $}, in JSONata {@code
 *     $states.input}
 * @param result JSONata: {@code $states.result}, where the field has it
 * @param errorOutput JSONata: {@code $states.errorOutput}, in a Catcher
 * @param scope what does not change while a State runs
 */
public record QueryData(
    JsonValue input,
    @Nullable JsonValue result,
    @Nullable JsonValue errorOutput,
    QueryScope scope) {

  /** Data for a field that applies to this input or, in JSONPath, to this result. */
  public static QueryData of(JsonValue input, QueryScope scope) {
    return new QueryData(input, null, null, scope);
  }
}
