package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.template.PayloadTemplate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the items of an Item Reader are laid out.
 *
 * @param inputType the format
 * @param transformation whether listed objects are read too
 * @param manifestType whose manifest it is
 * @param csvDelimiter what separates the columns
 * @param csvHeaderLocation where the column names are
 * @param csvHeaders the column names, where they are given
 * @param itemsPointer a JSON Pointer to the array within the file
 * @param maxItems how many items are read; 0 means all on AWS
 * @param unknownFields fields no specification knows, kept as they are
 */
public record ReaderConfig(
    @Nullable FieldValue<InputType> inputType,
    @Nullable FieldValue<Transformation> transformation,
    @Nullable FieldValue<ManifestType> manifestType,
    @Nullable FieldValue<CsvDelimiter> csvDelimiter,
    @Nullable FieldValue<CsvHeaderLocation> csvHeaderLocation,
    @Nullable FieldValue<PayloadTemplate> csvHeaders,
    @Nullable FieldValue<String> itemsPointer,
    @Nullable Source<Long> maxItems,
    JsonObject unknownFields) {
  public ReaderConfig {
    Objects.requireNonNull(unknownFields, "unknownFields");
    Checks.fixed("InputType", inputType);
    Checks.fixed("Transformation", transformation);
    Checks.fixed("ManifestType", manifestType);
    Checks.fixed("CSVDelimiter", csvDelimiter);
    Checks.fixed("CSVHeaderLocation", csvHeaderLocation);
    Checks.array("CSVHeaders", csvHeaders);
    Checks.notNull("ItemsPointer", itemsPointer);
    Checks.integer("MaxItems", maxItems, 0, Long.MAX_VALUE);
    language(itemsPointer, maxItems);
  }

  /** The query language it belongs to, or null if that does not show. */
  @Nullable QueryLanguage language() {
    return language(itemsPointer, maxItems);
  }

  private static @Nullable QueryLanguage language(
      @Nullable FieldValue<String> pointer, @Nullable Source<Long> maxItems) {
    return Languages.of(null).and(pointer).and(maxItems).language();
  }

  /** The formats of items. */
  public enum InputType {
    CSV,
    JSON,
    JSONL,
    PARQUET,
    MANIFEST
  }

  /** What happens to listed objects. */
  public enum Transformation {
    /** Each object's description is an item. */
    NONE,
    /** Each object is read, and its items are the Map's. */
    LOAD_AND_FLATTEN
  }

  /** Whose manifest is read. */
  public enum ManifestType {
    ATHENA_DATA,
    S3_INVENTORY
  }

  /** What separates the columns of CSV. */
  public enum CsvDelimiter {
    COMMA,
    PIPE,
    SEMICOLON,
    SPACE,
    TAB
  }

  /** Where the names of CSV columns are. */
  public enum CsvHeaderLocation {
    FIRST_ROW,
    GIVEN
  }
}
