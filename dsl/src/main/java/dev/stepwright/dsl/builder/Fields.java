package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object, in the order they were given; a field that is given again is replaced.
 *
 * @param entries the fields
 */
record Fields(List<Entry> entries) {
  static final Fields NONE = new Fields(List.of());

  Fields {
    entries = List.copyOf(entries);
  }

  /**
   * A field.
   *
   * @param origin the call that gave it
   */
  record Entry(String name, Part part, @Nullable CallOrigin origin) {}

  /** These fields and one that is the first argument of the user's call. */
  Fields with(String name, Part part) {
    return with(name, part, 0);
  }

  /** These fields and one that is an argument of the user's call. */
  Fields with(String name, Part part, int argument) {
    return with(new Entry(name, part, CallOrigin.here(argument)));
  }

  /** These fields and one whose value is written out. */
  Fields with(String name, JsonValue value) {
    return with(name, new Constant<>(value));
  }

  /** These fields and one more in the object that is the value of one of them. */
  Fields within(String object, String name, Part part) {
    Fields inner = get(object) instanceof Inner known ? known.fields() : NONE;
    return with(object, new Inner(inner.with(name, part)));
  }

  /** An object of fields. */
  private static final class Inner extends Part {
    private final Fields fields;

    Inner(Fields fields) {
      this.fields = fields;
    }

    Fields fields() {
      return fields;
    }

    @Override
    JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
      return document.object(fields, at, language);
    }
  }

  private Fields with(Entry entry) {
    List<Entry> all = new ArrayList<>(entries);
    all.removeIf(each -> each.name().equals(entry.name()));
    all.add(entry);
    return new Fields(all);
  }

  /** The part that a field has; null if it has none. */
  @Nullable Part get(String name) {
    for (Entry entry : entries) {
      if (entry.name().equals(name)) {
        return entry.part();
      }
    }
    return null;
  }
}
