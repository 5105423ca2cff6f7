package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A State Machine (specification, "Top-level fields").
 *
 * @param comment a text for people
 * @param startAt the name of the first State
 * @param states the States by name, at least one
 * @param version the version of the States Language; absent means {@code 1.0}
 * @param timeoutSeconds how long an Execution may run
 * @param queryLanguage the language of States that name none; absent means JSONPath
 * @param unknownFields fields no specification knows, kept as they are
 */
public record StateMachine(
    @Nullable String comment,
    String startAt,
    Map<String, State> states,
    @Nullable String version,
    @Nullable FieldValue<Long> timeoutSeconds,
    @Nullable QueryLanguage queryLanguage,
    JsonObject unknownFields)
    implements Scope {
  public StateMachine {
    Objects.requireNonNull(unknownFields, "unknownFields");
    states = Checks.states(startAt, states);
    Checks.fixedInteger("TimeoutSeconds", timeoutSeconds, 1, Limits.MAX_SECONDS);
  }

  /** The language of States that name none. */
  public QueryLanguage effectiveQueryLanguage() {
    return queryLanguage == null ? QueryLanguage.JSON_PATH : queryLanguage;
  }
}
