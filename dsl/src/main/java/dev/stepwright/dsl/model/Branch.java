package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One branch of a Parallel State.
 *
 * @param comment a text for people
 * @param startAt the name of the first State
 * @param states the States by name, at least one
 * @param unknownFields fields no specification knows, kept as they are
 */
public record Branch(
    @Nullable String comment, String startAt, Map<String, State> states, JsonObject unknownFields)
    implements Scope {
  public Branch {
    Objects.requireNonNull(unknownFields, "unknownFields");
    states = Checks.states(startAt, states);
  }
}
