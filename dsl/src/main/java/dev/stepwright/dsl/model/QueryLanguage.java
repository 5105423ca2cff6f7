package dev.stepwright.dsl.model;

/** The language a State selects and builds data with (specification, "Query Languages"). */
public enum QueryLanguage {
  JSON_PATH("JSONPath"),
  JSONATA("JSONata");

  private final String text;

  QueryLanguage(String text) {
    this.text = text;
  }

  /** The name as a definition writes it. */
  public String text() {
    return text;
  }

  /** The other of the two. */
  public QueryLanguage other() {
    return this == JSON_PATH ? JSONATA : JSON_PATH;
  }
}
