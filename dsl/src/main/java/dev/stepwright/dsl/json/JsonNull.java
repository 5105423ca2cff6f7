package dev.stepwright.dsl.json;

/** The JSON value {@code null}, which is neither an absent field nor Java's null. */
public enum JsonNull {
  NULL
}
