package dev.stepwright.dsl.definition;

import static dev.stepwright.dsl.definition.CommonTable.COMMENT;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.ItemBatcher;
import dev.stepwright.dsl.model.ItemReader;
import dev.stepwright.dsl.model.ReaderConfig;
import dev.stepwright.dsl.model.ResultWriter;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.dsl.template.Substitutions;
import dev.stepwright.dsl.template.TemplateNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the Item Reader, Item Batcher and Result Writer of a distributed Map. */
final class ItemTables {
  private ItemTables() {}

  private static final Field<FieldValue<String>> READER_RESOURCE =
      Field.of("Resource", Resources.READER);
  private static final Field<FieldValue<String>> WRITER_RESOURCE =
      Field.of("Resource", Resources.WRITER);
  private static final Field<FieldValue<PayloadTemplate>> PARAMETERS =
      Field.jsonPath("Parameters", Templates.PAYLOAD);
  private static final Field<FieldValue<PayloadTemplate>> ARGUMENTS =
      Field.jsonata("Arguments", Templates.OBJECT);

  // ReaderConfig
  private static final Field<FieldValue<ReaderConfig.InputType>> INPUT_TYPE =
      Field.of("InputType", Scalars.word(ReaderConfig.InputType.class));
  private static final Field<FieldValue<ReaderConfig.Transformation>> TRANSFORMATION =
      Field.of("Transformation", Scalars.word(ReaderConfig.Transformation.class));
  private static final Field<FieldValue<ReaderConfig.ManifestType>> MANIFEST_TYPE =
      Field.of("ManifestType", Scalars.word(ReaderConfig.ManifestType.class));
  private static final Field<FieldValue<ReaderConfig.CsvDelimiter>> CSV_DELIMITER =
      Field.of("CSVDelimiter", Scalars.word(ReaderConfig.CsvDelimiter.class));
  private static final Field<FieldValue<ReaderConfig.CsvHeaderLocation>> CSV_HEADER_LOCATION =
      Field.of("CSVHeaderLocation", Scalars.word(ReaderConfig.CsvHeaderLocation.class));
  private static final Field<FieldValue<PayloadTemplate>> CSV_HEADERS =
      Field.of("CSVHeaders", ItemTables::csvHeaders);
  private static final Field<FieldValue<String>> ITEMS_POINTER =
      Field.of("ItemsPointer", Scalars.STRING);
  private static final Field<FieldValue<Long>> MAX_ITEMS =
      Field.of("MaxItems", ItemTables::maxItems);
  private static final Field<FieldValue<ReferencePath>> MAX_ITEMS_PATH = Sources.twin(MAX_ITEMS);
  static final FieldTable READER_CONFIG =
      FieldTable.of(
          "a ReaderConfig",
          INPUT_TYPE,
          TRANSFORMATION,
          MANIFEST_TYPE,
          CSV_DELIMITER,
          CSV_HEADER_LOCATION,
          CSV_HEADERS,
          ITEMS_POINTER,
          MAX_ITEMS,
          MAX_ITEMS_PATH);

  // ItemReader
  private static final Field<ReaderConfig> CONFIG =
      Field.of("ReaderConfig", ObjectArrays.one("a ReaderConfig", ItemTables::readerConfig));
  static final FieldTable READER =
      FieldTable.of("an ItemReader", COMMENT, READER_RESOURCE, CONFIG, PARAMETERS, ARGUMENTS);
  static final Field<ItemReader> ITEM_READER =
      Field.of("ItemReader", ObjectArrays.one("an ItemReader", ItemTables::itemReader));

  // ItemBatcher
  private static final Field<FieldValue<PayloadTemplate>> BATCH_INPUT =
      Field.of("BatchInput", Templates.EITHER);
  private static final Field<FieldValue<Long>> MAX_ITEMS_PER_BATCH =
      Field.of("MaxItemsPerBatch", Scalars.integer(1, Long.MAX_VALUE));
  private static final Field<FieldValue<ReferencePath>> MAX_ITEMS_PER_BATCH_PATH =
      Sources.twin(MAX_ITEMS_PER_BATCH);
  private static final Field<FieldValue<Long>> MAX_BYTES_PER_BATCH =
      Field.of("MaxInputBytesPerBatch", Scalars.integer(1, Long.MAX_VALUE));
  private static final Field<FieldValue<ReferencePath>> MAX_BYTES_PER_BATCH_PATH =
      Sources.twin(MAX_BYTES_PER_BATCH);
  static final FieldTable BATCHER =
      FieldTable.of(
          "an ItemBatcher",
          COMMENT,
          BATCH_INPUT,
          MAX_ITEMS_PER_BATCH,
          MAX_ITEMS_PER_BATCH_PATH,
          MAX_BYTES_PER_BATCH,
          MAX_BYTES_PER_BATCH_PATH);
  static final Field<ItemBatcher> ITEM_BATCHER =
      Field.of("ItemBatcher", ObjectArrays.one("an ItemBatcher", ItemTables::itemBatcher));

  // ResultWriter
  private static final Field<FieldValue<ResultWriter.Transformation>> WRITER_TRANSFORMATION =
      Field.of("Transformation", Scalars.word(ResultWriter.Transformation.class));
  private static final Field<FieldValue<ResultWriter.OutputType>> OUTPUT_TYPE =
      Field.of("OutputType", Scalars.word(ResultWriter.OutputType.class));
  static final FieldTable WRITER_CONFIG =
      FieldTable.of("a WriterConfig", WRITER_TRANSFORMATION, OUTPUT_TYPE);
  private static final Field<ResultWriter.WriterConfig> WRITER =
      Field.of("WriterConfig", ObjectArrays.one("a WriterConfig", ItemTables::writerConfig));
  static final FieldTable RESULT_WRITER =
      FieldTable.of("a ResultWriter", COMMENT, WRITER_RESOURCE, WRITER, PARAMETERS, ARGUMENTS);

  private static @Nullable FieldValue<PayloadTemplate> parameters(Fields fields) {
    FieldValue<PayloadTemplate> parameters = fields.get(PARAMETERS);
    return parameters != null ? parameters : fields.get(ARGUMENTS);
  }

  private static @Nullable ItemReader itemReader(
      JsonObject object, JsonPointer at, Reading reading) {
    Fields fields = Fields.read(object, at, READER, reading);
    fields.require(READER_RESOURCE);
    FieldValue<String> resource = fields.get(READER_RESOURCE);
    return resource == null || reading.findings.hasErrors()
        ? null
        : new ItemReader(
            fields.get(COMMENT),
            resource,
            parameters(fields),
            fields.get(CONFIG),
            fields.unknown());
  }

  private static @Nullable ReaderConfig readerConfig(
      JsonObject object, JsonPointer at, Reading reading) {
    Fields fields = Fields.read(object, at, READER_CONFIG, reading);
    var maxItems = Sources.source(fields, MAX_ITEMS, MAX_ITEMS_PATH);
    return reading.findings.hasErrors()
        ? null
        : new ReaderConfig(
            fields.get(INPUT_TYPE),
            fields.get(TRANSFORMATION),
            fields.get(MANIFEST_TYPE),
            fields.get(CSV_DELIMITER),
            fields.get(CSV_HEADER_LOCATION),
            fields.get(CSV_HEADERS),
            fields.get(ITEMS_POINTER),
            maxItems,
            fields.unknown());
  }

  /** "MaxItems" is a positive integer by the specification; AWS takes 0 and reads all items. */
  private static @Nullable FieldValue<Long> maxItems(
      JsonValue value, JsonPointer at, Reading reading) {
    FieldValue<Long> read = Scalars.integer(0, Long.MAX_VALUE).read(value, at, reading);
    if (read instanceof FieldValue.Literal<Long> literal && literal.value() == 0) {
      reading
          .at(
              at,
              DiagnosticCode.NUMBER_OUT_OF_RANGE,
              "\"MaxItems\" is 0, which AWS takes for no limit; expected at least 1")
          .hint("Remove \"MaxItems\" to read every item.")
          .warning();
    }
    return read;
  }

  /** CSV headers: an array of strings, or a JSONata string that gives one. */
  private static @Nullable FieldValue<PayloadTemplate> csvHeaders(
      JsonValue value, JsonPointer at, Reading reading) {
    if (reading.isJsonata()) {
      return Templates.ARRAY.read(value, at, reading);
    }
    if (value instanceof JsonArray) {
      Scalars.TEXTS.read(value, at, reading);
      return FieldValue.of(new PayloadTemplate(value, new TemplateNode.Constant(value)));
    }
    if (value instanceof JsonString string && Substitutions.whole(string.value())) {
      return new FieldValue.Substitution<>(string.value());
    }
    reading.wrongType(at, value, "an array of strings").error();
    return null;
  }

  private static @Nullable ItemBatcher itemBatcher(
      JsonObject object, JsonPointer at, Reading reading) {
    Fields fields = Fields.read(object, at, BATCHER, reading);
    fields.requireOneOf(
        false,
        List.of(
            MAX_ITEMS_PER_BATCH,
            MAX_ITEMS_PER_BATCH_PATH,
            MAX_BYTES_PER_BATCH,
            MAX_BYTES_PER_BATCH_PATH));
    var items = Sources.source(fields, MAX_ITEMS_PER_BATCH, MAX_ITEMS_PER_BATCH_PATH);
    var bytes = Sources.source(fields, MAX_BYTES_PER_BATCH, MAX_BYTES_PER_BATCH_PATH);
    return reading.findings.hasErrors()
        ? null
        : new ItemBatcher(
            fields.get(COMMENT), fields.get(BATCH_INPUT), items, bytes, fields.unknown());
  }

  static @Nullable ResultWriter resultWriter(JsonObject object, JsonPointer at, Reading reading) {
    Fields fields = Fields.read(object, at, RESULT_WRITER, reading);
    // AWS lets a ResultWriter that only shapes the results go without a Resource.
    if (!fields.has(WRITER)) {
      fields.require(WRITER_RESOURCE);
    }
    return reading.findings.hasErrors()
        ? null
        : new ResultWriter(
            fields.get(COMMENT),
            fields.get(WRITER_RESOURCE),
            parameters(fields),
            fields.get(WRITER),
            fields.unknown());
  }

  private static ResultWriter.@Nullable WriterConfig writerConfig(
      JsonObject object, JsonPointer at, Reading reading) {
    Fields fields = Fields.read(object, at, WRITER_CONFIG, reading);
    return reading.findings.hasErrors()
        ? null
        : new ResultWriter.WriterConfig(
            fields.get(WRITER_TRANSFORMATION), fields.get(OUTPUT_TYPE), fields.unknown());
  }
}
