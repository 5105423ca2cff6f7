package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.StateType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which fields of which objects definitions use, and in which query language. */
final class UsedFields {

  /** The objects that stand in a field, alone or in an array. */
  private static final Map<String, FieldTable> INSIDE =
      Map.ofEntries(
          Map.entry("Branches", StateReader.BRANCH),
          Map.entry("ItemProcessor", MapReader.PROCESSOR),
          Map.entry("Iterator", MapReader.PROCESSOR),
          Map.entry("ProcessorConfig", MapReader.PROCESSOR_CONFIG),
          Map.entry("Retry", ErrorHandlingReader.RETRIER),
          Map.entry("Catch", ErrorHandlingReader.CATCHER),
          Map.entry("Choices", ChoiceReader.RULE),
          Map.entry("And", Conditions.NESTED),
          Map.entry("Or", Conditions.NESTED),
          Map.entry("Not", Conditions.NESTED),
          Map.entry("ItemReader", ItemTables.READER),
          Map.entry("ReaderConfig", ItemTables.READER_CONFIG),
          Map.entry("ItemBatcher", ItemTables.BATCHER),
          Map.entry("ResultWriter", ItemTables.RESULT_WRITER),
          Map.entry("WriterConfig", ItemTables.WRITER_CONFIG));

  private final Set<String> names = new TreeSet<>();
  private QueryLanguage machineLanguage = QueryLanguage.JSON_PATH;

  /** A field in words: {@code a Task State's "Resource" in JSONata}. */
  static String name(FieldTable table, String field, QueryLanguage language) {
    return table.owner() + "'s \"" + field + "\" in " + language.text();
  }

  /** The fields found so far. */
  Set<String> names() {
    return names;
  }

  /** Adds what a definition uses. */
  void add(JsonObject machine) {
    machineLanguage = language(machine, QueryLanguage.JSON_PATH);
    object(machine, DefinitionReader.STATE_MACHINE, machineLanguage);
  }

  private static QueryLanguage language(JsonObject object, QueryLanguage inherited) {
    if (!(object.member("QueryLanguage") instanceof JsonString text)) {
      return inherited;
    }
    return text.value().equals(QueryLanguage.JSONATA.text())
        ? QueryLanguage.JSONATA
        : QueryLanguage.JSON_PATH;
  }

  private void object(JsonObject object, FieldTable table, QueryLanguage language) {
    object.forEachMember(
        (name, value) -> {
          if (table.find(name) != null) {
            names.add(name(table, name, language));
            inside(name, value, language);
          }
        });
  }

  private void inside(String name, JsonValue value, QueryLanguage language) {
    if (name.equals("States") && value instanceof JsonObject states) {
      states.forEachMember((key, state) -> state(state));
      return;
    }
    FieldTable table = INSIDE.get(name);
    if (table != null) {
      each(value, table, language);
    }
  }

  private void each(JsonValue value, FieldTable table, QueryLanguage language) {
    if (value instanceof JsonArray array) {
      array.elements().forEach(element -> each(element, table, language));
    } else if (value instanceof JsonObject object) {
      object(object, table, language);
    }
  }

  private void state(JsonValue value) {
    StateType type = value instanceof JsonObject object ? type(object) : null;
    if (type != null) {
      JsonObject state = (JsonObject) value;
      object(state, StateReader.table(type), language(state, machineLanguage));
    }
  }

  private static @Nullable StateType type(JsonObject state) {
    return state.member("Type") instanceof JsonString text ? StateType.of(text.value()) : null;
  }
}
