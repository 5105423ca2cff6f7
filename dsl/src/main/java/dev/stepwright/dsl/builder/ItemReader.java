package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.model.ReaderConfig.CsvDelimiter;
import dev.stepwright.dsl.model.ReaderConfig.CsvHeaderLocation;
import dev.stepwright.dsl.model.ReaderConfig.InputType;
import dev.stepwright.dsl.model.ReaderConfig.ManifestType;
import dev.stepwright.dsl.model.ReaderConfig.Transformation;

/**
 * Where a distributed Map reads its items.
 *
 * @see <a href="https://states-language.net/spec.html#itemreader">ItemReader</a>
 */
public final class ItemReader extends Structure<ItemReader> {
  ItemReader(Fields fields) {
    super(fields);
  }

  @Override
  ItemReader with(Fields changed) {
    return new ItemReader(changed);
  }

  private ItemReader config(String name, Part part) {
    return with(fields().within("ReaderConfig", name, part));
  }

  private ItemReader config(String name, Enum<?> constant) {
    return config(name, Structure.text(constant.name()));
  }

  /** What the reader is told, {@code Parameters}. JSONPath only. */
  public ItemReader parameters(Expression<?, ?> template) {
    return with("Parameters", template);
  }

  /** What the reader is told, {@code Arguments}. JSONata only. */
  public ItemReader arguments(Expression<?, ?> template) {
    return with("Arguments", template);
  }

  /** The format, {@code InputType}. */
  public ItemReader inputType(InputType type) {
    return config("InputType", type);
  }

  /** The format, as a substitution. */
  public ItemReader inputType(Expression<Object, String> type) {
    return config("InputType", type);
  }

  /** Whether listed objects are read too, {@code Transformation}. */
  public ItemReader transformation(Transformation transformation) {
    return config("Transformation", transformation);
  }

  /** Whether listed objects are read too, as a substitution. */
  public ItemReader transformation(Expression<Object, String> transformation) {
    return config("Transformation", transformation);
  }

  /** Whose manifest it is, {@code ManifestType}. */
  public ItemReader manifestType(ManifestType type) {
    return config("ManifestType", type);
  }

  /** Whose manifest it is, as a substitution. */
  public ItemReader manifestType(Expression<Object, String> type) {
    return config("ManifestType", type);
  }

  /** What separates the columns, {@code CSVDelimiter}. */
  public ItemReader csvDelimiter(CsvDelimiter delimiter) {
    return config("CSVDelimiter", delimiter);
  }

  /** What separates the columns, as a substitution. */
  public ItemReader csvDelimiter(Expression<Object, String> delimiter) {
    return config("CSVDelimiter", delimiter);
  }

  /** Where the column names are, {@code CSVHeaderLocation}. */
  public ItemReader csvHeaderLocation(CsvHeaderLocation location) {
    return config("CSVHeaderLocation", location);
  }

  /** Where the column names are, as a substitution. */
  public ItemReader csvHeaderLocation(Expression<Object, String> location) {
    return config("CSVHeaderLocation", location);
  }

  /** The column names, {@code CSVHeaders}. */
  public ItemReader csvHeaders(String... names) {
    return config("CSVHeaders", Names.of(names));
  }

  /** The column names, as JSON, JSONata or a substitution. */
  public ItemReader csvHeaders(Expression<?, ?> names) {
    return config("CSVHeaders", names);
  }

  /** A JSON Pointer to the array within the file, {@code ItemsPointer}. */
  public ItemReader itemsPointer(String pointer) {
    return config("ItemsPointer", Structure.text(pointer));
  }

  /** A JSON Pointer to the array within the file, as JSONata or a substitution. */
  public ItemReader itemsPointer(Expression<?, String> pointer) {
    return config("ItemsPointer", pointer);
  }

  /** How many items are read at most, {@code MaxItems}. */
  public ItemReader maxItems(long items) {
    return config("MaxItems", Structure.integer(items));
  }

  /** How many items are read at most, of the data, JSONata or a substitution. */
  public ItemReader maxItems(Expression<?, ? extends Number> items) {
    return config("MaxItems", items);
  }

  /** A JSON object of more fields of {@code ReaderConfig}, as they are to be written. */
  public ItemReader rawConfig(String json) {
    return config("", new Raw(json));
  }
}
