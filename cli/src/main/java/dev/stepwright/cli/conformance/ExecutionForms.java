package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An execution as other calls of AWS's API show it. */
final class ExecutionForms {

  /** What is data, which is logged only where the logging says so. */
  private static final Set<String> DATA =
      Set.of("input", "output", "parameters", "assignedVariables", "evaluationFailedDetails");

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
    String level =
        logging != null && logging.member("level") instanceof JsonString text
            ? text.value()
            : "ALL";
    boolean data = logging == null || logging.member("includeExecutionData") == JsonBoolean.TRUE;
    List<JsonValue> entries = new ArrayList<>();
    for (HistoryEvent event : outcome.history()) {
      if (isLogged(event.type().text(), level)) {
        entries.add(entry(event, data));
      }
    }
    return JsonArray.of(entries);
  }

  private static JsonObject entry(HistoryEvent event, boolean data) {
    JsonObject.Builder details = JsonObject.builder();
    event
        .details()
        .forEachMember(
            (name, value) -> {
              if (data || !DATA.contains(name)) {
                details.put(name, value);
              }
            });
    return JsonObject.builder()
        .put("id", new JsonString(Long.toString(event.id())))
        .put("previous_event_id", new JsonString(Long.toString(event.previousEventId())))
        .put("type", new JsonString(event.type().text()))
        .put("details", details.build())
        .build();
  }

  private static boolean isLogged(String type, String level) {
    boolean failure =
        type.endsWith("Failed")
            || type.endsWith("Aborted")
            || type.endsWith("TimedOut")
            || type.equals("FailStateEntered");
    return switch (level) {
      case "ALL" -> true;
      case "ERROR" -> failure;
      case "FATAL" -> failure && type.startsWith("Execution");
      case "OFF" -> false;
      default -> throw new CaseFault("/logging/level", "unknown level " + level);
    };
  }
}
