package dev.stepwright.cli.source;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.Origin;
import dev.stepwright.dsl.json.Origins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A definition that is part of a template's tree: a document of its own, in which texts with {@code
 * ${…}} stand where the template calls functions.
 */
final class FilledTree {
  private final SourceFile file;
  private final Origins origins;
  private final JsonPointer base;
  private final TemplateFunctions functions;

  /** What was put for functions, by the pointer's text within the definition. */
  private final Map<String, TemplateText> texts = new HashMap<>();

  private FilledTree(SourceFile file, Origins origins, JsonPointer base) {
    this.file = file;
    this.origins = origins;
    this.base = base;
    functions = new TemplateFunctions(file);
  }

  /**
   * The document of a definition.
   *
   * @param definition the part of the file's tree
   * @param base where it stands there
   */
  static JsonDocument of(SourceFile file, Origins origins, JsonValue definition, JsonPointer base) {
    FilledTree tree = new FilledTree(file, origins, base);
    return new JsonDocument(tree.fill(definition, base, JsonPointer.ROOT), tree.new Places());
  }

  /** Whether a value calls a function anywhere in it. */
  static boolean callsFunctions(JsonValue value) {
    if (TemplateFunctions.called(value) != null) {
      return true;
    }
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        if (callsFunctions(object.valueAt(i))) {
          return true;
        }
      }
    }
    return value instanceof JsonArray array
        && array.elements().stream().anyMatch(FilledTree::callsFunctions);
  }

  private JsonValue fill(JsonValue value, JsonPointer inFile, JsonPointer at) {
    if (TemplateFunctions.called(value) != null) {
      TemplateText text = functions.text(value, inFile);
      if (text != null) {
        texts.put(at.toString(), text);
        return new JsonString(text.text());
      }
    }
    if (value instanceof JsonObject object) {
      JsonObject.Builder filled = JsonObject.builder();
      object.forEachMember(
          (name, member) -> {
            if (!TemplateFunctions.isNoValue(member)) {
              filled.put(name, fill(member, inFile.child(name), at.child(name)));
            }
          });
      return filled.build();
    }
    if (value instanceof JsonArray array) {
      List<JsonValue> filled = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        filled.add(fill(array.element(i), inFile.child(i), at.child(i)));
      }
      return JsonArray.of(filled);
    }
    return value;
  }

  /** The origins of the definition's own pointers. */
  private final class Places implements Origins {
    @Override
    public @Nullable Origin value(JsonPointer pointer) {
      return origins.value(inFile(pointer));
    }

    @Override
    public @Nullable Origin name(JsonPointer pointer) {
      return origins.name(inFile(pointer));
    }

    @Override
    public @Nullable Origin character(JsonPointer pointer, int offset) {
      TemplateText text = texts.get(pointer.toString());
      return text != null
          ? file.lines().at(text.fileOffset(offset))
          : origins.character(inFile(pointer), offset);
    }

    private JsonPointer inFile(JsonPointer pointer) {
      JsonPointer at = base;
      for (String token : pointer.tokens()) {
        at = at.child(token);
      }
      return at;
    }
  }
}
