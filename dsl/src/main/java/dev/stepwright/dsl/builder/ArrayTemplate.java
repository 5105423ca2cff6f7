package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array made of values, in JSONata and, of what is written out or objects, in JSONPath. */
final class ArrayTemplate<S, V> extends Expression<S, V> {
  private final List<? extends Expression<?, ?>> elements;
  private final @Nullable CallOrigin origin = CallOrigin.here(0);

  ArrayTemplate(List<? extends Expression<?, ?>> elements) {
    this.elements = List.copyOf(elements);
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    List<JsonValue> written = new ArrayList<>();
    for (Expression<?, ?> element : elements) {
      JsonPointer place = at.child(written.size());
      document.put(place, origin);
      if (!element.templateName("", language).isEmpty()) {
        document.problem(
            BuilderProblem.Code.NOT_IN_QUERY_LANGUAGE,
            origin,
            "An array of a Payload Template in JSONPath has no values of the data",
            "Write Intrinsics.array(…).");
        document.unknown.add(at);
        break;
      }
      JsonValue value = element.write(document, place, language);
      if (value != null) {
        written.add(value);
      }
    }
    return JsonArray.of(written);
  }

  @Override
  @Nullable String operand(QueryLanguage language) {
    return null;
  }
}
