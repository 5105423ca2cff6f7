package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.shape.PathSelection;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.JsonataFinding;
import dev.stepwright.dsl.shape.jsonata.JsonataShape;
import dev.stepwright.dsl.shape.jsonata.JsonataShapes;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What JSONata expressions give. An expression that gives nothing fails its State.
 *
 * @param variables what {@code $states} and the Variables are
 * @param explanation how the State's input came to be what it is
 * @param severity what is wrong for certain where it is evaluated
 */
record JsonataQuery(
    Function<String, Shape> variables,
    Reports reports,
    Explanation explanation,
    Severity severity) {
  /** Where an expression begins in its string, behind the delimiter. */
  private static final int DELIMITER = 2;

  /** What ends in a field of the State's input. */
  private static final Pattern INPUT =
      Pattern.compile(".*\\$states\\.input((?:\\.[A-Za-z_]\\w*)+)", Pattern.DOTALL);

  Shape of(JsonataExpression expression, JsonPointer at) {
    JsonataShape found = JsonataShapes.of(expression, variables);
    boolean isNothing = found.shape().isAbsent() || found.shape().isNever();
    for (JsonataFinding finding : found.findings()) {
      report(finding, expression, isNothing, at);
    }
    return isNothing ? Shape.ANY : found.shape().present();
  }

  private void report(
      JsonataFinding finding, JsonataExpression expression, boolean isNothing, JsonPointer at) {
    reports.report(
        findings ->
            findings
                .at(at, code(finding, isNothing), finding.message())
                .onCharacter(DELIMITER + finding.start())
                .hint(hint(finding, expression))
                .add(isError(finding, isNothing) ? severity : Severity.WARNING));
  }

  /** What to do: about a field that a State before has lost, if it is one. */
  private @Nullable String hint(JsonataFinding finding, JsonataExpression expression) {
    Matcher input = INPUT.matcher(expression.source().substring(0, finding.end()));
    if (finding.kind() != JsonataFinding.Kind.FIELD_UNKNOWN || !input.matches()) {
      return finding.hint();
    }
    Path path = Path.parse("$" + input.group(1));
    String lost =
        explanation.whyMissing(
            data -> PathSelection.of(path, any -> data).miss() == null,
            "`$states.input" + input.group(1) + "`");
    return lost == null ? finding.hint() : lost;
  }

  private static DiagnosticCode code(JsonataFinding finding, boolean isNothing) {
    return switch (finding.kind()) {
      case FIELD_UNKNOWN -> DiagnosticCode.DATA_PATH_IMPOSSIBLE;
      case MAYBE_UNDEFINED ->
          isNothing ? DiagnosticCode.DATA_PATH_IMPOSSIBLE : DiagnosticCode.DATA_PATH_UNCERTAIN;
      case OPERAND -> DiagnosticCode.DATA_TYPE;
      case COMPARISON -> DiagnosticCode.DATA_COMPARISON;
    };
  }

  /** Whether the State fails whenever the expression is evaluated. */
  private static boolean isError(JsonataFinding finding, boolean isNothing) {
    return switch (finding.kind()) {
      case FIELD_UNKNOWN, MAYBE_UNDEFINED -> isNothing;
      case OPERAND -> finding.certain() && isNothing;
      case COMPARISON -> false;
    };
  }
}
