package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.ExecutionLog;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.LogLevel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An execution as other calls of AWS's API show it. */
final class ExecutionForms {
  private static final Set<String> LOGGING = Set.of("level", "includeExecutionData");

  private ExecutionForms() {}

  /** The answer of {@code DescribeExecution}, without ARNs and times. */
  static JsonObject description(Outcome outcome) {
    JsonObject.Builder description =
        JsonObject.builder().put("status", new JsonString(outcome.status()));
    description.add("output", outcome.output());
    description.add("error", outcome.error() == null ? null : new JsonString(outcome.error()));
    description.add("cause", outcome.cause() == null ? null : new JsonString(outcome.cause()));
    return description.build();
  }

  /** The entries that CloudWatch Logs shows; of level ALL with data where none is given. */
  static JsonArray logEvents(Outcome outcome, @Nullable JsonObject logging) {
    return JsonArray.of(
        log(logging).entries(outcome.history()).stream().map(ExecutionForms::entry).toList());
  }

  private static ExecutionLog log(@Nullable JsonObject logging) {
    if (logging == null) {
      return new ExecutionLog(LogLevel.ALL, true);
    }
    JsonPointer place = JsonPointer.ROOT.child("logging");
    Members members = new Members(place, logging, LOGGING);
    String level = members.text("level");
    if (List.of(LogLevel.values()).stream().noneMatch(known -> known.name().equals(level))) {
      throw new CaseFault(place.child("level").toString(), "unknown level " + level);
    }
    return new ExecutionLog(
        LogLevel.valueOf(level), members.value("includeExecutionData") == JsonBoolean.TRUE);
  }

  private static JsonValue entry(HistoryEvent event) {
    return JsonObject.builder()
        .put("id", new JsonString(Long.toString(event.id())))
        .put("previous_event_id", new JsonString(Long.toString(event.previousEventId())))
        .put("type", new JsonString(event.type().text()))
        .put("details", event.details())
        .build();
  }
}
