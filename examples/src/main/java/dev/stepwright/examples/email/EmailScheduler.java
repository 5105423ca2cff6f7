package dev.stepwright.examples.email;

import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;

/** Waits until an e-mail is due, and pushes it to the queue from which e-mails are sent. */
@Workflow(
    comment = "Schedules an e-mail",
    inOrder = true,
    input = EmailScheduler.Email.class,
    output = String.class)
interface EmailScheduler {

  /**
   * An e-mail.
   *
   * @param dueDate when it is to be sent, in RFC 3339
   */
  record Email(String to, String from, String text, String dueDate) {}

  @WaitState(name = "Wait", timestampPath = "$.dueDate")
  void untilDue();

  @TaskState(resource = "${PushEmailArn}", end = true)
  @Retry(errorEquals = "States.TaskFailed", intervalSeconds = 5, maxAttempts = 3, backoffRate = 2)
  String push(Email email);
}
