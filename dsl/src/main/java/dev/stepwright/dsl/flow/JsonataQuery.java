package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.JsonataFinding;
import dev.stepwright.dsl.shape.jsonata.JsonataShape;
import dev.stepwright.dsl.shape.jsonata.JsonataShapes;
import java.util.function.Function;

/**
 * What JSONata expressions give. An expression that gives nothing fails its State.
 *
 * @param variables what {@code $states} and the Variables are
 * @param severity what is wrong for certain where it is evaluated
 */
record JsonataQuery(Function<String, Shape> variables, Reports reports, Severity severity) {
  /** Where an expression begins in its string, behind the delimiter. */
  private static final int DELIMITER = 2;

  Shape of(JsonataExpression expression, JsonPointer at) {
    JsonataShape found = JsonataShapes.of(expression, variables);
    boolean isNothing = found.shape().isAbsent() || found.shape().isNever();
    for (JsonataFinding finding : found.findings()) {
      report(finding, isNothing, at);
    }
    return isNothing ? Shape.ANY : found.shape().present();
  }

  private void report(JsonataFinding finding, boolean isNothing, JsonPointer at) {
    reports.report(
        findings ->
            findings
                .at(at, code(finding, isNothing), finding.message())
                .onCharacter(DELIMITER + finding.start())
                .hint(finding.hint())
                .add(isError(finding, isNothing) ? severity : Severity.WARNING));
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
