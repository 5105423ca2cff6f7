package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.QueryData;
import org.jspecify.annotations.Nullable;

/**
 * {@code $states.input} and the other fields of {@code $states}, without making the object that
 * they are fields of.
 *
 * @see <a href="https://states-language.net/spec.html#reserved-variable-states">Reserved variable:
 *     $states</a>
 */
final class StatesNode extends Node {
  /** The name of the reserved variable, without the dollar sign. */
  static final String NAME = "states";

  private static final String INPUT = "input";
  private static final String RESULT = "result";
  private static final String ERROR_OUTPUT = "errorOutput";
  private static final String CONTEXT = "context";

  private final String field;

  StatesNode(String field) {
    this.field = field;
  }

  /** The whole of {@code $states}. */
  static JsonObject states(QueryData data) {
    return JsonObject.builder()
        .put(INPUT, data.input())
        .add(RESULT, data.result())
        .add(ERROR_OUTPUT, data.errorOutput())
        .put(CONTEXT, data.scope().context())
        .build();
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    return Values.ofNullable(value(frame.evaluation.data));
  }

  private @Nullable JsonValue value(QueryData data) {
    return switch (field) {
      case INPUT -> data.input();
      case RESULT -> data.result();
      case ERROR_OUTPUT -> data.errorOutput();
      case CONTEXT -> data.scope().context();
      default -> null;
    };
  }
}
