package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;

/** The name of the State that a fragment begins with. */
final class Target extends Part {
  private final Fragment<?, ?> fragment;

  Target(Fragment<?, ?> fragment) {
    this.fragment = fragment;
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    document.put(at, fragment.startOrigin());
    return new JsonString(fragment.start());
  }
}
