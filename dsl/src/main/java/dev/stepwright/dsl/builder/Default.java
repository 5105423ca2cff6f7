package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data that may be absent, or a value in its place. JSONata only. */
final class Default<S, V> extends Expression<S, V> {
  private final Data<S, ?> data;
  private final JsonValue otherwise;
  private final @Nullable CallOrigin origin = CallOrigin.here(-1);

  Default(Data<S, ?> data, JsonValue otherwise) {
    this.data = data;
    this.otherwise = otherwise;
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    document.put(at, origin);
    String expression = operand(language);
    if (expression == null) {
      document.problem(
          BuilderProblem.Code.NOT_IN_QUERY_LANGUAGE,
          origin,
          "There are no defaults in JSONPath",
          "Ask isPresent() in a Choice State, and use present(…) behind it.");
      document.unknown.add(at);
    }
    document.problems.addAll(problems());
    return new JsonString("{% " + expression + " %}");
  }

  @Override
  @Nullable String operand(QueryLanguage language) {
    String text = language == QueryLanguage.JSONATA ? data.operand(language) : null;
    return text == null
        ? null
        : "($exists(" + text + ") ? " + text + " : " + Values.jsonata(otherwise) + ")";
  }

  @Override
  List<BuilderProblem> problems() {
    return data.problems();
  }
}
