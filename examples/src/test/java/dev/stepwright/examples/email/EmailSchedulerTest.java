package dev.stepwright.examples.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.examples.email.EmailScheduler.Email;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.EngineClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmailSchedulerTest {
  private static final Email EMAIL =
      new Email("ann@example.com", "bob@example.com", "Hello", "2026-03-01T08:00:00Z");

  private final EngineClock clock = EngineClock.virtual(Instant.parse("2026-01-01T00:00:00Z"));

  @Test
  void pushesWhenTheEmailIsDue() throws InterruptedException {
    List<Email> pushed = new ArrayList<>();
    EmailSchedulerTasks queue =
        email -> {
          pushed.add(email);
          return "message-" + pushed.size();
        };
    try (Engine engine = engine().tasks(EmailSchedulerTasks.of(queue)).build()) {
      assertThat(new EmailSchedulerClient(engine).run(EMAIL)).isEqualTo("message-1");
      assertThat(clock.now()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    }
    assertThat(pushed).containsExactly(EMAIL);
  }

  @Test
  void theBuiltOneDoesToo() throws InterruptedException {
    BuiltEmailScheduler.Queue queue = email -> "message to " + email.to();
    try (Engine engine = engine().tasks(BuiltEmailSchedulerTasks.of(queue)).build()) {
      assertThat(new BuiltEmailSchedulerClient(engine).run(EMAIL))
          .isEqualTo("message to ann@example.com");
    }
  }

  private Engine.Builder engine() {
    return Engine.builder().clock(clock);
  }
}
