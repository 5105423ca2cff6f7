package dev.stepwright.dsl.json;

/** A JSON boolean. */
public enum JsonBoolean implements JsonValue {
  TRUE,
  FALSE;

  /** The JSON value of a Java boolean. */
  public static JsonBoolean of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Whether this is {@code true}. */
  public boolean value() {
    return this == TRUE;
  }

  @Override
  public JsonType type() {
    return JsonType.BOOLEAN;
  }

  @Override
  public Boolean toJava() {
    return value();
  }

  @Override
  public String toString() {
    return value() ? "true" : "false";
  }
}
