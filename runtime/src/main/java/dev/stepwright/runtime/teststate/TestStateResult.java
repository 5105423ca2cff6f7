package dev.stepwright.runtime.teststate;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of a State under test.
 *
 * @param status how it ended
 * @param output its output, if it was exited; else null
 * @param nextState the State it goes on with; null at an end
 * @param error the Error Name of its failure, a caught one too, or null
 * @param cause the Cause of its failure, or null
 * @param inspection its intermediate values
 * @param unchecked why a mocked result was not held against what the service's API answers,
 *     although that was asked for; null if it was, or if there is no such API
 */
public record TestStateResult(
    TestStateStatus status,
    @Nullable JsonValue output,
    @Nullable String nextState,
    @Nullable String error,
    @Nullable String cause,
    InspectionData inspection,
    @Nullable String unchecked) {

  /** What is no text of JSON on AWS's wire. */
  private static final Set<String> WRITTEN_AS_IS =
      Set.of(
          "maxConcurrency", "toleratedFailureCount", "toleratedFailurePercentage", "errorDetails");

  /**
   * AWS's answer to TestState, as it is on the wire: {@code output} and most intermediate values
   * are texts of JSON.
   */
  public JsonObject toJson(InspectionLevel level) {
    return JsonObject.builder()
        .add("output", output == null ? null : new JsonString(output.toJson()))
        .add("error", text(error))
        .add("cause", text(cause))
        .add("inspectionData", level == InspectionLevel.INFO ? null : inspectionData())
        .add("nextState", text(nextState))
        .put("status", new JsonString(status.name()))
        .build();
  }

  private JsonObject inspectionData() {
    JsonObject.Builder json = JsonObject.builder();
    inspection
        .values()
        .forEach(
            (name, value) ->
                json.put(
                    name, WRITTEN_AS_IS.contains(name) ? value : new JsonString(value.toJson())));
    return json.build();
  }

  private static @Nullable JsonString text(@Nullable String value) {
    return value == null ? null : new JsonString(value);
  }
}
