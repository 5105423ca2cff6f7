package orders;

import static dev.stepwright.dsl.builder.Workflows.state;
import static dev.stepwright.dsl.builder.Workflows.states;
import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.waitState;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.Fragment;
import dev.stepwright.dsl.builder.WorkflowDefinition;

/** Reminds of an order; a method builds it. */
final class Reminder {
  private Reminder() {}

  @Workflow
  static WorkflowDefinition<?, ?> reminder() {
    return workflow(states(waitState("Wait").seconds(60).then(state("Send")), send()));
  }

  private static Fragment<?, ?> send() {
    return task("Send", "${SendArn}").end();
  }
}
