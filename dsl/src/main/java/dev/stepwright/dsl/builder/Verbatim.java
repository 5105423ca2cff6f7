package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.template.Substitutions;
import org.jspecify.annotations.Nullable;

/** A string of the definition that stands for a value: JSONata, or a substitution. */
final class Verbatim<V> extends Expression<Object, V> {
  private final String text;
  private final boolean isSubstitution;
  private final @Nullable CallOrigin origin;

  private Verbatim(String text, boolean isSubstitution) {
    this.text = text;
    this.isSubstitution = isSubstitution;
    this.origin = CallOrigin.here(0);
  }

  static <V> Verbatim<V> jsonata(String expression) {
    return new Verbatim<>(expression, false);
  }

  static <V> Verbatim<V> substitution(String text) {
    return new Verbatim<>(text, true);
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    document.put(at, origin);
    if (!isSubstitution && language == QueryLanguage.JSON_PATH) {
      document.problem(
          BuilderProblem.Code.NOT_IN_QUERY_LANGUAGE,
          origin,
          "The State's query language is JSONPath, in which JSONata is a text like any other",
          "Write queryLanguage(QueryLanguage.JSONATA), or value(…) for the text.");
      document.unknown.add(at);
    } else if (!isSubstitution && !isExpression() && !Substitutions.in(text)) {
      document.problem(
          BuilderProblem.Code.NOT_IN_QUERY_LANGUAGE,
          origin,
          "`" + text + "` is no JSONata string",
          "Write jsonata(\"{% … %}\").");
      document.unknown.add(at);
    }
    return new JsonString(text);
  }

  private boolean isExpression() {
    return text.startsWith("{%") && text.endsWith("%}");
  }

  @Override
  @Nullable String operand(QueryLanguage language) {
    return language == QueryLanguage.JSONATA && isExpression()
        ? "(" + text.substring(2, text.length() - 2).strip() + ")"
        : null;
  }
}
