package dev.stepwright.processor.read;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.TextLines;
import dev.stepwright.dsl.json.TextOrigin;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.template.Substitutions;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads the members of an annotation that are fields of the definition. */
final class FieldsReader {
  private static final String RAW = "raw";
  private static final JsonReader JSON = new JsonReader(Integer.MAX_VALUE);

  /** The fields that are made of other annotations. */
  private static final Map<String, Set<String>> BESIDES =
      Map.of(
          "Workflow", Set.of("StartAt", "States"),
          "Branch", Set.of("StartAt", "States"),
          "ItemProcessor", Set.of("StartAt", "States"),
          "ChoiceState", Set.of("Choices"),
          "ParallelState", Set.of("Branches"),
          "MapState", Set.of("ItemProcessor", "Iterator"));

  /** Stands where a value is not known: a substitution may stand anywhere. */
  private static final JsonString UNKNOWN = new JsonString("${Unknown}");

  private final Tree tree;

  FieldsReader(Tree tree) {
    this.tree = tree;
  }

  /** Puts the fields that an annotation gives into the object at a place. */
  void read(
      AnnotationUse use, Class<? extends Annotation> type, JsonPointer at, JsonObject.Builder to) {
    Map<String, Members.Member> members = Members.of(type);
    Map<String, JsonObject.Builder> within = new LinkedHashMap<>();
    Map<JsonPointer, String> read = new HashMap<>();
    for (Map.Entry<String, AnnotationValue> given : use.values().entrySet()) {
      Members.Member member = members.get(given.getKey());
      if (member == null || member.kind() == Members.Kind.STRUCTURE) {
        continue;
      }
      String in = member.in();
      JsonPointer around = in == null ? at : at.child(in);
      JsonPointer place = around.child(member.field());
      String earlier = read.putIfAbsent(place, given.getKey());
      if (earlier != null) {
        conflict(use, given.getKey(), earlier);
        continue;
      }
      JsonValue value = value(use, given.getKey(), given.getValue(), member.kind(), place);
      if (value != null) {
        (in == null ? to : within.computeIfAbsent(in, name -> JsonObject.builder()))
            .put(member.field(), value);
      }
    }
    within.forEach((name, fields) -> to.put(name, fields.build()));
    raw(use, at, to);
  }

  private void conflict(AnnotationUse use, String member, String earlier) {
    tree.problems.add(
        new Problem(
            DiagnosticCode.FIELD_CONFLICT.name(),
            use.originOf(member),
            "There are both `" + earlier + "` and `" + member + "`; expected one of the two",
            "Remove `" + member + "` or `" + earlier + "`."));
  }

  private @Nullable JsonValue value(
      AnnotationUse use, String name, AnnotationValue given, Members.Kind kind, JsonPointer place) {
    AnnotationOrigin origin = use.originOf(name);
    tree.put(place, origin);
    if (AnnotationUse.isUnknown(given)) {
      tree.deferred(place);
      return UNKNOWN;
    }
    return switch (kind) {
      case JSON -> json((String) given.getValue(), origin, place);
      case TEXT_OR_NULL -> given.getValue().equals("null") ? JsonNull.NULL : plain(given, place);
      case OBJECT -> object(use, name, place);
      default ->
          given.getValue() instanceof List<?> ? array(use, name, place) : plain(given, place);
    };
  }

  private @Nullable JsonValue object(AnnotationUse use, String member, JsonPointer place) {
    List<AnnotationUse> within = use.annotations(member);
    if (within.size() > 1) {
      tree.problem(
          ProblemCode.ANNOTATION_NOT_ONE,
          within.get(1).origin(),
          "There are " + within.size() + " of `" + member + "`; a State has one",
          "Remove all but one.");
    }
    if (within.isEmpty()) {
      return null;
    }
    tree.put(place, within.get(0).origin());
    JsonObject.Builder fields = JsonObject.builder();
    read(within.get(0), Annotations.type(within.get(0).type()), place, fields);
    return fields.build();
  }

  private JsonValue plain(AnnotationValue given, JsonPointer place) {
    Object value = given.getValue();
    if (AnnotationUse.isUnknown(given)) {
      tree.deferred(place);
      return UNKNOWN;
    }
    if (value instanceof VariableElement constant) {
      return new JsonString(text(constant));
    }
    if (value instanceof Boolean bool) {
      return JsonBoolean.of(bool);
    }
    if (value instanceof Number number) {
      return number instanceof Double real && !Double.isFinite(real)
          ? new JsonString(real.toString())
          : number instanceof Double real ? number(real) : JsonNumber.of(number.longValue());
    }
    return new JsonString(text(value.toString()));
  }

  /** A text; what ends the lines of a text block is no part of a JSONata string or substitution. */
  private static String text(String given) {
    String text = given.stripTrailing();
    return isJsonata(text) || Substitutions.whole(text) ? text : given;
  }

  private static boolean isJsonata(String text) {
    return text.startsWith("{%") && text.endsWith("%}");
  }

  /** A number as one writes it: without a fraction that is zero. */
  private static JsonNumber number(double value) {
    return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
        ? JsonNumber.of((long) value)
        : JsonNumber.of(value);
  }

  private static String text(VariableElement constant) {
    String name = constant.getSimpleName().toString();
    return constant.asType().toString().equals(QueryLanguage.class.getName())
        ? QueryLanguage.valueOf(name).text()
        : name;
  }

  private JsonArray array(AnnotationUse use, String member, JsonPointer place) {
    List<JsonValue> elements = new ArrayList<>();
    for (AnnotationValue element : AnnotationUse.elements(use.value(member))) {
      int index = elements.size();
      tree.put(place.child(index), use.originOf(member, index, element));
      elements.add(plain(element, place.child(index)));
    }
    return JsonArray.of(elements);
  }

  /** The value of a JSON text; something unknown if it is none. */
  private JsonValue json(String given, AnnotationOrigin origin, JsonPointer place) {
    String text = text(given);
    if (isJsonata(text) || Substitutions.whole(text)) {
      return new JsonString(text);
    }
    JsonDocument document = document(text, origin);
    if (document == null) {
      tree.unknown(place);
      return UNKNOWN;
    }
    tree.origins.putText(place, origin, document.origins(), text);
    return document.root();
  }

  /** The document that a JSON text is; null if it is none. */
  private @Nullable JsonDocument document(String text, AnnotationOrigin origin) {
    JsonReader.Result read = JSON.read(text);
    for (JsonFault fault : read.faults()) {
      int offset = new TextLines(text).offset(fault.origin());
      tree.problems.add(
          new Problem(code(fault.kind()), origin.at(offset), fault.readableMessage(), hint(text)));
    }
    return read.faults().isEmpty() ? read.document() : null;
  }

  private static String code(JsonFault.Kind kind) {
    return kind == JsonFault.Kind.DUPLICATE_NAME ? "DUPLICATE_FIELD" : "JSON_" + kind;
  }

  private static String hint(String text) {
    return text.strip().startsWith("{") || text.strip().startsWith("[")
        ? ""
        : "The text is JSON: a string in it stands in quotes of its own.";
  }

  private void raw(AnnotationUse use, JsonPointer at, JsonObject.Builder to) {
    String text = use.text(RAW);
    if (text == null) {
      return;
    }
    AnnotationOrigin origin = use.originOf(RAW);
    JsonDocument document = document(text, origin);
    if (document == null) {
      tree.unknown(at);
    } else if (document.root() instanceof JsonObject object) {
      object.forEachMember(
          (name, value) -> {
            if (fieldsOf(use).contains(name)) {
              known(name, origin.at(offset(document, name, text)));
            } else {
              tree.origins.putMember(at.child(name), origin, document.origins(), text);
              to.put(name, value);
            }
          });
    } else {
      tree.problem(
          ProblemCode.RAW_NOT_OBJECT,
          origin,
          "`raw` is " + document.root().toJson() + "; expected an object with the fields to add",
          "Write {\"Field\": value}.");
    }
  }

  private static int offset(JsonDocument document, String name, String text) {
    return document.origins().name(JsonPointer.ROOT.child(name)) instanceof TextOrigin place
        ? new TextLines(text).offset(place)
        : 0;
  }

  private void known(String field, AnnotationOrigin origin) {
    tree.problems.add(
        new Problem(
            DiagnosticCode.DUPLICATE_FIELD.name(),
            origin,
            "`raw` has the field \"" + field + "\", which the annotation writes",
            "Remove it from `raw`."));
  }

  /** The names of the fields that an annotation gives: its members, and what is read besides. */
  private static Set<String> fieldsOf(AnnotationUse use) {
    Map<String, Members.Member> members = Members.of(Annotations.type(use.type()));
    Set<String> names = new HashSet<>(BESIDES.getOrDefault(use.type(), Set.of()));
    for (String given : use.values().keySet()) {
      Members.Member member = members.get(given);
      if (member != null && member.kind() != Members.Kind.STRUCTURE) {
        String in = member.in();
        names.add(in == null ? member.field() : in);
      }
    }
    if (Annotations.state(use.type()) != null) {
      names.add("Type");
    }
    return names;
  }
}
