package dev.stepwright.dsl.graph;

import dev.stepwright.dsl.model.ComparisonOperator;
import dev.stepwright.dsl.model.Condition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A Choice Rule's condition as people write it: {@code $.status == "FAILED"}. */
final class ConditionText {
  private static final int MAX_LENGTH = 60;
  private static final int MAX_PATH = 30;

  private final int maxPath;

  private ConditionText(int maxPath) {
    this.maxPath = maxPath;
  }

  /** The whole condition in one line. */
  static String of(Condition condition) {
    return new ConditionText(Integer.MAX_VALUE).text(condition);
  }

  /** The condition in at most {@value #MAX_LENGTH} characters. */
  static String shortened(Condition condition) {
    return Texts.shortened(new ConditionText(MAX_PATH).text(condition), MAX_LENGTH);
  }

  private String text(Condition condition) {
    if (condition instanceof Condition.And and) {
      return joined(and.conditions(), " and ");
    }
    if (condition instanceof Condition.Or or) {
      return joined(or.conditions(), " or ");
    }
    if (condition instanceof Condition.Not not) {
      Condition of = not.condition().condition();
      return of instanceof Condition.DataTest test ? text(test, true) : "not (" + text(of) + ")";
    }
    if (condition instanceof Condition.DataTest test) {
      return text(test, false);
    }
    return Texts.of(((Condition.Expression) condition).value());
  }

  private String joined(List<Condition.Nested> conditions, String word) {
    if (conditions.size() == 1) {
      return text(conditions.get(0).condition());
    }
    return conditions.stream().map(this::within).collect(Collectors.joining(word));
  }

  private String within(Condition.Nested nested) {
    Condition condition = nested.condition();
    boolean joins =
        (condition instanceof Condition.And and && and.conditions().size() > 1)
            || (condition instanceof Condition.Or or && or.conditions().size() > 1);
    return joins ? "(" + text(condition) + ")" : text(condition);
  }

  private String text(Condition.DataTest test, boolean negated) {
    String field = test.operator().field();
    String variable = path(Texts.of(test.variable()));
    String operand = Texts.of(test.operand());
    if (field.startsWith("Is")) {
      String what = field.substring(2).toLowerCase(Locale.ROOT);
      boolean unknown = !operand.equals("true") && !operand.equals("false");
      boolean not = operand.equals("false") != negated;
      return variable + (not ? " is not " : " is ") + what + (unknown ? " == " + operand : "");
    }
    if (test.operator().operand() == ComparisonOperator.Operand.PATH) {
      operand = path(operand);
    }
    String symbol = symbol(test.operator());
    if (negated && symbol.equals("==")) {
      return variable + " != " + operand;
    }
    String whole = variable + " " + symbol + " " + operand;
    return negated ? "not (" + whole + ")" : whole;
  }

  /** A Path, without its beginning if it is long: the end tells more. */
  private String path(String path) {
    if (path.length() <= maxPath) {
      return path;
    }
    int least = path.length() - maxPath;
    if (Character.isLowSurrogate(path.charAt(least))) {
      least++;
    }
    int dot = path.indexOf('.', least);
    return "…" + path.substring(dot < 0 || dot + 1 == path.length() ? least : dot + 1);
  }

  private static String symbol(ComparisonOperator operator) {
    String field = operator.field().replaceAll("Path$", "");
    if (field.endsWith("Matches")) {
      return "matches";
    }
    if (field.endsWith("LessThanEquals")) {
      return "<=";
    }
    if (field.endsWith("GreaterThanEquals")) {
      return ">=";
    }
    if (field.endsWith("LessThan")) {
      return "<";
    }
    return field.endsWith("GreaterThan") ? ">" : "==";
  }
}
