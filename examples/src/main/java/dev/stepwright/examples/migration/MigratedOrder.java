package dev.stepwright.examples.migration;

import static dev.stepwright.dsl.builder.Workflows.catcher;
import static dev.stepwright.dsl.builder.Workflows.choice;
import static dev.stepwright.dsl.builder.Workflows.fail;
import static dev.stepwright.dsl.builder.Workflows.json;
import static dev.stepwright.dsl.builder.Workflows.parallel;
import static dev.stepwright.dsl.builder.Workflows.pass;
import static dev.stepwright.dsl.builder.Workflows.path;
import static dev.stepwright.dsl.builder.Workflows.retrier;
import static dev.stepwright.dsl.builder.Workflows.state;
import static dev.stepwright.dsl.builder.Workflows.states;
import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.waitState;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.WorkflowDefinition;
import dev.stepwright.runtime.task.TaskException;

/** The order of {@code SdkOrder} with Stepwright: its definition is the same. */
final class MigratedOrder {
  private MigratedOrder() {}

  /** What is ordered. */
  record Order(String id, double total) {}

  /** What the bank has taken. */
  record Charge(String receipt, double amount) {}

  /** What does the work. */
  interface Shop {
    Charge charge(Order order) throws TaskException;

    void mail(Order order);

    String send(Order order);
  }

  @Workflow
  static WorkflowDefinition<?, ?> migratedOrder() {
    return workflow(
            states(
                task("Charge", "${ChargeArn}", Shop::charge)
                    .resultPath(path("$.charge", Charge.class))
                    .retry(retrier("Busy").intervalSeconds(60).maxAttempts(5))
                    .catcher(catcher("CardDeclined").next(state("Declined")))
                    .then(state("Amount?")),
                choice("Amount?")
                    .when(path("$.charge.amount", Double.class).greaterThan(100.0), state("Both"))
                    .otherwise(state("Pause")),
                parallel(
                        "Both",
                        task("Mail", "${MailArn}", Shop::mail).end(),
                        pass("Note").result(json("{\"big\": true}")).end())
                    .resultPath(path("$.told"))
                    .then(state("Pause")),
                waitState("Pause").seconds(10).then(state("Send")),
                task("Send", "${SendArn}", Shop::send).end(),
                fail("Declined").error("CardDeclined").cause("The bank said no")))
        .comment("An order")
        .timeoutSeconds(3600);
  }
}
