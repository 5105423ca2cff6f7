package dev.stepwright.processor.read;

/** What may be wrong with annotations before there is a definition. */
public enum ProblemCode {
  /** Two States of a scope have one name. */
  STATE_NAME_DUPLICATE,
  /** A type that is to hold States is not annotated as one that does. */
  SCOPE_NOT_ANNOTATED,
  /** A type of this kind cannot hold States. */
  SCOPE_KIND,
  /** A type extends one whose States it does not have. */
  STATES_INHERITED,
  /** No State names a type that is to be a part of a State Machine. */
  SCOPE_UNUSED,
  /** A type's States have the type itself in them. */
  SCOPE_WITHIN_ITSELF,
  /** A type has no State. */
  STATES_MISSING,
  /** A name of a condition is not one of the method's. */
  CONDITION_UNKNOWN,
  /** A condition has itself in it. */
  CONDITION_WITHIN_ITSELF,
  /** There is more than one of what there may be one of. */
  ANNOTATION_NOT_ONE,
  /** A text that is to be an object is not. */
  RAW_NOT_OBJECT,
  /** A type or file of the name that a generated one is to have exists. */
  NAME_TAKEN,
  /** A State Machine cannot have the name. */
  WORKFLOW_NAME_INVALID,
  /** A method cannot be the work of a Task. */
  TASK_METHOD,
  /** Tasks that one function does have several types. */
  TASK_TYPES_DIFFER,
  /** An Error Name is nearly that of an exception. */
  ERROR_NAME_OF_EXCEPTION,
  /** Generated code cannot use a type. */
  TYPE_HIDDEN,
  /** Jackson cannot map a type to JSON. */
  TYPE_NOT_MAPPED,
  /** A class cannot do the work of Lambda handlers. */
  LAMBDA_HANDLERS,
  /** An annotation stands where nothing reads it. */
  ANNOTATION_UNUSED
}
