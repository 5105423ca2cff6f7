package dev.stepwright.runtime.internal.query.template;

import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.QueryData;
import java.util.Map;

/** An object, some of whose members are computed, in order. */
final class ObjectTemplate implements Evaluator {
  /** The object with its constants, and null in the places of what is computed. */
  private final JsonObject shape;

  /** Where the computed members stand. */
  private final int[] positions;

  private final Evaluator[] values;

  /**
   * An object.
   *
   * @param shape all its members, of which those to be computed have any value
   * @param computed what computes them, by name
   */
  ObjectTemplate(JsonObject shape, Map<String, Evaluator> computed) {
    this.shape = shape;
    this.positions = computed.keySet().stream().mapToInt(shape.names()::indexOf).toArray();
    this.values = computed.values().toArray(new Evaluator[0]);
  }

  /** The value that keeps the place of a computed member. */
  static JsonValue placeholder() {
    return JsonNull.NULL;
  }

  @Override
  public JsonValue evaluate(QueryData data) {
    JsonValue[] computed = new JsonValue[values.length];
    for (int i = 0; i < computed.length; i++) {
      computed[i] = values[i].evaluate(data);
    }
    // Objects share the names: this copies the values alone.
    return shape.with(positions, computed);
  }
}
