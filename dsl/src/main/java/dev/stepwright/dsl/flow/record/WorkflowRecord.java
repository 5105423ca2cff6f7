package dev.stepwright.dsl.flow.record;

import org.jspecify.annotations.Nullable;

/**
 * A record for data of a workflow.
 *
 * @param state the State whose data it is; null for the workflow's own
 * @param role what the State, or the workflow, does with the data
 * @param record the record
 */
public record WorkflowRecord(@Nullable String state, Role role, DataRecord record) {

  /** What is done with data. */
  public enum Role {
    /** A State works with it: the effective input; a workflow begins with it. */
    INPUT("Input"),
    /** It is what a State, or a workflow, gives. */
    OUTPUT("Output");

    private final String suffix;

    Role(String suffix) {
      this.suffix = suffix;
    }

    String suffix() {
      return suffix;
    }
  }
}
