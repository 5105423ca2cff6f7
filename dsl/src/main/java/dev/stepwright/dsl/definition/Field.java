package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.model.QueryLanguage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of the language: its name, what its value may be, and the query language it belongs to if
 * it is not both.
 */
final class Field<T> {

  /** Fields of one name have one number, so that finding them compares no texts. */
  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  private final String name;
  private final int number;
  private final FieldType<T> type;
  private final @Nullable QueryLanguage only;

  private Field(String name, FieldType<T> type, @Nullable QueryLanguage only) {
    this.name = name;
    this.number = number(name);
    this.type = type;
    this.only = only;
  }

  private static synchronized int number(String name) {
    Integer known = NUMBERS.putIfAbsent(name, NUMBERS.size());
    return known != null ? known : NUMBERS.size() - 1;
  }

  static <T> Field<T> of(String name, FieldType<T> type) {
    return new Field<>(name, type, null);
  }

  static <T> Field<T> jsonPath(String name, FieldType<T> type) {
    return new Field<>(name, type, QueryLanguage.JSON_PATH);
  }

  static <T> Field<T> jsonata(String name, FieldType<T> type) {
    return new Field<>(name, type, QueryLanguage.JSONATA);
  }

  String name() {
    return name;
  }

  FieldType<T> type() {
    return type;
  }

  /** The query language it belongs to, or null if both have it. */
  @Nullable QueryLanguage only() {
    return only;
  }

  /** The number of all fields of this name. */
  int number() {
    return number;
  }

  @Override
  public String toString() {
    return name;
  }
}
