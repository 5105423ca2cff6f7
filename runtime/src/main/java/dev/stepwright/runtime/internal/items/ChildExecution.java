package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A child of a Map Run, as far as its results show it.
 *
 * @param executionArn its ARN
 * @param name its name
 * @param stateMachineArn the ARN of what it runs, qualified with the Map's label
 * @param status how it ended
 * @param express whether it is of type EXPRESS, which only its Map Run can redrive
 * @param input its input
 * @param output its output, null unless it succeeded
 * @param error the Error Name, null if it succeeded
 * @param cause the cause, null if there is none
 * @param startDate when it started, null if it did not
 * @param stopDate when it ended, null if it did not
 */
public record ChildExecution(
    String executionArn,
    String name,
    String stateMachineArn,
    Status status,
    boolean express,
    JsonValue input,
    @Nullable JsonValue output,
    @Nullable String error,
    @Nullable String cause,
    @Nullable Instant startDate,
    @Nullable Instant stopDate) {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Fails for a success without an output. */
  public ChildExecution {
    if (status == Status.SUCCEEDED) {
      Objects.requireNonNull(output, "output");
    }
  }

  /** How a child ended. */
  public enum Status {
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    ABORTED,
    /** It never started, because the Map Run had failed. */
    PENDING
  }

  /**
   * What stands for this child in the result of a Map without a ResultWriter: its output, or {@code
   * {"Status", "Error", "Cause"}}.
   */
  public JsonValue result() {
    return output != null
        ? output
        : JsonObject.builder()
            .put("Status", new JsonString(status.name()))
            .add("Error", string(error))
            .add("Cause", string(cause))
            .build();
  }

  /**
   * The description of this child in a result file: the members of DescribeExecution, with capitals
   * and by name; input and output are JSON text.
   */
  JsonObject record() {
    return JsonObject.builder()
        .add("Cause", string(cause))
        .add("Error", string(error))
        .put("ExecutionArn", new JsonString(executionArn))
        .put("Input", new JsonString(input.toJson()))
        .put("InputDetails", included())
        .put("Name", new JsonString(name))
        .add("Output", output == null ? null : new JsonString(output.toJson()))
        .add("OutputDetails", output == null ? null : included())
        .put("RedriveCount", JsonNumber.of(0))
        .put("RedriveStatus", new JsonString(redriveStatus()))
        .add("RedriveStatusReason", redriveStatusReason())
        .add("StartDate", date(startDate))
        .put("StateMachineArn", new JsonString(stateMachineArn))
        .put("Status", new JsonString(status.name()))
        .add("StopDate", date(stopDate))
        .build();
  }

  private String redriveStatus() {
    if (status == Status.SUCCEEDED) {
      return "NOT_REDRIVABLE";
    }
    return express ? "REDRIVABLE_BY_MAP_RUN" : "REDRIVABLE";
  }

  private @Nullable JsonValue redriveStatusReason() {
    return status == Status.SUCCEEDED
        ? new JsonString("Execution is SUCCEEDED and cannot be redriven")
        : null;
  }

  private static JsonObject included() {
    return JsonObject.of("Included", JsonBoolean.TRUE);
  }

  private static @Nullable JsonValue string(@Nullable String text) {
    return text == null ? null : new JsonString(text);
  }

  private static @Nullable JsonValue date(@Nullable Instant instant) {
    return instant == null ? null : new JsonString(MILLISECONDS.format(instant));
  }
}
