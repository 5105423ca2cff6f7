package dev.stepwright.runtime.internal.query.template;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.QueryData;

/** An array, its elements computed in order. */
final class ArrayTemplate implements Evaluator {
  private final Evaluator[] elements;

  ArrayTemplate(Evaluator[] elements) {
    this.elements = elements;
  }

  @Override
  public JsonValue evaluate(QueryData data) {
    JsonValue[] values = new JsonValue[elements.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = elements[i].evaluate(data);
    }
    return JsonArray.of(values);
  }
}
