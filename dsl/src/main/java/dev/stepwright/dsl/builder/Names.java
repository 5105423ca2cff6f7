package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several texts, each an argument of one call. */
final class Names extends Part {
  private final List<String> names;
  private final @Nullable CallOrigin origin;

  Names(List<String> names, @Nullable CallOrigin origin) {
    this.names = List.copyOf(names);
    this.origin = origin;
  }

  /** The arguments of the user's call. */
  static Names of(String... names) {
    return new Names(List.of(names), CallOrigin.here(0));
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    List<JsonValue> written = new ArrayList<>();
    for (String name : names) {
      if (origin != null) {
        document.put(
            at.child(written.size()),
            new CallOrigin(origin.site(), origin.argument() + written.size(), -1));
      }
      written.add(new JsonString(name));
    }
    return JsonArray.of(written);
  }
}
