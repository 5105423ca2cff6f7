package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a Map State does with each item.
 *
 * @param comment a text for people
 * @param processorConfig how it is run; absent means inline
 * @param startAt the name of the first State
 * @param states the States by name, at least one
 * @param iterator whether it is written under its deprecated name {@code Iterator}
 * @param unknownFields fields no specification knows, kept as they are
 */
public record ItemProcessor(
    @Nullable String comment,
    @Nullable ProcessorConfig processorConfig,
    String startAt,
    Map<String, State> states,
    boolean iterator,
    JsonObject unknownFields)
    implements Scope {
  public ItemProcessor {
    Objects.requireNonNull(unknownFields, "unknownFields");
    states = Checks.states(startAt, states);
  }

  /** Whether each item is an Execution of its own. */
  public boolean isDistributed() {
    return processorConfig != null
        && processorConfig.mode() instanceof FieldValue.Literal<ProcessorConfig.Mode> mode
        && mode.value() == ProcessorConfig.Mode.DISTRIBUTED;
  }

  /** The field of a Map State that has it: {@code ItemProcessor}, or {@code Iterator} of old. */
  public String field() {
    return iterator ? "Iterator" : "ItemProcessor";
  }
}
