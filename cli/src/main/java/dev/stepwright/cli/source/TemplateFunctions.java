package dev.stepwright.cli.source;

import dev.stepwright.cli.yaml.ScalarPlaces;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.json.TextOrigin;
import org.jspecify.annotations.Nullable;

/**
 * The functions of CloudFormation, as far as their results are known before deployment: a text in
 * which {@code ${…}} stands for what is not.
 *
 * <p>{@code Ref} is {@code ${Name}}, {@code Fn::GetAtt} is {@code ${Name.Attribute}}, {@code
 * Fn::Sub} is its text, {@code Fn::Join} is its pieces; any other is {@code ${Fn::Name}}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     function reference</a>
 */
record TemplateFunctions(SourceFile file) {

  /** The function that a value calls, or null if it is a value as it stands. */
  static @Nullable String called(JsonValue value) {
    if (!(value instanceof JsonObject object) || object.size() != 1) {
      return null;
    }
    String name = object.nameAt(0);
    boolean ref = name.equals("Ref") && object.valueAt(0) instanceof JsonString;
    return ref || name.startsWith("Fn::") ? name : null;
  }

  /** Whether a value takes away the property it is given to. */
  static boolean isNoValue(JsonValue value) {
    return "Ref".equals(called(value))
        && ((JsonObject) value).valueAt(0) instanceof JsonString name
        && name.value().equals("AWS::NoValue");
  }

  /**
   * The text of a string, or of a function that may give one.
   *
   * @return null if the value is neither
   */
  @Nullable TemplateText text(JsonValue value, JsonPointer at) {
    TemplateText.Builder text = new TemplateText.Builder();
    return append(value, at, text) ? text.build() : null;
  }

  private boolean append(JsonValue value, JsonPointer at, TemplateText.Builder text) {
    if (value instanceof JsonString string) {
      text.add(string.value(), places(string, at));
      return true;
    }
    if (value instanceof JsonNumber || value instanceof JsonBoolean) {
      text.add(value.toJson(), offset(at));
      return true;
    }
    String function = called(value);
    if (function == null) {
      return false;
    }
    JsonValue argument = ((JsonObject) value).valueAt(0);
    JsonPointer argumentAt = at.child(function);
    boolean known =
        switch (function) {
          case "Fn::Sub" -> sub(argument, argumentAt, text);
          case "Fn::Join" -> isJoin(argument) && join((JsonArray) argument, argumentAt, text);
          default -> false;
        };
    if (!known) {
      text.add("${" + name(function, argument) + "}", offset(at));
    }
    return true;
  }

  /** What a substitution calls the result of a function. */
  private static String name(String function, JsonValue argument) {
    boolean names = function.equals("Ref") || function.equals("Fn::GetAtt");
    if (names && argument instanceof JsonString name && !name.value().isEmpty()) {
      return name.value();
    }
    if (function.equals("Fn::GetAtt")
        && argument instanceof JsonArray parts
        && parts.size() == 2
        && parts.element(0) instanceof JsonString resource
        && parts.element(1) instanceof JsonString attribute) {
      return resource.value() + "." + attribute.value();
    }
    return function;
  }

  /** {@code Fn::Sub: text} and {@code Fn::Sub: [text, {name: value}]}. */
  private boolean sub(JsonValue argument, JsonPointer at, TemplateText.Builder text) {
    JsonValue template = argument;
    JsonPointer templateAt = at;
    if (argument instanceof JsonArray array && !array.isEmpty()) {
      template = array.element(0);
      templateAt = at.child(0);
    }
    if (!(template instanceof JsonString string)) {
      return false;
    }
    String value = string.value();
    int[] places = places(string, templateAt);
    for (int i = 0; i < value.length(); i++) {
      // `${!Name}` is how Fn::Sub writes `${Name}` and leaves it alone.
      if (!value.startsWith("${!", i - 2)) {
        text.add(value.charAt(i), places[i]);
      }
    }
    return true;
  }

  private static boolean isJoin(JsonValue argument) {
    return argument instanceof JsonArray array
        && array.size() == 2
        && array.element(0) instanceof JsonString
        && array.element(1) instanceof JsonArray pieces
        && pieces.elements().stream()
            .noneMatch(piece -> piece instanceof JsonArray || isPlainObject(piece));
  }

  private static boolean isPlainObject(JsonValue value) {
    return value instanceof JsonObject && called(value) == null;
  }

  /** {@code Fn::Join: [delimiter, [piece, …]]}, as the CDK synthesises it. */
  private boolean join(JsonArray argument, JsonPointer at, TemplateText.Builder text) {
    String delimiter = ((JsonString) argument.element(0)).value();
    JsonArray pieces = (JsonArray) argument.element(1);
    for (int i = 0; i < pieces.size(); i++) {
      JsonPointer pieceAt = at.child(1).child(i);
      if (i > 0) {
        text.add(delimiter, offset(pieceAt));
      }
      if (!append(pieces.element(i), pieceAt, text)) {
        text.add("${Fn::Join}", offset(pieceAt));
      }
    }
    return true;
  }

  private int offset(JsonPointer at) {
    return file.document() != null
            && file.document().origins().value(at) instanceof TextOrigin origin
        ? file.lines().offset(origin)
        : 0;
  }

  private int[] places(JsonString string, JsonPointer at) {
    return ScalarPlaces.of(file.text(), offset(at), string.value());
  }
}
