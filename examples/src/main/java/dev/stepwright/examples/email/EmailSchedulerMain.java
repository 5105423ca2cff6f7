package dev.stepwright.examples.email;

import dev.stepwright.examples.ExampleRun;
import dev.stepwright.examples.email.EmailScheduler.Email;
import java.io.IOException;

/** Runs the e-mail scheduler, and then sends what is in the queue. */
public final class EmailSchedulerMain {
  private EmailSchedulerMain() {}

  /** Runs it on the file that is the first argument. */
  public static void main(String[] args) throws IOException, InterruptedException {
    EmailQueue queue = new EmailQueue(3);
    new ExampleRun<>("EmailScheduler", Email.class)
        .main(
            args,
            ExampleRun.engine().tasks(EmailSchedulerTasks.of(queue)),
            (engine, email) -> new EmailSchedulerClient(engine).run(email));
    Mailer mailer = new Mailer(1);
    queue.deliver(mailer);
    System.out.println("Sent: " + mailer.sent());
    System.out.println("Dead letters: " + queue.deadLetters());
  }
}
