package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.dsl.template.Substitutions;
import dev.stepwright.dsl.template.TemplateNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types of fields whose value is built anew from data: Payload Templates in JSONPath, JSON with
 * JSONata strings in JSONata.
 */
final class Templates {
  private static final String COMPUTED = ".$";

  private static final String PAYLOAD_PHRASE = "a Payload Template, which is an object";

  private Templates() {}

  /** JSONPath: "a Payload Template which is a JSON object". */
  static final FieldType<FieldValue<PayloadTemplate>> PAYLOAD =
      (value, at, reading) -> object(value, at, reading, PAYLOAD_PHRASE);

  /**
   * {@code Parameters} of a State: "a Payload Template which is a JSON object" by the
   * specification; AWS's own tools take any JSON, so that anything else is a warning.
   */
  static final FieldType<FieldValue<PayloadTemplate>> PARAMETERS =
      (value, at, reading) -> {
        if (value instanceof JsonObject
            || (value instanceof JsonString string && Substitutions.in(string.value()))) {
          return PAYLOAD.read(value, at, reading);
        }
        notObject(value, at, reading, PAYLOAD_PHRASE).warning();
        return FieldValue.of(new PayloadTemplate(value, node(value, at, reading)));
      };

  /** JSONata: any JSON. */
  static final FieldType<PayloadTemplate> JSON =
      (value, at, reading) -> new PayloadTemplate(value, node(value, at, reading));

  /** A Payload Template in JSONPath, any JSON in JSONata. */
  static final FieldType<FieldValue<PayloadTemplate>> EITHER =
      (value, at, reading) -> {
        boolean filled = value instanceof JsonString text && Substitutions.whole(text.value());
        return reading.isJsonata() && !filled
            ? FieldValue.of(new PayloadTemplate(value, node(value, at, reading)))
            : PAYLOAD.read(value, at, reading);
      };

  /** JSONata: an object or a JSONata string that gives one. */
  static final FieldType<FieldValue<PayloadTemplate>> OBJECT =
      (value, at, reading) ->
          value instanceof JsonString string && JsonataStrings.isDelimited(string.value())
              ? FieldValue.of(new PayloadTemplate(value, node(value, at, reading)))
              : object(value, at, reading, "an object or a JSONata string that gives one");

  /** JSONata: an array or a JSONata string that gives one. */
  static final FieldType<FieldValue<PayloadTemplate>> ARRAY =
      (value, at, reading) -> {
        if (value instanceof JsonString string && Substitutions.whole(string.value())) {
          return new FieldValue.Substitution<>(string.value());
        }
        boolean expression =
            value instanceof JsonString string && JsonataStrings.isDelimited(string.value());
        if (expression || value instanceof JsonArray) {
          return FieldValue.of(new PayloadTemplate(value, node(value, at, reading)));
        }
        reading.wrongType(at, value, "an array or a JSONata string that gives one").error();
        return null;
      };

  /** "The value of an "Assign" field MUST be a JSON object". */
  static final FieldType<PayloadTemplate> ASSIGN =
      (value, at, reading) -> {
        if (!(value instanceof JsonObject object)) {
          reading
              .wrongType(at, value, "an object whose fields name the Variables to assign")
              .error();
          return null;
        }
        for (int i = 0; i < object.size(); i++) {
          Variables.checkName(object.nameAt(i), at.child(object.nameAt(i)), reading);
        }
        return new PayloadTemplate(value, node(value, at, reading));
      };

  private static @Nullable FieldValue<PayloadTemplate> object(
      JsonValue value, JsonPointer at, Reading reading, String expected) {
    if (value instanceof JsonString string && Substitutions.whole(string.value())) {
      return new FieldValue.Substitution<>(string.value());
    }
    if (value instanceof JsonObject) {
      return FieldValue.of(new PayloadTemplate(value, node(value, at, reading)));
    }
    notObject(value, at, reading, expected).error();
    return null;
  }

  private static Findings.Finding notObject(
      JsonValue value, JsonPointer at, Reading reading, String expected) {
    return reading.at(
        at,
        DiagnosticCode.TEMPLATE_NOT_OBJECT,
        Reading.field(at) + " is " + Reading.phrase(value) + "; expected " + expected);
  }

  private static TemplateNode node(JsonValue value, JsonPointer at, Reading reading) {
    if (value instanceof JsonObject object) {
      return objectNode(object, at, reading);
    }
    if (value instanceof JsonArray array) {
      return arrayNode(array, at, reading);
    }
    if (value instanceof JsonString string && reading.isJsonata()) {
      return stringNode(string, at, reading);
    }
    return new TemplateNode.Constant(value);
  }

  private static TemplateNode stringNode(JsonString string, JsonPointer at, Reading reading) {
    String text = string.value();
    if (!JsonataStrings.isDelimited(text)) {
      JsonataStrings.reportHalfDelimited(text, at, reading);
      return new TemplateNode.Constant(string);
    }
    JsonataExpression expression = JsonataStrings.read(text, at, reading);
    return expression == null
        ? new TemplateNode.SubstitutionNode(text)
        : new TemplateNode.JsonataNode(expression);
  }

  private static TemplateNode arrayNode(JsonArray array, JsonPointer at, Reading reading) {
    List<TemplateNode> elements = new ArrayList<>(array.size());
    boolean constant = true;
    for (int i = 0; i < array.size(); i++) {
      TemplateNode element = node(array.element(i), at.child(i), reading);
      constant &= element instanceof TemplateNode.Constant;
      elements.add(element);
    }
    return constant ? new TemplateNode.Constant(array) : new TemplateNode.ArrayNode(elements);
  }

  private static TemplateNode objectNode(JsonObject object, JsonPointer at, Reading reading) {
    List<TemplateNode.Member> members = new ArrayList<>(object.size());
    boolean constant = true;
    for (int i = 0; i < object.size(); i++) {
      String name = object.nameAt(i);
      JsonPointer member = at.child(name);
      TemplateNode value;
      if (!reading.isJsonata() && name.endsWith(COMPUTED)) {
        String stripped = name.substring(0, name.length() - COMPUTED.length());
        reportDuplicate(stripped, object, member, reading);
        value = ComputedMembers.read(object.valueAt(i), member, reading);
        name = stripped;
      } else {
        value = node(object.valueAt(i), member, reading);
      }
      constant &= value instanceof TemplateNode.Constant;
      members.add(new TemplateNode.Member(name, value));
    }
    return constant ? new TemplateNode.Constant(object) : new TemplateNode.ObjectNode(members);
  }

  /** "there MUST NOT be any duplicate field names" once {@code .$} is stripped. */
  private static void reportDuplicate(
      String stripped, JsonObject object, JsonPointer member, Reading reading) {
    if (object.containsKey(stripped)) {
      reading
          .at(
              member,
              DiagnosticCode.TEMPLATE_FIELD_DUPLICATE,
              "\"" + stripped + "\" and \"" + stripped + ".$\" are the same field of the result")
          .onName()
          .hint("Remove one of the two.")
          .error();
    }
  }
}
