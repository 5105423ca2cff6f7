package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.JsonataFinding.Kind;
import dev.stepwright.dsl.shape.jsonata.Typed.Missing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells what JSONata expressions give.
 *
 * <p>For every input of the shapes that are given: where the evaluation succeeds, its result is of
 * the shape that is told, absent where it is undefined. What cannot be told is {@link Shape#ANY}.
 */
public final class JsonataShapes {
  private JsonataShapes() {}

  /**
   * What an expression gives in Step Functions, where there is no input document; of {@code $},
   * {@code $$} and field names at the outermost level nothing is known.
   *
   * @param variables what the variables are, by their names without the dollar sign, {@code states}
   *     among them; {@link Shape#ANY} where that is not known
   */
  public static JsonataShape of(JsonataExpression expression, Function<String, Shape> variables) {
    return typed(expression, variables, null);
  }

  /**
   * What an expression gives for an input document, as other users of JSONata have it.
   *
   * @param document what it is; if it may be an array nothing is known of it
   */
  public static JsonataShape of(
      JsonataExpression expression, Function<String, Shape> variables, Shape document) {
    return typed(
        expression, variables, document.mayBe(JsonType.ARRAY) ? Typed.ANY : Typed.of(document));
  }

  private static JsonataShape typed(
      JsonataExpression expression, Function<String, Shape> variables, @Nullable Typed document) {
    Typer typer = new Typer(variables, document);
    Typed result;
    try {
      result = typer.whole(expression.root()).typed();
    } catch (Typer.UnknownException unknown) {
      return new JsonataShape(Shape.ANY, List.of(), false);
    }
    List<JsonataFinding> findings = new ArrayList<>(typer.findings.toList());
    if (result.shape().mayBeAbsent()) {
      missing(expression.root(), result, findings);
    }
    findings.sort(Comparator.comparingInt(JsonataFinding::start));
    return new JsonataShape(result.shape(), findings, typer.complete);
  }

  private static void missing(Expression root, Typed result, List<JsonataFinding> findings) {
    Missing known = result.missing();
    Missing place =
        known == null ? new Missing(root.start(), root.end(), "this may be missing") : known;
    boolean told =
        findings.stream()
            .anyMatch(
                each ->
                    result.shape().isAbsent()
                        ? each.kind() != Kind.COMPARISON
                        : each.kind() == Kind.FIELD_UNKNOWN
                            && each.start() >= place.start()
                            && each.end() <= place.end());
    if (!told) {
      findings.add(
          new JsonataFinding(
              Kind.MAYBE_UNDEFINED,
              place.start(),
              place.end(),
              "The expression may be undefined: " + place.message(),
              "Give a value for that too: `$exists(…) ? … : …`.",
              result.shape().isAbsent()));
    }
  }
}
