package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.model.StateMachineType;
import java.util.Objects;

/**
 * How a definition is read.
 *
 * @param type the type of workflow it is meant for
 * @param allowUnknown whether fields nobody knows are kept with a warning instead of refused
 */
public record ReadOptions(StateMachineType type, boolean allowUnknown) {

  /** A STANDARD workflow without unknown fields. */
  public static final ReadOptions DEFAULT = new ReadOptions(StateMachineType.STANDARD, false);

  public ReadOptions {
    Objects.requireNonNull(type, "type");
  }
}
