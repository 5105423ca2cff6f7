package workflows;

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

/** A workflow as users of the AWS SDK for Java 1 know it. */
final class BuiltMigrated {
  private BuiltMigrated() {}

  @Workflow
  static WorkflowDefinition<?, ?> builtMigrated() {
    return workflow(
            states(
                task("Charge", "${ChargeArn}")
                    .resultPath(path("$.charge"))
                    .retry(retrier("Busy").intervalSeconds(60).maxAttempts(5))
                    .catcher(catcher("CardDeclined").next(state("Declined")))
                    .then(state("Amount?")),
                choice("Amount?")
                    .when(path("$.charge.amount", Double.class).greaterThan(100.0), state("Both"))
                    .otherwise(state("Pause")),
                parallel(
                        "Both",
                        task("Mail", "${MailArn}").end(),
                        pass("Note").result(json("{\"big\": true}")).end())
                    .then(state("Pause")),
                waitState("Pause").seconds(10).then(state("Send")),
                task("Send", "${SendArn}").end(),
                fail("Declined").error("CardDeclined").cause("The bank said no")))
        .comment("An order")
        .timeoutSeconds(3600);
  }
}
