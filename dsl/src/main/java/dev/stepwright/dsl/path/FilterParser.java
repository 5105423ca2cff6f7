package dev.stepwright.dsl.path;

import dev.stepwright.dsl.path.FilterExpression.And;
import dev.stepwright.dsl.path.FilterExpression.Comparison;
import dev.stepwright.dsl.path.FilterExpression.Exists;
import dev.stepwright.dsl.path.FilterExpression.Not;
import dev.stepwright.dsl.path.FilterExpression.Or;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the condition of a filter, up to the parenthesis that closes it. */
final class FilterParser {
  /** The characters of "subsetof". */
  private static final int LONGEST_OPERATOR = 8;

  private final Cursor in;
  private final OperandParser operands;

  FilterParser(Cursor in, int origin) {
    this.in = in;
    this.operands = new OperandParser(in, origin, true);
  }

  FilterExpression parse() {
    return or();
  }

  private FilterExpression or() {
    FilterExpression first = and();
    if (!in.accept("||")) {
      return first;
    }
    List<FilterExpression> conditions = new ArrayList<>();
    conditions.add(first);
    do {
      conditions.add(and());
    } while (in.accept("||"));
    return new Or(conditions);
  }

  private FilterExpression and() {
    FilterExpression first = condition();
    if (!in.accept("&&")) {
      return first;
    }
    List<FilterExpression> conditions = new ArrayList<>();
    conditions.add(first);
    do {
      conditions.add(condition());
    } while (in.accept("&&"));
    return new And(conditions);
  }

  /** Reads one condition and the blanks on both sides of it. */
  private FilterExpression condition() {
    in.skipBlanks();
    in.enter();
    FilterExpression condition =
        switch (in.peek()) {
          case '(' -> group();
          case '!' -> not();
          default -> comparison();
        };
    in.leave();
    in.skipBlanks();
    return condition;
  }

  private FilterExpression group() {
    in.position++;
    FilterExpression group = or();
    in.expect(')', "'&&', '||' or ')'");
    return group;
  }

  private FilterExpression not() {
    in.position++;
    in.skipBlanks();
    int c = in.peek();
    if (c == '(' || c == '!') {
      return new Not(condition());
    }
    if (c != '@' && c != '$') {
      throw in.unexpected("'(', '@' or '$' after '!'");
    }
    return new Not(new Exists(operands.path()));
  }

  private FilterExpression comparison() {
    Operand left = operands.parse();
    int end = in.position;
    in.skipBlanks();
    int c = in.peek();
    if (left instanceof Operand.PathOperand path && (c == ')' || c == '&' || c == '|')) {
      return new Exists(path);
    }
    // A Path and a word need a space between them, as in json-path.
    boolean stuck = left instanceof Operand.PathOperand && in.position == end && isLetter(c);
    ComparisonOperator operator = stuck ? null : operator();
    if (operator == null) {
      throw in.unexpected(ComparisonOperator.SYMBOLS);
    }
    in.skipBlanks();
    return new Comparison(left, operator, operands.parse());
  }

  private @Nullable ComparisonOperator operator() {
    int from = in.position;
    int end = from;
    String text = in.text;
    boolean symbol = isSymbol(in.peek());
    while (end < text.length()
        && end - from < LONGEST_OPERATOR
        && (symbol ? isSymbol(text.charAt(end)) : isLetter(text.charAt(end)))) {
      end++;
    }
    ComparisonOperator operator = ComparisonOperator.of(text.substring(from, end));
    if (operator == null) {
      return null;
    }
    in.position = end;
    if (!symbol && !Cursor.isBlank(in.peek())) {
      throw in.unexpected("a space after '" + operator.symbol() + "'");
    }
    return operator;
  }

  private static boolean isSymbol(int c) {
    return c == '=' || c == '<' || c == '>' || c == '!' || c == '~';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
