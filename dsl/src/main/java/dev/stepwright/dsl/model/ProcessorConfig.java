package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an Item Processor is run.
 *
 * @param mode inline, the default, or distributed
 * @param executionType the kind of Execution each item of a distributed Map is; given there
 * @param unknownFields fields no specification knows, kept as they are
 */
public record ProcessorConfig(
    @Nullable FieldValue<Mode> mode,
    @Nullable FieldValue<StateMachineType> executionType,
    JsonObject unknownFields) {
  public ProcessorConfig {
    Objects.requireNonNull(unknownFields, "unknownFields");
    Checks.fixed("Mode", mode);
    Checks.fixed("ExecutionType", executionType);
    if (executionType == null
        && mode instanceof FieldValue.Literal<Mode> literal
        && literal.value() == Mode.DISTRIBUTED) {
      throw Checks.breach("A DISTRIBUTED Map has an ExecutionType", executionType);
    }
  }

  /** Where the iterations of a Map run. */
  public enum Mode {
    /** Within the Execution of the Map. */
    INLINE,
    /** Each batch of items as an Execution of its own. */
    DISTRIBUTED
  }
}
