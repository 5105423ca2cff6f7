package dev.stepwright.runtime.internal.query.intrinsic;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.QueryScope;

/** What an Intrinsic Function does. */
@FunctionalInterface
interface Intrinsic {
  /**
   * Gives the function's value.
   *
   * @throws IntrinsicFault if the function cannot be applied to these arguments
   */
  JsonValue apply(Arguments arguments, QueryScope scope);
}
