package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.shape.Shape;
import java.util.function.Function;

/** What JSONata expressions give. */
final class JsonataQuery {
  private JsonataQuery() {}

  static Shape of(
      JsonataExpression expression,
      JsonPointer at,
      Function<String, Shape> variables,
      Reports reports) {
    return Shape.ANY;
  }
}
