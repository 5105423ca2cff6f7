package dev.stepwright.runtime.teststate;

/** How strictly a mocked result is held against what the service's API answers. */
public enum FieldValidationMode {
  /** Members that the API always gives must be there; those that are there must be right. */
  STRICT,
  /** Members that are there must be right. */
  PRESENT,
  /** It is not checked. */
  NONE
}
