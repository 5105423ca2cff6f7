package dev.stepwright.dsl.shape.jsonata;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with an expression, given the shapes of what it reads.
 *
 * @param start offset of the first UTF-16 unit of the culprit in the expression's source
 * @param end offset after its last
 * @param message what was found and what was expected
 * @param hint what to do, if that is known
 * @param certain whether that is so whenever the culprit is evaluated, and not only perhaps
 */
public record JsonataFinding(
    Kind kind, int start, int end, String message, @Nullable String hint, boolean certain) {

  /** What is wrong. */
  public enum Kind {
    /** A name selects nothing: there is no such field. */
    FIELD_UNKNOWN,
    /** An operand or argument is not what the operator or function takes. */
    OPERAND,
    /** The whole expression may be undefined, which fails the execution. */
    MAYBE_UNDEFINED,
    /** Two things that are compared are never equal. */
    COMPARISON
  }
}
