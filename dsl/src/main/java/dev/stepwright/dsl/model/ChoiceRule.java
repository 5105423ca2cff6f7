package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.template.PayloadTemplate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Choice Rule of a Choice State.
 *
 * @param comment a text for people
 * @param condition when it holds
 * @param assign the Variables it assigns
 * @param output JSONata: builds the State's output
 * @param next the name of the State to go to
 * @param unknownFields fields no specification knows, kept as they are
 */
public record ChoiceRule(
    @Nullable String comment,
    Condition condition,
    @Nullable PayloadTemplate assign,
    @Nullable PayloadTemplate output,
    String next,
    JsonObject unknownFields) {
  public ChoiceRule {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(next, "next");
    Objects.requireNonNull(unknownFields, "unknownFields");
    Checks.assign(assign);
    Languages.of(null).and(condition).only(QueryLanguage.JSONATA, output);
  }

  /** The query language it belongs to. */
  QueryLanguage language() {
    return condition instanceof Condition.Expression
        ? QueryLanguage.JSONATA
        : QueryLanguage.JSON_PATH;
  }
}
