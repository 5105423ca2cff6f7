package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.Substitutions;
import java.util.Objects;

/**
 * How the value of a scalar field is written: as itself, as a substitution that deployment fills,
 * as a JSONata expression, or as {@code null} where a field gives that a meaning.
 *
 * @param <T> the type of the value written as itself
 */
public sealed interface FieldValue<T> {

  /** The value, written out. */
  record Literal<T>(T value) implements FieldValue<T> {
    public Literal {
      Objects.requireNonNull(value, "value");
      boolean text =
          value instanceof String
              || value instanceof JsonString
              || value instanceof Path
              || value instanceof ReferencePath;
      if (text && Substitutions.in(value.toString())) {
        throw Checks.breach("A text with a substitution is a Substitution", value);
      }
    }
  }

  /**
   * A text with {@code ${Name}} substitutions, filled by SAM, CloudFormation, CDK or Terraform.
   *
   * @param text the whole text
   */
  record Substitution<T>(String text) implements FieldValue<T> {
    public Substitution {
      if (!Substitutions.in(text)) {
        throw Checks.breach("A Substitution has ${Name} in it", text);
      }
    }
  }

  /** A JSONata string; its value is computed when the State runs. */
  record Computed<T>(JsonataExpression expression) implements FieldValue<T> {
    public Computed {
      Objects.requireNonNull(expression, "expression");
    }
  }

  /**
   * JSON {@code null}: for InputPath and OutputPath nothing is selected, for ResultPath dropped.
   */
  record Null<T>() implements FieldValue<T> {}

  /** The value, written out. */
  static <T> FieldValue<T> of(T value) {
    return new Literal<>(value);
  }
}
