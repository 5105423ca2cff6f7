package dev.stepwright.runtime.history;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Writes History Events as GetExecutionHistory sends them: times as seconds since the epoch, data
 * as JSON text, the details in a member named after the type.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html">HistoryEvent</a>
 */
public final class HistoryEventWriter {
  private static final JsonObject NOT_TRUNCATED = JsonObject.of("truncated", JsonBoolean.FALSE);

  /** The types for which AWS has no details. */
  private static final Set<HistoryEventType> WITHOUT_DETAILS =
      EnumSet.of(
          HistoryEventType.LAMBDA_FUNCTION_STARTED,
          HistoryEventType.MAP_RUN_ABORTED,
          HistoryEventType.MAP_RUN_SUCCEEDED,
          HistoryEventType.MAP_STATE_ABORTED,
          HistoryEventType.MAP_STATE_FAILED,
          HistoryEventType.MAP_STATE_SUCCEEDED,
          HistoryEventType.PARALLEL_STATE_ABORTED,
          HistoryEventType.PARALLEL_STATE_FAILED,
          HistoryEventType.PARALLEL_STATE_STARTED,
          HistoryEventType.PARALLEL_STATE_SUCCEEDED,
          HistoryEventType.TASK_STATE_ABORTED,
          HistoryEventType.WAIT_STATE_ABORTED);

  private HistoryEventWriter() {}

  /** An event as AWS sends it. */
  public static JsonObject write(HistoryEvent event) {
    JsonObject.Builder members =
        JsonObject.builder()
            .put("timestamp", timestamp(event.timestamp()))
            .put("type", new JsonString(event.type().text()))
            .put("id", JsonNumber.of(event.id()))
            .put("previousEventId", JsonNumber.of(event.previousEventId()));
    if (!WITHOUT_DETAILS.contains(event.type())) {
      members.put(detailsName(event.type()), details(event.details()));
    }
    return members.build();
  }

  /** A time as AWS sends it: seconds since the epoch, with a fraction of milliseconds if any. */
  public static JsonNumber timestamp(Instant time) {
    BigDecimal seconds = BigDecimal.valueOf(time.toEpochMilli(), 3).stripTrailingZeros();
    return JsonNumber.parse(seconds.toPlainString());
  }

  /** All States enter and exit with the same details; every other type has its own. */
  private static String detailsName(HistoryEventType type) {
    String name =
        type.text().endsWith("StateEntered")
            ? "stateEntered"
            : type.text().endsWith("StateExited")
                ? "stateExited"
                : type.text().substring(0, 1).toLowerCase(Locale.ROOT) + type.text().substring(1);
    return name + "EventDetails";
  }

  private static JsonObject details(JsonObject details) {
    JsonObject.Builder members = JsonObject.builder();
    details.forEachMember(
        (name, value) -> {
          switch (name) {
            case "input", "output" ->
                members.put(name, text(value)).put(name + "Details", NOT_TRUNCATED);
            case "parameters" -> members.put(name, text(value));
            case "assignedVariables" ->
                members.put(name, texts(value)).put(name + "Details", NOT_TRUNCATED);
            default -> members.put(name, value);
          }
        });
    return members.build();
  }

  private static JsonString text(JsonValue value) {
    return new JsonString(value.toJson());
  }

  private static JsonValue texts(JsonValue variables) {
    JsonObject.Builder texts = JsonObject.builder();
    if (variables instanceof JsonObject object) {
      object.forEachMember((name, value) -> texts.put(name, text(value)));
    }
    return texts.build();
  }
}
