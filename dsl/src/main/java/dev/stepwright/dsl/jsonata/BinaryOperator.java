package dev.stepwright.dsl.jsonata;

/**
 * An operator between two values. Operators that do more than combine two values ({@code .}, {@code
 * :=}, {@code ~>}, {@code ?:}, {@code ..}) have nodes of their own in {@link Expression}.
 */
public enum BinaryOperator {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  REMAINDER("%"),
  CONCATENATE("&"),
  EQUAL("="),
  NOT_EQUAL("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  AND("and"),
  OR("or"),
  IN("in");

  private final String symbol;

  BinaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** The operator as it is written. */
  public String symbol() {
    return symbol;
  }
}
