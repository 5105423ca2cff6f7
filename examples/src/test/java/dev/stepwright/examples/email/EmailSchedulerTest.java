package dev.stepwright.examples.email;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.examples.email.EmailScheduler.Email;
import dev.stepwright.runtime.EngineClock;
import dev.stepwright.runtime.junit.StepwrightExtension;
import dev.stepwright.runtime.junit.TestEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmailSchedulerTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Email EMAIL =
      new Email("ann@example.com", "bob@example.com", "Hello", "2026-03-01T08:00:00Z");

  @RegisterExtension
  static final StepwrightExtension STEPWRIGHT =
      StepwrightExtension.configured(engine -> engine.clock(EngineClock.virtual(START)));

  @Test
  void pushesWhenTheEmailIsDue(TestEngine engine) {
    List<Email> pushed = new ArrayList<>();
    EmailSchedulerTasks queue =
        email -> {
          pushed.add(email);
          return "message-" + pushed.size();
        };
    engine.tasks(EmailSchedulerTasks.of(queue));

    assertThatExecution(new EmailSchedulerClient(engine).start(EMAIL))
        .hasOutput("message-1")
        .took(Duration.between(START, Instant.parse(EMAIL.dueDate())));
    assertThat(pushed).containsExactly(EMAIL);
  }

  @Test
  void theBuiltOneDoesToo(TestEngine engine) {
    BuiltEmailScheduler.Queue queue = email -> "message to " + email.to();
    engine.tasks(BuiltEmailSchedulerTasks.of(queue));

    assertThatExecution(new BuiltEmailSchedulerClient(engine).start(EMAIL))
        .hasOutput("message to ann@example.com");
  }

  @Test
  void whatCannotBeSentIsADeadLetter(TestEngine engine) {
    Email lost =
        new Email("cy@nowhere.example", "bob@example.com", "Hello", "2026-03-01T08:00:00Z");
    EmailQueue queue = new EmailQueue(3);
    engine.tasks(EmailSchedulerTasks.of(queue));
    assertThatExecution(new EmailSchedulerClient(engine).start(EMAIL)).hasOutput("message-1");
    assertThatExecution(new EmailSchedulerClient(engine).start(lost)).hasOutput("message-2");

    Mailer mailer = new Mailer(2);
    queue.deliver(mailer);

    assertThat(mailer.sent()).containsExactly(EMAIL);
    assertThat(queue.deadLetters()).containsExactly(lost);
  }
}
