package dev.stepwright.examples.email;

import dev.stepwright.examples.email.EmailScheduler.Email;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * The queue behind the workflow, as Amazon SQS has it with a redrive policy: a message that is not
 * taken well is delivered again, and goes to the dead letters when it was received too often.
 */
final class EmailQueue implements EmailSchedulerTasks {
  private final int maxReceiveCount;
  private final Deque<Message> messages = new ArrayDeque<>();
  private final List<Email> deadLetters = new ArrayList<>();
  private int pushed;

  /**
   * A queue.
   *
   * @param maxReceiveCount how often a message is delivered before it is a dead letter
   */
  EmailQueue(int maxReceiveCount) {
    this.maxReceiveCount = maxReceiveCount;
  }

  private record Message(Email email, int received) {}

  @Override
  public String push(Email email) {
    messages.add(new Message(email, 0));
    return "message-" + ++pushed;
  }

  /**
   * Delivers what waits, until nothing does.
   *
   * @param sender whether an e-mail could be sent
   */
  void deliver(Predicate<Email> sender) {
    while (!messages.isEmpty()) {
      Message message = messages.remove();
      int received = message.received() + 1;
      if (sender.test(message.email())) {
        continue;
      }
      if (received < maxReceiveCount) {
        messages.add(new Message(message.email(), received));
      } else {
        deadLetters.add(message.email());
      }
    }
  }

  /** What could not be sent. */
  List<Email> deadLetters() {
    return List.copyOf(deadLetters);
  }
}
