package dev.stepwright.dsl.definition;

import static dev.stepwright.dsl.definition.CommonTable.COMMENT;
import static dev.stepwright.dsl.definition.CommonTable.END;
import static dev.stepwright.dsl.definition.CommonTable.INPUT_PATH;
import static dev.stepwright.dsl.definition.CommonTable.NEXT;
import static dev.stepwright.dsl.definition.CommonTable.OUTPUT_PATH;
import static dev.stepwright.dsl.definition.CommonTable.PARAMETERS;
import static dev.stepwright.dsl.definition.CommonTable.QUERY_LANGUAGE;
import static dev.stepwright.dsl.definition.CommonTable.RESULT_ASSIGN;
import static dev.stepwright.dsl.definition.CommonTable.RESULT_OUTPUT;
import static dev.stepwright.dsl.definition.CommonTable.RESULT_PATH;
import static dev.stepwright.dsl.definition.CommonTable.RESULT_SELECTOR;
import static dev.stepwright.dsl.definition.CommonTable.TYPE;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ArnNames;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.ItemProcessor;
import dev.stepwright.dsl.model.Limits;
import dev.stepwright.dsl.model.MapItems;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ProcessorConfig;
import dev.stepwright.dsl.model.ResultWriter;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.model.Transition;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.dsl.template.Substitutions;
import dev.stepwright.dsl.validation.Outline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Map States. */
final class MapReader {
  private static final String DISTRIBUTED = ProcessorConfig.Mode.DISTRIBUTED.name();

  private MapReader() {}

  // The Item Processor
  private static final Field<FieldValue<ProcessorConfig.Mode>> MODE =
      Field.of("Mode", Scalars.word(ProcessorConfig.Mode.class));
  private static final Field<FieldValue<StateMachineType>> EXECUTION_TYPE =
      Field.of("ExecutionType", Scalars.word(StateMachineType.class));
  static final FieldTable PROCESSOR_CONFIG =
      FieldTable.of("a ProcessorConfig", MODE, EXECUTION_TYPE);
  private static final Field<ProcessorConfig> CONFIG =
      Field.of("ProcessorConfig", ObjectArrays.one("a ProcessorConfig", MapReader::config));
  static final FieldTable PROCESSOR =
      FieldTable.of("an ItemProcessor", COMMENT, CONFIG, ScopeReader.START_AT, ScopeReader.STATES);
  private static final Field<ItemProcessor> ITEM_PROCESSOR =
      Field.of(
          "ItemProcessor",
          ObjectArrays.one("an ItemProcessor", (object, at, r) -> processor(object, at, false, r)));
  private static final Field<ItemProcessor> ITERATOR =
      Field.of(
          "Iterator",
          ObjectArrays.one("an ItemProcessor", (object, at, r) -> processor(object, at, true, r)));

  // The items
  private static final Field<FieldValue<PayloadTemplate>> ITEMS =
      Field.jsonata("Items", Templates.ARRAY);
  private static final Field<FieldValue<ReferencePath>> ITEMS_PATH = Sources.twin(ITEMS);
  private static final Field<FieldValue<PayloadTemplate>> ITEM_SELECTOR =
      Field.of("ItemSelector", Templates.EITHER);

  // Limits
  private static final Field<FieldValue<Long>> MAX_CONCURRENCY =
      Field.of("MaxConcurrency", Scalars.integer(0, Long.MAX_VALUE));
  private static final Field<FieldValue<ReferencePath>> MAX_CONCURRENCY_PATH =
      Sources.twin(MAX_CONCURRENCY);
  private static final Field<FieldValue<Long>> TOLERATED_COUNT =
      Field.of("ToleratedFailureCount", Scalars.integer(0, Long.MAX_VALUE));
  private static final Field<FieldValue<ReferencePath>> TOLERATED_COUNT_PATH =
      Sources.twin(TOLERATED_COUNT);
  private static final Field<FieldValue<JsonNumber>> TOLERATED_PERCENTAGE =
      Field.of("ToleratedFailurePercentage", Scalars.number(0, 100));
  private static final Field<FieldValue<ReferencePath>> TOLERATED_PERCENTAGE_PATH =
      Sources.twin(TOLERATED_PERCENTAGE);
  private static final Field<FieldValue<String>> LABEL = Field.of("Label", MapReader::label);
  private static final Field<ResultWriter> RESULT_WRITER =
      Field.of("ResultWriter", ObjectArrays.one("a ResultWriter", ItemTables::resultWriter));

  static final FieldTable MAP =
      FieldTable.of(
          "a Map State",
          TYPE,
          COMMENT,
          QUERY_LANGUAGE,
          INPUT_PATH,
          ITEMS,
          ITEMS_PATH,
          ItemTables.ITEM_READER,
          ITEM_SELECTOR,
          PARAMETERS,
          ItemTables.ITEM_BATCHER,
          MAX_CONCURRENCY,
          MAX_CONCURRENCY_PATH,
          TOLERATED_COUNT,
          TOLERATED_COUNT_PATH,
          TOLERATED_PERCENTAGE,
          TOLERATED_PERCENTAGE_PATH,
          LABEL,
          ITEM_PROCESSOR,
          ITERATOR,
          RESULT_WRITER,
          RESULT_SELECTOR,
          RESULT_PATH,
          RESULT_ASSIGN,
          RESULT_OUTPUT,
          OUTPUT_PATH,
          ErrorHandlingReader.RETRY,
          ErrorHandlingReader.CATCH,
          NEXT,
          END);

  static @Nullable State map(String name, Fields fields, Outline.State state, Reading reading) {
    fields.requireOneOf(true, List.of(ITEM_PROCESSOR, ITERATOR));
    fields.exclude(ITEM_SELECTOR, PARAMETERS);
    checkDistributed(fields, state, reading);
    ItemProcessor processor =
        fields.has(ITEM_PROCESSOR) ? fields.get(ITEM_PROCESSOR) : fields.get(ITERATOR);
    var items = Sources.source(fields, ITEMS, ITEMS_PATH);
    var concurrency = Sources.source(fields, MAX_CONCURRENCY, MAX_CONCURRENCY_PATH);
    var count = Sources.source(fields, TOLERATED_COUNT, TOLERATED_COUNT_PATH);
    var percentage = Sources.source(fields, TOLERATED_PERCENTAGE, TOLERATED_PERCENTAGE_PATH);
    Transition transition = CommonTable.transition(fields, state, reading);
    return transition == null || processor == null || reading.findings.hasErrors()
        ? null
        : new MapState(
            CommonTable.common(name, fields),
            CommonTable.data(fields),
            processor,
            new MapItems(
                items,
                fields.get(ItemTables.ITEM_READER),
                fields.get(ITEM_SELECTOR),
                fields.get(ItemTables.ITEM_BATCHER)),
            concurrency,
            new MapState.Tolerance(count, percentage),
            fields.get(LABEL),
            fields.get(RESULT_WRITER),
            ErrorHandlingReader.errors(fields),
            transition);
  }

  /** AWS reads and writes items elsewhere, gathers and labels them in distributed Maps only. */
  private static void checkDistributed(Fields fields, Outline.State state, Reading reading) {
    JsonValue processor = fields.raw(fields.has(ITEM_PROCESSOR) ? ITEM_PROCESSOR : ITERATOR);
    String mode = processor instanceof JsonObject object ? configured(object, "Mode") : null;
    if (state.scopes().isEmpty()
        || state.scopes().get(0).isDistributed()
        || (mode != null && Substitutions.in(mode))) {
      return;
    }
    for (Field<?> field :
        List.of(ItemTables.ITEM_READER, ItemTables.ITEM_BATCHER, RESULT_WRITER, LABEL)) {
      if (fields.has(field)) {
        reading
            .at(
                fields.at(field),
                DiagnosticCode.MAP_NOT_DISTRIBUTED,
                "\"" + field.name() + "\" is for distributed Maps, but this Map is inline")
            .onName()
            .hint(
                "Write \"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": ...}"
                    + " in the ItemProcessor, or remove the field.")
            .warning();
      }
    }
  }

  private static @Nullable ItemProcessor processor(
      JsonObject object, JsonPointer at, boolean iterator, Reading reading) {
    if (reading.state == null) {
      return null;
    }
    boolean distributed = DISTRIBUTED.equals(configured(object, "Mode"));
    StateMachineType type =
        !distributed
            ? reading.scope.type()
            : "EXPRESS".equals(configured(object, "ExecutionType"))
                ? StateMachineType.EXPRESS
                : StateMachineType.STANDARD;
    Outline.Scope scope =
        reading.state.add(Outline.ScopeKind.ITEM_PROCESSOR, at, distributed, type);
    Fields fields = ScopeReader.read(scope, object, PROCESSOR, reading);
    return ScopeReader.build(
        fields,
        reading,
        built ->
            new ItemProcessor(
                built.comment(),
                fields.get(CONFIG),
                built.startAt(),
                built.states(),
                iterator,
                fields.unknown()));
  }

  private static @Nullable String configured(JsonObject processor, String field) {
    return processor.member("ProcessorConfig") instanceof JsonObject config
            && config.member(field) instanceof JsonString text
        ? text.value()
        : null;
  }

  private static @Nullable ProcessorConfig config(
      JsonObject object, JsonPointer at, Reading reading) {
    Fields fields = Fields.read(object, at, PROCESSOR_CONFIG, reading);
    if (fields.raw(MODE) instanceof JsonString mode && mode.value().equals(DISTRIBUTED)) {
      fields.require(EXECUTION_TYPE);
    }
    return reading.findings.hasErrors()
        ? null
        : new ProcessorConfig(fields.get(MODE), fields.get(EXECUTION_TYPE), fields.unknown());
  }

  private static @Nullable FieldValue<String> label(
      JsonValue value, JsonPointer at, Reading reading) {
    String text = Scalars.TEXT.read(value, at, reading);
    if (text == null) {
      return null;
    }
    if (Substitutions.in(text)) {
      return new FieldValue.Substitution<>(text);
    }
    if (!ArnNames.isLabel(text)) {
      reportLabel(text, at, reading);
    }
    reading.outline.labels().add(new Outline.Label(text, at));
    return FieldValue.of(text);
  }

  private static void reportLabel(String text, JsonPointer at, Reading reading) {
    int bad = ArnNames.forbiddenAt(text);
    reading
        .at(
            at,
            DiagnosticCode.LABEL_INVALID,
            bad < 0
                ? "\"Label\" has "
                    + text.codePointCount(0, text.length())
                    + " characters; expected 1 to "
                    + Limits.MAX_LABEL_LENGTH
                : "\"Label\" has the character "
                    + new JsonString(text.substring(bad, bad + 1))
                    + ", which the ARN of a Map Run cannot have")
        .onCharacter(Math.max(0, bad))
        .hint("Letters, digits, - and _ are always possible.")
        .error();
  }
}
