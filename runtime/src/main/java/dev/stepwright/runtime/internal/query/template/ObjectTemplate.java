package dev.stepwright.runtime.internal.query.template;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.QueryData;

/** An object, its members computed in order. */
final class ObjectTemplate implements Evaluator {
  private final String[] names;
  private final Evaluator[] values;

  ObjectTemplate(String[] names, Evaluator[] values) {
    this.names = names;
    this.values = values;
  }

  @Override
  public JsonValue evaluate(QueryData data) {
    JsonObject.Builder object = JsonObject.builder();
    for (int i = 0; i < names.length; i++) {
      object.put(names[i], values[i].evaluate(data));
    }
    return object.build();
  }
}
