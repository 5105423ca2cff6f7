package dev.stepwright.dsl.jsonata;

import org.jspecify.annotations.Nullable;

/** What the lexer tells apart, and how strongly each binds to the operand on its left. */
enum Token {
  END("(end)"),
  NAME("(name)"),
  VARIABLE("(variable)"),
  STRING("(string)"),
  NUMBER("(number)"),
  TRUE("true"),
  FALSE("false"),
  NULL("null"),
  REGEX("(regex)"),
  DOT(".", 75),
  OPEN_BRACKET("[", 80),
  CLOSE_BRACKET("]"),
  OPEN_BRACE("{", 70),
  CLOSE_BRACE("}"),
  OPEN_PAREN("(", 80),
  CLOSE_PAREN(")"),
  COMMA(","),
  AT("@", 80),
  HASH("#", 80),
  SEMICOLON(";"),
  COLON(":"),
  QUESTION("?", 20),
  PLUS("+", 50, BinaryOperator.ADD),
  MINUS("-", 50, BinaryOperator.SUBTRACT),
  STAR("*", 60, BinaryOperator.MULTIPLY),
  SLASH("/", 60, BinaryOperator.DIVIDE),
  PERCENT("%", 60, BinaryOperator.REMAINDER),
  BAR("|"),
  EQUAL("=", 40, BinaryOperator.EQUAL),
  LESS("<", 40, BinaryOperator.LESS),
  GREATER(">", 40, BinaryOperator.GREATER),
  CARET("^", 40),
  DOUBLE_STAR("**"),
  RANGE(".."),
  BIND(":=", 10),
  NOT_EQUAL("!=", 40, BinaryOperator.NOT_EQUAL),
  LESS_OR_EQUAL("<=", 40, BinaryOperator.LESS_OR_EQUAL),
  GREATER_OR_EQUAL(">=", 40, BinaryOperator.GREATER_OR_EQUAL),
  APPLY("~>", 40),
  AND("and", 30, BinaryOperator.AND),
  OR("or", 25, BinaryOperator.OR),
  IN("in", 40, BinaryOperator.IN),
  AMPERSAND("&", 50, BinaryOperator.CONCATENATE);

  final String symbol;

  /** 0 for what never follows an operand. */
  final int bindingPower;

  final @Nullable BinaryOperator operator;

  Token(String symbol) {
    this(symbol, 0);
  }

  Token(String symbol, int bindingPower) {
    this(symbol, bindingPower, null);
  }

  Token(String symbol, int bindingPower, @Nullable BinaryOperator operator) {
    this.symbol = symbol;
    this.bindingPower = bindingPower;
    this.operator = operator;
  }
}
