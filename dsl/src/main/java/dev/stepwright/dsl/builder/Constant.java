package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import org.jspecify.annotations.Nullable;

/** A value that is written out. */
final class Constant<V> extends Expression<Object, V> {
  static final Constant<Object> NULL = new Constant<>(JsonNull.NULL);

  private final JsonValue value;

  Constant(JsonValue value) {
    this.value = value;
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    return value;
  }

  @Override
  @Nullable String operand(QueryLanguage language) {
    if (language == QueryLanguage.JSONATA) {
      return Values.jsonata(value);
    }
    return value instanceof JsonString text
        ? "'" + text.value().replace("\\", "\\\\").replace("'", "\\'") + "'"
        : value.toJson();
  }
}
