//! 38:33 FACTORY_NOT_COMPILED
//! 44:54 FACTORY_NOT_COMPILED
//! 50:54 FACTORY_NOT_COMPILED
//! 56:63 FACTORY_NOT_COMPILED
//! 63:64 FACTORY_NOT_COMPILED
//! 69:74 FACTORY_NOT_COMPILED
package workflows;

import static dev.stepwright.dsl.builder.Workflows.choice;
import static dev.stepwright.dsl.builder.Workflows.input;
import static dev.stepwright.dsl.builder.Workflows.succeed;
import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.waitState;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.WorkflowDefinition;
import java.util.Optional;

/** What javac itself refuses. */
final class BuiltTypes {
  private BuiltTypes() {}

  record Order(String id, int delay, Optional<Integer> later) {}

  record Receipt(String number) {}

  interface Shop {
    Receipt charge(Order order);

    void send(Order order);
  }

  @Workflow
  static WorkflowDefinition<?, ?> chain() {
    var charge = task("Charge", "${Charge}", Shop::charge);
    var send = task("Send", "${Send}", Shop::send);
    return workflow(charge.then(send));
  }

  @Workflow
  static WorkflowDefinition<?, ?> paths() {
    var order = input(Order.class);
    return workflow(waitState("Wait", order).seconds(order.at(Order::id)));
  }

  @Workflow
  static WorkflowDefinition<?, ?> optional() {
    var order = input(Order.class);
    return workflow(waitState("Wait", order).seconds(order.at(Order::later)));
  }

  @Workflow
  static WorkflowDefinition<?, ?> unknown() {
    var order = input(Order.class);
    return workflow(waitState("Wait", order).seconds(order.at(Order::dealy)));
  }

  @Workflow
  static WorkflowDefinition<?, ?> comparison() {
    var order = input(Order.class);
    return workflow(
        choice("Choose", order).when(order.at(Order::delay).is("1"), succeed("Done")));
  }

  @Workflow
  static WorkflowDefinition<?, ?> result() {
    var order = input(Order.class);
    return workflow(task("Charge", "${Charge}", Shop::charge).resultPath(order.at(Order::delay)));
  }
}
