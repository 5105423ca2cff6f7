package dev.stepwright.dsl.template;

/** What kind of JSON value an Intrinsic Function gives. */
public enum ResultType {
  STRING("a string"),
  INTEGER("an integer"),
  BOOLEAN("a boolean"),
  ARRAY("an array"),
  OBJECT("an object"),
  /** Depends on the data. */
  ANY("any value");

  private final String description;

  ResultType(String description) {
    this.description = description;
  }

  /** In words, with its article. */
  String description() {
    return description;
  }

  /** Whether a value of this type may be one of the other. */
  boolean mayBe(ResultType other) {
    return this == other || this == ANY || other == ANY;
  }
}
