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

  private final String[] names;
  private final Evaluator[] values;

  /**
   * An object.
   *
   * @param shape all its members, of which those to be computed have any value
   * @param computed what computes them, by name
   */
  ObjectTemplate(JsonObject shape, Map<String, Evaluator> computed) {
    this.shape = shape;
    this.names = computed.keySet().toArray(new String[0]);
    this.values = computed.values().toArray(new Evaluator[0]);
  }

  /** The value that keeps the place of a computed member. */
  static JsonValue placeholder() {
    return JsonNull.NULL;
  }

  @Override
  public JsonValue evaluate(QueryData data) {
    // Objects share the names: this copies the values alone.
    JsonObject object = shape;
    for (int i = 0; i < names.length; i++) {
      object = object.with(names[i], values[i].evaluate(data));
    }
    return object;
  }
}
