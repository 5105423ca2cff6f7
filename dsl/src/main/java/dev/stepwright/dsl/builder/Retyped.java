package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as one of another type. */
final class Retyped<S, V> extends Expression<S, V> {
  private final Expression<S, ?> expression;

  Retyped(Expression<S, ?> expression) {
    this.expression = expression;
  }

  @Override
  String field(String name, QueryLanguage language) {
    return expression.field(name, language);
  }

  @Override
  String templateName(String name, QueryLanguage language) {
    return expression.templateName(name, language);
  }

  @Override
  @Nullable JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    return expression.write(document, at, language);
  }

  @Override
  @Nullable String operand(QueryLanguage language) {
    return expression.operand(language);
  }

  @Override
  List<BuilderProblem> problems() {
    return expression.problems();
  }
}
