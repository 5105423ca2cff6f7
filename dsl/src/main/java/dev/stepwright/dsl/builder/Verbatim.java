package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import org.jspecify.annotations.Nullable;

/** A string of the definition that stands for a value: JSONata, or a substitution. */
final class Verbatim<V> extends Expression<Object, V> {
  private final String text;
  private final @Nullable CallOrigin origin;

  Verbatim(String text) {
    this.text = text;
    this.origin = CallOrigin.here(0);
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    document.put(at, origin);
    return new JsonString(text);
  }

  @Override
  @Nullable String operand(QueryLanguage language) {
    return text.startsWith("{%") && text.endsWith("%}")
        ? "(" + text.substring(2, text.length() - 2).strip() + ")"
        : null;
  }
}
