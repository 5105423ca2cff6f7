package dev.stepwright.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an execution has come to.
 *
 * @param executionArn the execution
 * @param status its status; {@code RUNNING} if it waits for something that only others can bring
 * @param input its input
 * @param output its output, where it succeeded
 * @param error the Error Name, where it failed and there is one
 * @param cause the Cause, where it failed and there is one
 * @param startDate when it started
 * @param stopDate when it ended, or null
 * @param history its history
 */
public record ExecutionResult(
    String executionArn,
    ExecutionStatus status,
    JsonValue input,
    @Nullable JsonValue output,
    @Nullable String error,
    @Nullable String cause,
    Instant startDate,
    @Nullable Instant stopDate,
    List<HistoryEvent> history) {
  /** Made when something is bound. */
  private static final class Binding {
    static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();
  }

  /** Whether it succeeded. */
  public boolean succeeded() {
    return status == ExecutionStatus.SUCCEEDED;
  }

  /**
   * The output as a Java type, bound by Jackson.
   *
   * @throws IllegalStateException if there is no output
   * @throws IllegalArgumentException if it does not fit the type
   */
  public <T> T outputAs(Class<T> type) {
    if (output == null) {
      throw new IllegalStateException(
          "The execution has no output: " + status + " " + error + ": " + cause);
    }
    try {
      return Binding.MAPPER.readValue(output.toJson(), type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The output is no " + type.getName() + ": " + e.getOriginalMessage(), e);
    }
  }

  /** The names of the States that were entered, in order; those of branches as they came. */
  public List<String> path() {
    List<String> names = new ArrayList<>();
    for (HistoryEvent event : history) {
      if (isEntry(event.type()) && event.details().member("name") instanceof JsonString name) {
        names.add(name.value());
      }
    }
    return names;
  }

  /** The raw inputs a State was entered with, in order. */
  public List<JsonValue> inputsOf(String state) {
    return values(state, "StateEntered", "input");
  }

  /** The outputs a State was exited with, in order. */
  public List<JsonValue> outputsOf(String state) {
    return values(state, "StateExited", "output");
  }

  private List<JsonValue> values(String state, String suffix, String member) {
    List<JsonValue> values = new ArrayList<>();
    for (HistoryEvent event : history) {
      JsonValue value = event.details().member(member);
      if (value != null
          && event.type().text().endsWith(suffix)
          && new JsonString(state).equals(event.details().member("name"))) {
        values.add(value);
      }
    }
    return values;
  }

  private static boolean isEntry(HistoryEventType type) {
    return type.text().endsWith("StateEntered");
  }
}
