package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.List;

/**
 * A Choice Rule: a condition, and what is done where it holds. Where the execution goes then is
 * said by the Choice State.
 *
 * @param <S> the data that there must be
 * @see <a href="https://states-language.net/spec.html#choice-state">Choice State</a>
 */
public final class Rule<S> {
  private final Condition condition;
  private final Fields fields;

  Rule(Condition condition) {
    this(condition, Fields.NONE);
  }

  private Rule(Condition condition, Fields fields) {
    this.condition = condition;
    this.fields = fields;
  }

  /** Holds if this and another rule do. */
  public <T extends S> Rule<T> and(Rule<? super T> other) {
    return new Rule<>(new Condition.Several("And", List.of(this, other)));
  }

  /** Holds if this or another rule does. */
  public <T extends S> Rule<T> or(Rule<? super T> other) {
    return new Rule<>(new Condition.Several("Or", List.of(this, other)));
  }

  /** A comment, {@code Comment}. */
  public Rule<S> comment(String comment) {
    return with(fields.with("Comment", new JsonString(comment)));
  }

  /** The Variables to set where it holds, {@code Assign}. */
  public Rule<S> assign(Expression<? super S, ?> variables) {
    return with(fields.with("Assign", variables));
  }

  /** The output where it holds, {@code Output}. JSONata only. */
  public Rule<S> output(Expression<? super S, ?> output) {
    return with(fields.with("Output", output));
  }

  /** A JSON object of more fields, as they are to be written. */
  public Rule<S> raw(String json) {
    return with(fields.with("", new Raw(json)));
  }

  private Rule<S> with(Fields changed) {
    return new Rule<>(condition, changed);
  }

  Condition condition() {
    return condition;
  }

  /** Writes it as a rule in JSONPath within another one. */
  JsonObject object(Document document, JsonPointer at) {
    JsonObject.Builder to = JsonObject.builder();
    document.fields(fields, at, QueryLanguage.JSON_PATH, to);
    condition.write(document, at, to);
    return to.build();
  }

  /** Writes it as a rule of a Choice State. */
  JsonValue write(Document document, JsonPointer at, QueryLanguage language, Fields next) {
    JsonObject.Builder to = JsonObject.builder();
    document.fields(fields, at, language, to);
    if (language == QueryLanguage.JSON_PATH || condition instanceof Condition.Jsonata) {
      condition.write(document, at, to);
    } else {
      String expression = condition.expression(document);
      if (expression == null) {
        document.unknown.add(at);
      } else {
        to.put("Condition", new JsonString("{% " + expression + " %}"));
      }
    }
    document.fields(next, at, language, to);
    return to.build();
  }
}
