package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.math.BigDecimal;

/**
 * An object of the definition that can be a constant and be used in several places.
 *
 * @param <T> its own type
 */
public abstract class Structure<T> extends Part {
  private final Fields fields;

  Structure(Fields fields) {
    this.fields = fields;
  }

  abstract T with(Fields changed);

  Fields fields() {
    return fields;
  }

  final T with(String name, Part part) {
    return with(fields.with(name, part));
  }

  final T with(String name, String text) {
    return with(name, text(text));
  }

  final T with(String name, long number) {
    return with(name, integer(number));
  }

  /** A number as one writes it: without a fraction that is zero. */
  static Constant<Object> number(double value) {
    return new Constant<>(
        value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
            ? JsonNumber.of((long) value)
            : Values.json(BigDecimal.valueOf(value)));
  }

  static Constant<Object> integer(long value) {
    return new Constant<>(JsonNumber.of(value));
  }

  static Constant<Object> text(String text) {
    return new Constant<>(new JsonString(text));
  }

  /** A comment, {@code Comment}. */
  public final T comment(String comment) {
    return with("Comment", comment);
  }

  /** A JSON object of more fields, as they are to be written. */
  public final T raw(String json) {
    return with(fields.with("", new Raw(json)));
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    return document.object(fields(), at, language);
  }
}
