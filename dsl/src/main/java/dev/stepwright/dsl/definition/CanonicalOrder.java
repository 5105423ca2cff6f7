package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts the fields of a definition's objects in the order of their tables. */
final class CanonicalOrder {

  /** What stands inside a field that holds objects of the language, by the field's name. */
  private static final Map<String, UnaryOperator<JsonValue>> INSIDE =
      Map.ofEntries(
          Map.entry("States", CanonicalOrder::states),
          Map.entry("Branches", each(StateReader.BRANCH)),
          Map.entry("ItemProcessor", object(MapReader.PROCESSOR)),
          Map.entry("Iterator", object(MapReader.PROCESSOR)),
          Map.entry("ProcessorConfig", object(MapReader.PROCESSOR_CONFIG)),
          Map.entry("Retry", each(ErrorHandlingReader.RETRIER)),
          Map.entry("Catch", each(ErrorHandlingReader.CATCHER)),
          Map.entry("Choices", each(ChoiceReader.RULE)),
          Map.entry("And", each(Conditions.NESTED)),
          Map.entry("Or", each(Conditions.NESTED)),
          Map.entry("Not", object(Conditions.NESTED)),
          Map.entry("ItemReader", object(ItemTables.READER)),
          Map.entry("ReaderConfig", object(ItemTables.READER_CONFIG)),
          Map.entry("ItemBatcher", object(ItemTables.BATCHER)),
          Map.entry("ResultWriter", object(ItemTables.RESULT_WRITER)),
          Map.entry("WriterConfig", object(ItemTables.WRITER_CONFIG)));

  private CanonicalOrder() {}

  static JsonValue stateMachine(JsonValue value) {
    return ordered(value, DefinitionReader.STATE_MACHINE);
  }

  private static UnaryOperator<JsonValue> object(FieldTable table) {
    return value -> ordered(value, table);
  }

  private static UnaryOperator<JsonValue> each(FieldTable table) {
    return value ->
        value instanceof JsonArray array
            ? JsonArray.of(
                array.elements().stream().map(element -> ordered(element, table)).toList())
            : value;
  }

  /** States keep the order they are declared in. */
  private static JsonValue states(JsonValue value) {
    if (!(value instanceof JsonObject states)) {
      return value;
    }
    JsonObject.Builder ordered = JsonObject.builder();
    states.forEachMember((name, state) -> ordered.put(name, state(state)));
    return ordered.build();
  }

  private static JsonValue state(JsonValue value) {
    StateType type =
        value instanceof JsonObject object && object.member("Type") instanceof JsonString text
            ? StateType.of(text.value())
            : null;
    return type == null ? value : ordered(value, StateReader.table(type));
  }

  private static JsonValue ordered(JsonValue value, FieldTable table) {
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    List<String> names = new ArrayList<>(object.names());
    names.sort(Comparator.comparingInt(table::order));
    JsonObject.Builder ordered = JsonObject.builder();
    for (String name : names) {
      JsonValue member = object.member(name);
      UnaryOperator<JsonValue> inside = table.find(name) == null ? null : INSIDE.get(name);
      ordered.add(name, member == null || inside == null ? member : inside.apply(member));
    }
    return ordered.build();
  }
}
