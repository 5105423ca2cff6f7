package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Severity;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one object, read by its table. */
final class Fields {
  private static final int UNKNOWN = -1;

  private final JsonObject object;
  private final JsonPointer at;
  private final FieldTable table;
  private final Reading reading;
  private final int[] numbers;

  /**
   * A bit for each of {@link #numbers}, by its last digits: most fields that are asked for are
   * absent.
   */
  private long present;

  private final @Nullable Object[] values;
  private JsonObject unknown = JsonObject.EMPTY;

  private Fields(JsonObject object, JsonPointer at, FieldTable table, Reading reading) {
    this.object = object;
    this.at = at;
    this.table = table;
    this.reading = reading;
    this.numbers = new int[object.size()];
    this.values = new Object[object.size()];
  }

  /** Reads every member of an object; what its table does not have is reported. */
  static Fields read(JsonObject object, JsonPointer at, FieldTable table, Reading reading) {
    Fields fields = new Fields(object, at, table, reading);
    JsonObject.Builder unknown = JsonObject.builder();
    for (int i = 0; i < object.size(); i++) {
      String name = object.nameAt(i);
      Field<?> field = table.find(name);
      if (field == null) {
        fields.numbers[i] = UNKNOWN;
        if (fields.reportStranger(name)) {
          unknown.put(name, object.valueAt(i));
        }
        continue;
      }
      fields.numbers[i] = field.number();
      fields.present |= 1L << field.number();
      if (field.only() != null && field.only() != reading.language) {
        fields.otherLanguage(field, field.only());
      } else {
        fields.values[i] = field.type().read(object.valueAt(i), at.child(name), reading);
      }
    }
    fields.unknown = unknown.build();
    return fields;
  }

  /** A field's part of the model, or null if it is absent or wrong. */
  @SuppressWarnings("unchecked") // A field's type made the value.
  <T> @Nullable T get(Field<T> field) {
    int position = position(field);
    return position < 0 ? null : (T) values[position];
  }

  /** Whether a field is written, be its value right or wrong. */
  boolean has(Field<?> field) {
    return position(field) >= 0;
  }

  /** A field's value as it is written. */
  @Nullable JsonValue raw(Field<?> field) {
    int position = position(field);
    return position < 0 ? null : object.valueAt(position);
  }

  private int position(Field<?> field) {
    if ((present & 1L << field.number()) == 0) {
      return -1;
    }
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == field.number()) {
        return i;
      }
    }
    return -1;
  }

  /** The names of the fields as they are written. */
  List<String> names() {
    return object.names();
  }

  JsonPointer at() {
    return at;
  }

  JsonPointer at(Field<?> field) {
    return at.child(field.name());
  }

  /** The fields nobody knows, kept as they are. */
  JsonObject unknown() {
    return unknown;
  }

  /** Reports each of these fields that is absent. */
  void require(Field<?>... required) {
    List<String> missing = null;
    for (Field<?> field : required) {
      if (!has(field)) {
        missing = missing == null ? new ArrayList<>() : missing;
        missing.add(field.name());
      }
    }
    if (missing != null) {
      reportMissing(missing);
    }
  }

  private void reportMissing(List<String> missing) {
    for (String name : missing) {
      reading
          .at(
              at,
              DiagnosticCode.FIELD_REQUIRED,
              "The field \"" + name + "\" is missing; " + table.owner() + " must have it")
          .aws(at, "These fields are required: [" + String.join(", ", missing) + "]")
          .error();
    }
  }

  /** Reports two fields that exclude each other. */
  void exclude(Field<?> first, Field<?> second) {
    if (has(first) && has(second)) {
      boolean firstIsLater = position(first) > position(second);
      conflict(firstIsLater ? first : second, firstIsLater ? second : first);
    }
  }

  private void conflict(Field<?> later, Field<?> earlier) {
    reading
        .at(
            at(later),
            DiagnosticCode.FIELD_CONFLICT,
            capitalised(table.owner())
                + " has both \""
                + earlier.name()
                + "\" and \""
                + later.name()
                + "\"; expected one of the two")
        .onName()
        .hint("Remove \"" + later.name() + "\" or \"" + earlier.name() + "\".")
        .error();
  }

  /** Reports several fields of which there must be exactly one, or at least one. */
  void requireOneOf(boolean exactly, List<Field<?>> alternatives) {
    List<Field<?>> present = new ArrayList<>(alternatives);
    present.removeIf(field -> !has(field));
    if (present.isEmpty()) {
      String names =
          alternatives.stream()
              .filter(field -> field.only() == null || field.only() == reading.language)
              .map(Field::name)
              .collect(Collectors.joining(", "));
      reading
          .at(
              at,
              DiagnosticCode.FIELD_ALTERNATIVE_REQUIRED,
              capitalised(table.owner())
                  + " has none of the fields "
                  + names
                  + "; expected "
                  + (exactly ? "exactly" : "at least")
                  + " one")
          .error();
    } else if (exactly) {
      for (int i = 1; i < present.size(); i++) {
        conflict(present.get(i), present.get(0));
      }
    }
  }

  /** Reports a field that is not in the table; says whether nobody knows it. */
  private boolean reportStranger(String name) {
    if (KnownFields.contains(name)) {
      reading
          .at(
              at.child(name),
              DiagnosticCode.FIELD_NOT_ALLOWED,
              capitalised(table.owner()) + " cannot have the field \"" + name + "\"")
          .onName()
          .hint("Remove \"" + name + "\", or move it to where it belongs.")
          .aws("Field '" + name + "' is not supported")
          .error();
      return false;
    }
    String near = reading.findings.didYouMean(name, table.names());
    reading
        .at(
            at.child(name),
            DiagnosticCode.FIELD_UNKNOWN,
            "There is no field \""
                + name
                + "\" in the States Language, so "
                + table.owner()
                + " cannot have it")
        .onName()
        .hint(near != null ? near : table.listed())
        .aws("Field '" + name + "' is not supported")
        .add(reading.options.allowUnknown() ? Severity.WARNING : Severity.ERROR);
    return true;
  }

  private void otherLanguage(Field<?> field, QueryLanguage only) {
    String name = field.name();
    reading
        .at(
            at(field),
            DiagnosticCode.FIELD_QUERY_LANGUAGE,
            "The field \""
                + name
                + "\" belongs to "
                + only.text()
                + ", but the query language here is "
                + reading.language.text())
        .onName()
        .hint(LanguageTwins.hint(name, only, table))
        .aws(
            at,
            "The QueryLanguage is set to '"
                + reading.language.text()
                + "', but field '"
                + name
                + "' is only supported for the '"
                + only.text()
                + "' QueryLanguage")
        .error();
  }

  static String capitalised(String phrase) {
    return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
  }
}
