package dev.stepwright.dsl.builder;

import org.jspecify.annotations.Nullable;

/**
 * What keeps calls of the builder from being a definition, beyond what a definition can have wrong.
 *
 * @param code what kind of thing it is
 * @param message what was found, and what was expected
 * @param hint what to write instead; may be empty
 * @param origin the call; null if places were not recorded
 */
public record BuilderProblem(
    String code, String message, String hint, @Nullable CallOrigin origin) {

  /** The kinds of problems that only the builder has. */
  public enum Code {
    /** Two States of a scope have one name. */
    STATE_NAME_DUPLICATE,
    /** A State is used in two forms, so that it is not clear which of them is meant. */
    STATE_IN_TWO_FORMS,
    /** Nothing can follow where a transition was to be added. */
    NOTHING_FOLLOWS,
    /** A scope of its own is used where only its States would be. */
    SCOPE_IN_CHAIN,
    /** What was to be a component of the data is none. */
    NOT_A_COMPONENT,
    /** What was to be a Task's method cannot be one. */
    NOT_A_TASK_METHOD,
    /** There is no comparison of values of a type. */
    NOT_COMPARABLE,
    /** There is no such thing in the query language of the State. */
    NOT_IN_QUERY_LANGUAGE,
    /** A text that is to be an object is not. */
    RAW_NOT_OBJECT
  }

  /** It at another place. */
  BuilderProblem at(@Nullable CallOrigin place) {
    return new BuilderProblem(code, message, hint, place);
  }

  @Override
  public String toString() {
    return "[" + code + "] " + message + (hint.isEmpty() ? "" : " " + hint);
  }
}
