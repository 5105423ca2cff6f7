package dev.stepwright.dsl.path;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands between two operands of a filter. */
public enum ComparisonOperator {
  EQUAL("=="),
  /** Equal and of the same type. */
  STRICTLY_EQUAL("==="),
  NOT_EQUAL("!="),
  NOT_STRICTLY_EQUAL("!=="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  /** The left operand matches the regular expression on the right. */
  MATCHES_REGEX("=~"),
  IN("in"),
  NOT_IN("nin"),
  /** The string or array on the left contains the right operand. */
  CONTAINS("contains"),
  /** The array on the left contains every element of the one on the right. */
  ALL("all"),
  SUBSET_OF("subsetof"),
  ANY_OF("anyof"),
  NONE_OF("noneof"),
  /** The array or string on the left has the length on the right. */
  SIZE("size"),
  /** The array or string on the left is empty, or is not, as the boolean on the right says. */
  EMPTY("empty"),
  EXISTS("exists"),
  TYPE("type"),
  MATCHES("matches");

  static final String SYMBOLS =
      "a comparison: ==, !=, <, <=, >, >=, =~, in, nin, contains, all, subsetof, anyof, noneof,"
          + " size or empty";

  private final String symbol;

  ComparisonOperator(String symbol) {
    this.symbol = symbol;
  }

  /** How it is written; words may also be written in capitals. */
  public String symbol() {
    return symbol;
  }

  static @Nullable ComparisonOperator of(String text) {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    for (ComparisonOperator operator : values()) {
      if (operator.symbol.equals(lowerCase)) {
        return operator;
      }
    }
    return null;
  }
}
