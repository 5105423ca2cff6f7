package workflows;

import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.WorkflowDefinition;

/** Built, with Lambda functions that do the work. */
final class BuiltHandlers {
  private BuiltHandlers() {}

  record Order(String id) {}

  record Receipt(String number) {}

  interface Shop {
    Receipt charge(Order order) throws Busy;

    void send(Receipt receipt);
  }

  static final class Busy extends Exception {
    private static final long serialVersionUID = 1;
  }

  static final class Worker implements Shop {
    @Override
    public Receipt charge(Order order) {
      return new Receipt("receipt of " + order.id());
    }

    @Override
    public void send(Receipt receipt) {}
  }

  @Workflow(lambdaHandlers = Worker.class)
  static WorkflowDefinition<Order, Void> builtHandlers() {
    return workflow(
        task("Charge", "${ChargeArn}", Shop::charge).then(task("Send", "${SendArn}", Shop::send)));
  }
}
