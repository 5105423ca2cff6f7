package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * How an Item Processor is run.
 *
 * @param mode inline, the default, or distributed
 * @param executionType the kind of Execution each item of a distributed Map is
 * @param unknownFields fields no specification knows, kept as they are
 */
public record ProcessorConfig(
    @Nullable FieldValue<Mode> mode,
    @Nullable FieldValue<StateMachineType> executionType,
    JsonObject unknownFields) {

  /** Where the iterations of a Map run. */
  public enum Mode {
    /** Within the Execution of the Map. */
    INLINE,
    /** Each batch of items as an Execution of its own. */
    DISTRIBUTED
  }
}
