package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.TextLines;
import dev.stepwright.dsl.json.TextOrigin;
import dev.stepwright.dsl.model.QueryLanguage;
import org.jspecify.annotations.Nullable;

/** More fields of an object, as a JSON text. */
final class Raw extends Part {
  private final JsonText<?> json;

  Raw(String text) {
    this.json = new JsonText<>(text);
  }

  /** Puts the fields into the object at a place. */
  void write(Document document, JsonPointer at, Fields besides, JsonObject.Builder to) {
    JsonDocument read = json.read(document);
    if (read == null) {
      document.unknown.add(at);
      return;
    }
    if (!(read.root() instanceof JsonObject object)) {
      document.problem(
          BuilderProblem.Code.RAW_NOT_OBJECT,
          json.origin(),
          "`raw` is " + read.root().toJson() + "; expected an object with the fields to add",
          "Write {\"Field\": value}.");
      return;
    }
    object.forEachMember(
        (name, value) -> {
          CallOrigin origin = json.origin();
          if (besides.get(name) != null) {
            document.problems.add(
                new BuilderProblem(
                    DiagnosticCode.DUPLICATE_FIELD.name(),
                    "`raw` has the field \"" + name + "\", which another call gives",
                    "Remove it from `raw`.",
                    origin == null ? null : origin.at(offset(read, name))));
            return;
          }
          if (origin != null) {
            document.origins.putMember(at.child(name), origin, read.origins(), json.text());
          }
          to.put(name, value);
        });
  }

  private int offset(JsonDocument read, String name) {
    return read.origins().name(JsonPointer.ROOT.child(name)) instanceof TextOrigin place
        ? new TextLines(json.text()).offset(place)
        : 0;
  }

  @Override
  @Nullable JsonValue write(Document document, JsonPointer at, QueryLanguage language) {
    return null;
  }
}
