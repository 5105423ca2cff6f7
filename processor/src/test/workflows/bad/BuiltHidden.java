//! 20:19 TYPE_HIDDEN
//! 20:19 TYPE_HIDDEN
//! 24:29 TYPE_HIDDEN
//! 28:34 LAMBDA_HANDLERS
package workflows;

import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.WorkflowDefinition;

/** Types that generated code cannot use. */
final class BuiltHidden {
  private BuiltHidden() {}

  private record Order(String id) {}

  interface Shop {
    String charge(Order order);
  }

  @Workflow
  static WorkflowDefinition<Order, String> hidden() {
    return workflow(task("Charge", "${ChargeArn}", Shop::charge));
  }

  @Workflow(lambdaHandlers = Shop.class)
  static WorkflowDefinition<?, String> handlers() {
    return workflow(task("Charge", "${ChargeArn}", Shop::charge));
  }
}
