//! 22:62 TRANSITION_TARGET_UNKNOWN
package workflows;

import static dev.stepwright.dsl.builder.Workflows.choice;
import static dev.stepwright.dsl.builder.Workflows.path;
import static dev.stepwright.dsl.builder.Workflows.state;
import static dev.stepwright.dsl.builder.Workflows.succeed;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.WorkflowDefinition;

/** A State that is not there. */
final class BuiltHandle {
  private BuiltHandle() {}

  @Workflow
  static WorkflowDefinition<?, ?> handle() {
    // The name is misspelt.
    return workflow(
        choice("Choose")
            .when(path("$.a", Boolean.class).is(true), state("Dnoe"))
            .otherwise(succeed("Done")));
  }
}
