package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a Choice Rule asks. */
interface Condition {

  /** Writes the fields of a Choice Rule in JSONPath. */
  void write(Document document, JsonPointer at, JsonObject.Builder to);

  /** The condition in JSONata; null, and a problem, if JSONata has none. */
  @Nullable String expression(Document document);

  /** All or one of several conditions. */
  record Several(String operator, List<Rule<?>> rules) implements Condition {
    public Several {
      rules = List.copyOf(rules);
    }

    @Override
    public void write(Document document, JsonPointer at, JsonObject.Builder to) {
      to.put(operator, document.rules(rules, at.child(operator)));
    }

    @Override
    public @Nullable String expression(Document document) {
      List<@Nullable String> operands =
          rules.stream().map(rule -> rule.condition().expression(document)).toList();
      return operands.contains(null)
          ? null
          : Document.text(
              operands.stream()
                  .map(operand -> "(" + operand + ")")
                  .collect(Collectors.joining(operator.equals("And") ? " and " : " or ")));
    }
  }

  /** That a condition does not hold. */
  record Not(Rule<?> rule) implements Condition {

    @Override
    public void write(Document document, JsonPointer at, JsonObject.Builder to) {
      to.put("Not", rule.object(document, at.child("Not")));
    }

    @Override
    public @Nullable String expression(Document document) {
      String operand = rule.condition().expression(document);
      return operand == null ? null : "$not(" + operand + ")";
    }
  }

  /** A condition in JSONata. */
  record Jsonata(Expression<?, ?> expression, @Nullable CallOrigin origin) implements Condition {

    @Override
    public void write(Document document, JsonPointer at, JsonObject.Builder to) {
      JsonPointer place = at.child("Condition");
      document.put(place, origin);
      to.put(
          "Condition",
          Objects.requireNonNull(expression.write(document, place, QueryLanguage.JSONATA)));
    }

    @Override
    public @Nullable String expression(Document document) {
      String operand = expression.operand(QueryLanguage.JSONATA);
      document.problems.addAll(expression.problems());
      if (operand == null) {
        document.problem(
            BuilderProblem.Code.NOT_IN_QUERY_LANGUAGE,
            origin,
            "A part of a condition is JSONata, and this is none",
            "Write condition(\"{% … %}\"), or data by its accessors.");
      }
      return operand;
    }
  }
}
