package dev.stepwright.examples.email;

import dev.stepwright.examples.email.EmailScheduler.Email;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A provider of e-mail that is down for a while, and knows no host {@code nowhere.example}. */
final class Mailer implements Predicate<Email> {
  private final List<Email> sent = new ArrayList<>();
  private int failures;

  /**
   * A mailer.
   *
   * @param failures how many e-mails it refuses at first
   */
  Mailer(int failures) {
    this.failures = failures;
  }

  @Override
  public boolean test(Email email) {
    if (failures > 0) {
      failures--;
      return false;
    }
    return !email.to().endsWith("@nowhere.example") && sent.add(email);
  }

  /** What was sent. */
  List<Email> sent() {
    return List.copyOf(sent);
  }
}
