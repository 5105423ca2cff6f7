package dev.stepwright.dsl.jsonata;

import dev.stepwright.dsl.json.SyntaxException;

/**
 * The faults of an expression, in the words and numbers of the reference implementation, which are
 * also the words Step Functions reports.
 *
 * <p>A parameter {@code found} is a token as {@link JsonText} writes it.
 */
final class Faults {
  private Faults() {}

  static SyntaxException stringNotTerminated(int offset) {
    return fault(offset, "S0101", "String literal must be terminated by a matching quote");
  }

  static SyntaxException numberOutOfRange(int offset, String literal) {
    return fault(offset, "S0102", "Number out of range: " + JsonText.string(literal));
  }

  static SyntaxException unknownEscape(int offset, String escaped) {
    return fault(offset, "S0103", "Unsupported escape sequence: \\" + JsonText.string(escaped));
  }

  static SyntaxException badUnicodeEscape(int offset) {
    return fault(offset, "S0104", "The escape sequence \\u must be followed by 4 hex digits");
  }

  static SyntaxException nameNotTerminated(int offset) {
    return fault(offset, "S0105", "Quoted property name must be terminated with a backquote (`)");
  }

  static SyntaxException commentNotTerminated(int offset) {
    return fault(offset, "S0106", "Comment has no closing tag");
  }

  static SyntaxException unexpected(int offset, String found) {
    return fault(offset, "S0201", "Syntax error: " + found);
  }

  static SyntaxException expected(int offset, Token expected, String found) {
    return fault(
        offset, "S0202", "Expected " + JsonText.string(expected.symbol) + ", got " + found);
  }

  static SyntaxException expectedBeforeEnd(int offset, Token expected) {
    return fault(
        offset,
        "S0203",
        "Expected " + JsonText.string(expected.symbol) + " before end of expression");
  }

  static SyntaxException unknownOperator(int offset, char symbol) {
    return fault(offset, "S0204", "Unknown operator: " + JsonText.string(String.valueOf(symbol)));
  }

  static SyntaxException unexpectedEnd(int offset) {
    return fault(offset, "S0207", "Unexpected end of expression");
  }

  static SyntaxException parameterNotVariable(int offset, int number) {
    return fault(
        offset,
        "S0208",
        "Parameter " + number + " of function definition must be a variable name (start with $)");
  }

  static SyntaxException predicateAfterGrouping(int offset) {
    return fault(offset, "S0209", "A predicate cannot follow a grouping expression in a step");
  }

  static SyntaxException secondGrouping(int offset) {
    return fault(offset, "S0210", "Each step can only have one grouping expression");
  }

  static SyntaxException notUnary(int offset, Token symbol) {
    return fault(offset, "S0211", notUnary(symbol));
  }

  /** The operators that came after 2.0.6; that version stumbles over their second character. */
  static SyntaxException newerOperator(int offset, Token second) {
    return fault(
        offset,
        "S0211",
        notUnary(second) + "; JSONata 2.0.6 has no operator \"?" + second.symbol + "\"");
  }

  private static String notUnary(Token symbol) {
    return "The symbol " + JsonText.string(symbol.symbol) + " cannot be used as a unary operator";
  }

  static SyntaxException bindsNoVariable(int offset) {
    return fault(offset, "S0212", "The left side of := must be a variable name (start with $)");
  }

  static SyntaxException literalStep(int offset, String value) {
    return fault(
        offset,
        "S0213",
        "The literal value " + value + " cannot be used as a step within a path expression");
  }

  static SyntaxException rightSideNotVariable(int offset, Token symbol) {
    return fault(
        offset,
        "S0214",
        "The right side of "
            + JsonText.string(symbol.symbol)
            + " must be a variable name (start with $)");
  }

  static SyntaxException bindingAfterPredicate(int offset) {
    return fault(
        offset, "S0215", "A context variable binding must precede any predicates on a step");
  }

  static SyntaxException bindingAfterSort(int offset) {
    return fault(
        offset, "S0216", "A context variable binding must precede the 'order-by' clause on a step");
  }

  static SyntaxException parentUnknown(int offset) {
    return fault(
        offset,
        "S0217",
        "The object representing the 'parent' cannot be derived from this expression");
  }

  static SyntaxException emptyRegex(int offset) {
    return fault(offset, "S0301", "Empty regular expressions are not allowed");
  }

  static SyntaxException regexNotTerminated(int offset) {
    return fault(offset, "S0302", "No terminating / in regular expression");
  }

  static SyntaxException typeParameter(int offset) {
    return fault(offset, "S0401", "Type parameters can only be applied to functions and arrays");
  }

  static SyntaxException parameterizedChoice(int offset) {
    return fault(offset, "S0402", "Choice groups containing parameterized types are not supported");
  }

  /** Ours alone; the reference implementation runs out of stack instead. */
  static SyntaxException tooDeep(int offset) {
    return new SyntaxException(
        offset,
        "The expression is nested more than " + JsonataExpression.MAX_DEPTH + " levels deep");
  }

  private static SyntaxException fault(int offset, String code, String message) {
    return new SyntaxException(offset, code, message);
  }
}
