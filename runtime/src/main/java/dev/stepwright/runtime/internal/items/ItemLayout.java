package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ReaderConfig.CsvDelimiter;
import dev.stepwright.dsl.model.ReaderConfig.CsvHeaderLocation;
import dev.stepwright.dsl.model.ReaderConfig.InputType;
import dev.stepwright.dsl.model.ReaderConfig.ManifestType;
import dev.stepwright.dsl.model.ReaderConfig.Transformation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ReaderConfig whose fields are evaluated.
 *
 * @param inputType the format, null if not given
 * @param transformation NONE if not given
 * @param manifestType null if not given
 * @param csvDelimiter COMMA if not given
 * @param csvHeaderLocation null if not given, which counts as FIRST_ROW
 * @param csvHeaders empty if not given
 * @param itemsPointer a JSON Pointer, empty for the whole document
 * @param maxItems 0 for all items (as AWS has it, though the specification asks for a positive one)
 */
public record ItemLayout(
    @Nullable InputType inputType,
    Transformation transformation,
    @Nullable ManifestType manifestType,
    CsvDelimiter csvDelimiter,
    @Nullable CsvHeaderLocation csvHeaderLocation,
    List<String> csvHeaders,
    String itemsPointer,
    long maxItems) {

  /** The layout without a ReaderConfig. */
  public static final ItemLayout DEFAULT = of(JsonObject.EMPTY);

  /**
   * Fails for a negative number of items.
   *
   * @throws MapRunException with AWS's cause
   */
  public ItemLayout {
    csvHeaders = List.copyOf(csvHeaders);
    if (maxItems < 0) {
      throw MapRunFailure.itemReader("field MaxItems must be positive").asException();
    }
  }

  /**
   * Reads a ReaderConfig, evaluated, without its {@code …Path} fields.
   *
   * @throws MapRunException if a field has no value of its type
   */
  public static ItemLayout of(JsonObject config) {
    Transformation transformation = choice(config, "Transformation", Transformation.values());
    CsvDelimiter delimiter = choice(config, "CSVDelimiter", CsvDelimiter.values());
    return new ItemLayout(
        choice(config, "InputType", InputType.values()),
        transformation == null ? Transformation.NONE : transformation,
        choice(config, "ManifestType", ManifestType.values()),
        delimiter == null ? CsvDelimiter.COMMA : delimiter,
        choice(config, "CSVHeaderLocation", CsvHeaderLocation.values()),
        headers(config.member("CSVHeaders")),
        config.member("ItemsPointer") == null ? "" : text(config, "ItemsPointer"),
        maxItems(config.member("MaxItems")));
  }

  /** This layout for the files of a manifest, with the column names that the manifest gives. */
  ItemLayout withColumns(List<String> columns) {
    return new ItemLayout(
        InputType.CSV,
        transformation,
        null,
        csvDelimiter,
        CsvHeaderLocation.GIVEN,
        columns,
        itemsPointer,
        maxItems);
  }

  private static <E extends Enum<E>> @Nullable E choice(
      JsonObject config, String field, E[] choices) {
    if (config.member(field) == null) {
      return null;
    }
    String name = text(config, field);
    for (E choice : choices) {
      if (choice.name().equals(name)) {
        return choice;
      }
    }
    throw unexpected(field, config.member(field), "one of " + Arrays.toString(choices));
  }

  private static String text(JsonObject config, String field) {
    if (config.member(field) instanceof JsonString string) {
      return string.value();
    }
    throw unexpected(field, config.member(field), "a string");
  }

  private static List<String> headers(@Nullable JsonValue value) {
    List<String> headers = new ArrayList<>();
    if (value != null) {
      if (!(value instanceof JsonArray array)) {
        throw unexpected("CSVHeaders", value, "an array of strings");
      }
      for (JsonValue element : array.elements()) {
        if (!(element instanceof JsonString string)) {
          throw unexpected("CSVHeaders", value, "an array of strings");
        }
        headers.add(string.value());
      }
    }
    return headers;
  }

  private static long maxItems(@Nullable JsonValue value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof JsonNumber number && number.isIntegral()) {
      return number.longValue();
    }
    throw unexpected("MaxItems", value, "an integer");
  }

  private static MapRunException unexpected(
      String field, @Nullable JsonValue found, String expected) {
    return MapRunFailure.itemReader(
            "The field " + field + " is " + found + "; expected " + expected)
        .asException();
  }
}
