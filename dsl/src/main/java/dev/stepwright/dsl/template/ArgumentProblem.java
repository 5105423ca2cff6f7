package dev.stepwright.dsl.template;

/**
 * Something wrong with the arguments of an Intrinsic Function that shows without data.
 *
 * @param start where it begins, in UTF-16 units from the beginning of the outermost call
 * @param end where it ends, exclusive
 * @param kind what sort of fault it is
 * @param authority how sure it is that the call does not work
 * @param message what was found and what was expected
 */
public record ArgumentProblem(int start, int end, Kind kind, Authority authority, String message) {
  /** What sort of fault it is. */
  public enum Kind {
    /** Too few or too many arguments. */
    COUNT,
    /** An argument of the wrong type. */
    TYPE,
    /** An argument of the right type with a value that is not allowed. */
    VALUE,
    /** Two arguments without a comma between them. */
    SEPARATOR,
    /** A reserved character without a backslash. */
    ESCAPE,
    /** More calls than AWS allows in one field. */
    NESTING
  }

  /** Who says so. AWS has published nothing on what it checks before it runs a call. */
  public enum Authority {
    /** The specification, and other validators refuse it too: the definition is wrong. */
    REFUSED,
    /**
     * The specification or AWS's documentation alone: AWS may well take the definition, and the
     * call fails when it is run.
     */
    SPECIFICATION,
    /** The specification alone, and AWS has been seen to run such a call without complaint. */
    TOLERATED
  }
}
