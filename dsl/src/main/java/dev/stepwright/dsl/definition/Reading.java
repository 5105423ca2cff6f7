package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.validation.Outline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one definition: its findings so far, its outline so far, and the State that is
 * being read. Confined to the thread that reads.
 */
final class Reading {

  /** Longer texts are quoted by their beginning. */
  private static final int QUOTED_LENGTH = 60;

  final Findings findings;
  final ReadOptions options;
  final Outline outline;
  QueryLanguage machineLanguage = QueryLanguage.JSON_PATH;
  QueryLanguage language = QueryLanguage.JSON_PATH;
  StatesVariable statesVariable = StatesVariable.INPUT;
  Outline.Scope scope;
  Outline.@Nullable State state;

  Reading(Findings findings, ReadOptions options) {
    this.findings = findings;
    this.options = options;
    this.outline = new Outline(options.type());
    this.scope = outline.root();
  }

  /** What the reserved variable {@code $states} holds, which depends on the field. */
  enum StatesVariable {
    /** The input and the Context Object: everywhere. */
    INPUT,
    /** Besides, the result: Output and Assign of Task, Parallel and Map States. */
    RESULT,
    /** Besides, the Error Output: Output and Assign of Catchers. */
    ERROR_OUTPUT;

    List<String> fields() {
      return switch (this) {
        case INPUT -> List.of("input", "context");
        case RESULT -> List.of("input", "context", "result");
        case ERROR_OUTPUT -> List.of("input", "context", "errorOutput");
      };
    }
  }

  /** A field in whose expressions {@code $states} holds more than elsewhere. */
  static <T> FieldType<T> with(StatesVariable variable, FieldType<T> type) {
    return (value, at, reading) -> {
      StatesVariable outside = reading.statesVariable;
      reading.statesVariable = variable;
      try {
        return type.read(value, at, reading);
      } finally {
        reading.statesVariable = outside;
      }
    };
  }

  boolean isJsonata() {
    return language == QueryLanguage.JSONATA;
  }

  /** Begins a finding about the value at a place. */
  Findings.Finding at(JsonPointer at, DiagnosticCode code, String message) {
    return findings.at(at, code, message);
  }

  /** Reports a value of the wrong type. */
  Findings.Finding wrongType(JsonPointer at, JsonValue found, String expected) {
    return at(
        at,
        DiagnosticCode.FIELD_TYPE,
        field(at) + " is " + phrase(found) + "; expected " + expected);
  }

  /** The field of a place in words: the nearest name, with the index of an element. */
  static String field(JsonPointer at) {
    String token = at.token();
    JsonPointer parent = at.parent();
    if (parent == null) {
      return "The definition";
    }
    boolean element = !token.isEmpty() && token.chars().allMatch(c -> c >= '0' && c <= '9');
    return element && parent.parent() != null
        ? "\"" + parent.token() + "\"[" + token + "]"
        : "\"" + token + "\"";
  }

  /** A value in words: {@code the string "x"}, {@code an object}. */
  static String phrase(JsonValue value) {
    return switch (value.type()) {
      case OBJECT -> ((JsonObject) value).isEmpty() ? "an empty object" : "an object";
      case ARRAY -> ((JsonArray) value).isEmpty() ? "an empty array" : "an array";
      case NULL -> "null";
      case STRING -> "the string " + shortened(value.toJson());
      case NUMBER -> "the number " + shortened(value.toJson());
      case BOOLEAN -> value.toJson();
    };
  }

  private static String shortened(String json) {
    return json.length() <= QUOTED_LENGTH ? json : json.substring(0, QUOTED_LENGTH) + "…";
  }
}
