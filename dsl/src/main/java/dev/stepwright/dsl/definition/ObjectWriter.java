package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.Source;
import dev.stepwright.dsl.template.PayloadTemplate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one object; what is absent in the model is absent in the document. */
final class ObjectWriter {
  private final JsonObject.Builder members = JsonObject.builder();

  /** An object that has these fields nobody knows. */
  ObjectWriter(JsonObject unknownFields) {
    unknownFields.forEachMember(members::put);
  }

  ObjectWriter put(String name, @Nullable JsonValue value) {
    members.add(name, value);
    return this;
  }

  ObjectWriter text(String name, @Nullable String text) {
    return put(name, text == null ? null : new JsonString(text));
  }

  ObjectWriter template(String name, @Nullable PayloadTemplate template) {
    return put(name, template == null ? null : template.json());
  }

  <T> ObjectWriter each(String name, @Nullable List<T> elements, Function<T, JsonValue> writer) {
    return put(
        name, elements == null ? null : JsonArray.of(elements.stream().map(writer).toList()));
  }

  ObjectWriter value(String name, @Nullable FieldValue<?> value) {
    return put(name, value == null ? null : json(value));
  }

  /** Writes a field or its twin ending in {@code Path}. */
  ObjectWriter source(String name, @Nullable Source<?> source) {
    if (source instanceof Source.Given<?> given) {
      return value(name, given.value());
    }
    if (source instanceof Source.FromPath<?> path) {
      return value(name + "Path", path.path());
    }
    if (source instanceof Source.FromCall<?> call) {
      return text(name + "Path", call.call().text());
    }
    return this;
  }

  JsonObject build() {
    return members.build();
  }

  private static JsonValue json(FieldValue<?> value) {
    if (value instanceof FieldValue.Literal<?> literal) {
      return literal(literal.value());
    }
    if (value instanceof FieldValue.Substitution<?> substitution) {
      return new JsonString(substitution.text());
    }
    if (value instanceof FieldValue.Computed<?> computed) {
      return new JsonString("{%" + computed.expression().source() + "%}");
    }
    return JsonNull.NULL;
  }

  /** What a model may hold as itself: JSON, numbers, templates, and what has a text of its own. */
  private static JsonValue literal(Object value) {
    if (value instanceof JsonValue json) {
      return json;
    }
    if (value instanceof PayloadTemplate template) {
      return template.json();
    }
    if (value instanceof Long number) {
      return JsonNumber.of(number);
    }
    if (value instanceof Boolean flag) {
      return JsonBoolean.of(flag);
    }
    return new JsonString(value.toString());
  }
}
