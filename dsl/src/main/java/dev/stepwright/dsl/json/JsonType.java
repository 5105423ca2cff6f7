package dev.stepwright.dsl.json;

/** The kinds of JSON value, with the words messages use for them. */
public enum JsonType {
  NULL("null"),
  BOOLEAN("a boolean"),
  NUMBER("a number"),
  STRING("a string"),
  ARRAY("an array"),
  OBJECT("an object");

  private final String phrase;

  JsonType(String phrase) {
    this.phrase = phrase;
  }

  /** The kind in a sentence: "a number", "an array". */
  public String phrase() {
    return phrase;
  }
}
