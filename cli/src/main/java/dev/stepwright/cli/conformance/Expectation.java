package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What AWS answered: {@code expect} of a case. What is null was not recorded, or is absent in AWS's
 * answer too.
 *
 * @param status how the execution ended; null if AWS's history never reached an end
 * @param output the output
 * @param error the Error Name
 * @param cause the Cause; an object stands for its JSON text
 * @param events the history
 * @param texts raw JSON texts, by the JSON Pointer of the value
 * @param logEvents the history in the form of CloudWatch Logs
 * @param describe the answer of {@code DescribeExecution}
 * @param valid whether a definition that is only checked may be used
 * @param apiError the refusal of a call
 * @param response the answer of a call
 */
record Expectation(
    @Nullable String status,
    @Nullable JsonValue output,
    @Nullable String error,
    @Nullable JsonValue cause,
    @Nullable List<ExpectedEvent> events,
    Map<String, String> texts,
    @Nullable JsonArray logEvents,
    @Nullable JsonObject describe,
    @Nullable Boolean valid,
    @Nullable JsonObject apiError,
    @Nullable JsonObject response) {
  private static final Set<String> MEMBERS =
      Set.of(
          "status",
          "output",
          "error",
          "cause",
          "events",
          "eventsOrder",
          "texts",
          "log_events",
          "describe",
          "valid",
          "apiError",
          "response",
          "inspectionData",
          "nextState");

  static Expectation read(JsonPointer place, JsonObject object) {
    Members members = new Members(place, object, MEMBERS);
    Map<String, String> texts = new LinkedHashMap<>();
    members
        .object("texts")
        .forEachMember(
            (pointer, value) -> {
              if (!(value instanceof JsonString text)) {
                throw new CaseFault(place.child("texts").child(pointer).toString(), "no string");
              }
              texts.put(pointer, text.value());
            });
    return new Expectation(
        members.textOrNull("status"),
        members.value("output"),
        members.textOrNull("error"),
        members.value("cause"),
        members.has("events") ? members.each("events", ExpectedEvent::read) : null,
        texts,
        members.has("log_events") ? members.array("log_events") : null,
        members.objectOrNull("describe"),
        members.has("valid") ? members.value("valid") == JsonBoolean.TRUE : null,
        members.objectOrNull("apiError"),
        members.objectOrNull("response"));
  }
}
