package dev.stepwright.runtime.internal.engine;

import java.time.LocalDate;

/** What AWS has changed, and when: recorded answers are those of their day. */
final class AwsChanges {
  /** Redrive, and with it {@code RedriveCount} in the Context Object. */
  private static final LocalDate REDRIVE = LocalDate.of(2023, 11, 15);

  /**
   * The last recorded answer without this change is of August 2024, the first with it of 13
   * November.
   */
  private static final LocalDate MAP_EXITS = LocalDate.of(2024, 11, 1);

  private AwsChanges() {}

  /** Whether the Context Object has {@code Execution.RedriveCount}. */
  static boolean hasRedriveCount(LocalDate day) {
    return !day.isBefore(REDRIVE);
  }

  /**
   * Whether the {@code previousEventId} of a distributed Map's {@code MapStateExited} is that of
   * {@code MapRunSucceeded}, as it once was, and not that of {@code MapRunStarted}.
   */
  static boolean mapExitFollowsMapRunSucceeded(LocalDate day) {
    return day.isBefore(MAP_EXITS);
  }
}
