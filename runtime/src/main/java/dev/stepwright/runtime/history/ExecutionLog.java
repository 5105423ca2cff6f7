package dev.stepwright.runtime.history;

import dev.stepwright.dsl.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a State Machine writes to its log: a {@code LoggingConfiguration}.
 *
 * @param level which events are logged
 * @param includeExecutionData whether input, output and the like are logged with them; Error Names
 *     and Causes always are
 */
public record ExecutionLog(LogLevel level, boolean includeExecutionData) {
  private static final Set<String> DATA =
      Set.of("input", "output", "parameters", "assignedVariables");

  public ExecutionLog {
    Objects.requireNonNull(level, "level");
  }

  /** The events of a history that are logged, as they are logged. */
  public List<HistoryEvent> entries(List<HistoryEvent> history) {
    List<HistoryEvent> entries = new ArrayList<>();
    for (HistoryEvent event : history) {
      if (level.includes(event.type())) {
        entries.add(includeExecutionData ? event : withoutData(event));
      }
    }
    return List.copyOf(entries);
  }

  private static HistoryEvent withoutData(HistoryEvent event) {
    JsonObject.Builder details = JsonObject.builder();
    event
        .details()
        .forEachMember(
            (name, value) -> {
              if (!DATA.contains(name)) {
                details.put(name, value);
              }
            });
    return new HistoryEvent(
        event.id(), event.previousEventId(), event.timestamp(), event.type(), details.build());
  }
}
