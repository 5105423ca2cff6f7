package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import org.jspecify.annotations.Nullable;

/** What a field of the definition can be given. */
public abstract class Part {
  Part() {}

  /** The name of the field that is to have it, such as the Path twin of a field. */
  String field(String name, QueryLanguage language) {
    return name;
  }

  /** Writes it at a place; null where it is nothing. */
  abstract @Nullable JsonValue write(Document document, JsonPointer at, QueryLanguage language);
}
