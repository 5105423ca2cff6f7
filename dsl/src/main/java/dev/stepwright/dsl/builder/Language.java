package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;

/** The query language that something is written in. */
final class Language extends Part {
  private final QueryLanguage language;

  Language(QueryLanguage language) {
    this.language = language;
  }

  QueryLanguage language() {
    return language;
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage around) {
    return new JsonString(language.text());
  }
}
