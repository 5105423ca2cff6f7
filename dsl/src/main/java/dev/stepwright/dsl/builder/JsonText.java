package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.TextLines;
import dev.stepwright.dsl.model.QueryLanguage;
import org.jspecify.annotations.Nullable;

/** A value that a JSON text says. */
final class JsonText<V> extends Expression<Object, V> {
  private static final JsonReader JSON = new JsonReader(Integer.MAX_VALUE);

  private final String text;
  private final @Nullable CallOrigin origin = CallOrigin.here(0);

  JsonText(String text) {
    this.text = text;
  }

  @Override
  JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    JsonDocument read = read(document);
    if (read == null) {
      document.unknown.add(at);
      return new JsonString("${Unknown}");
    }
    if (origin != null) {
      document.origins.putText(at, origin, read.origins(), text);
    }
    return read.root();
  }

  /** The document that the text is; null, and problems, if it is none. */
  @Nullable JsonDocument read(Document document) {
    JsonReader.Result read = JSON.read(text);
    for (JsonFault fault : read.faults()) {
      int offset = new TextLines(text).offset(fault.origin());
      document.problems.add(
          new BuilderProblem(
              fault.kind() == JsonFault.Kind.DUPLICATE_NAME
                  ? "DUPLICATE_FIELD"
                  : "JSON_" + fault.kind(),
              fault.readableMessage(),
              "",
              origin == null ? null : origin.at(offset)));
    }
    return read.faults().isEmpty() ? read.document() : null;
  }

  String text() {
    return text;
  }

  @Nullable CallOrigin origin() {
    return origin;
  }

  @Override
  @Nullable String operand(QueryLanguage language) {
    return language == QueryLanguage.JSONATA ? text.strip() : null;
  }
}
