package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several parts, an array. */
final class Parts extends Part {
  private final List<Element> elements;

  Parts(List<Element> elements) {
    this.elements = List.copyOf(elements);
  }

  List<Element> elements() {
    return elements;
  }

  static final Parts NONE = new Parts(List.of());

  /** A part and the call that gave it. */
  record Element(Part part, @Nullable CallOrigin origin) {}

  Parts and(Part part, @Nullable CallOrigin origin) {
    List<Element> all = new ArrayList<>(elements);
    all.add(new Element(part, origin));
    return new Parts(all);
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    List<JsonValue> written = new ArrayList<>();
    for (Element element : elements) {
      JsonPointer place = at.child(written.size());
      document.put(place, element.origin());
      JsonValue value = element.part().write(document, place, language);
      if (value != null) {
        written.add(value);
      }
    }
    return JsonArray.of(written);
  }
}
