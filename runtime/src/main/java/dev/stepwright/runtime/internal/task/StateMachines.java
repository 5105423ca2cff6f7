package dev.stepwright.runtime.internal.task;

import dev.stepwright.runtime.internal.engine.Machine;
import org.jspecify.annotations.Nullable;

/** The State Machines of an engine. */
@FunctionalInterface
public interface StateMachines {
  /** The State Machine of an ARN, or null. Any thread may ask. */
  @Nullable Machine find(String arn);
}
