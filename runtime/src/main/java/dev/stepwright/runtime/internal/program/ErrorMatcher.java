package dev.stepwright.runtime.internal.program;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code ErrorEquals}: which errors a Retrier or Catcher is for.
 *
 * @see <a href="https://states-language.net/spec.html#errors">Errors</a>
 */
public final class ErrorMatcher {
  private static final String ALL = "States.ALL";
  private static final String TASK_FAILED = "States.TaskFailed";
  private static final String TIMEOUT = "States.Timeout";
  private static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";

  private final Set<String> names;
  private final boolean all;
  private final boolean taskFailed;
  private final boolean timeout;

  ErrorMatcher(List<String> errorEquals) {
    this.names = Set.copyOf(errorEquals);
    this.all = names.contains(ALL);
    this.taskFailed = names.contains(TASK_FAILED);
    this.timeout = names.contains(TIMEOUT);
  }

  /**
   * Whether an error is one of these. {@code States.TaskFailed} stands for every error but {@code
   * States.Timeout}, {@code States.Timeout} also for a missed heartbeat.
   *
   * @param error the Error Name, or null where the failure has none
   */
  public boolean matches(@Nullable String error) {
    if (all || (error != null && names.contains(error))) {
      return true;
    }
    return (timeout && HEARTBEAT_TIMEOUT.equals(error))
        || (taskFailed && !TIMEOUT.equals(error) && !HEARTBEAT_TIMEOUT.equals(error));
  }
}
