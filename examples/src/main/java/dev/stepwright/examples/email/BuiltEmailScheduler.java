package dev.stepwright.examples.email;

import static dev.stepwright.dsl.builder.Workflows.input;
import static dev.stepwright.dsl.builder.Workflows.retrier;
import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.timestamp;
import static dev.stepwright.dsl.builder.Workflows.waitState;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.States;
import dev.stepwright.dsl.builder.WorkflowDefinition;
import dev.stepwright.examples.email.EmailScheduler.Email;
import java.time.Duration;

/** The e-mail scheduler once more, built: its definition is the same. */
final class BuiltEmailScheduler {
  private BuiltEmailScheduler() {}

  /** Where e-mails wait to be sent. */
  interface Queue {
    String push(Email email);
  }

  @Workflow
  static WorkflowDefinition<Email, String> builtEmailScheduler() {
    var email = input(Email.class);
    var due = waitState("Wait", email).timestamp(timestamp(email.at(Email::dueDate)));
    var push =
        task("Push", "${PushEmailArn}", Queue::push)
            .retry(
                retrier(States.TASK_FAILED)
                    .interval(Duration.ofSeconds(5))
                    .maxAttempts(3)
                    .backoffRate(2));

    return workflow(due.then(push)).comment("Schedules an e-mail");
  }
}
