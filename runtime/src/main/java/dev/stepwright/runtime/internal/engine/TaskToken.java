package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.internal.program.TaskProgram;
import dev.stepwright.runtime.internal.program.TaskResource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Task tokens. One names its execution, branch and attempt, so that it need not be kept anywhere
 * and is the same after a stop.
 *
 * @param executionArn the execution
 * @param branch the number of the branch
 * @param attempt the id of the event that scheduled the attempt
 */
record TaskToken(String executionArn, int branch, int attempt) {
  private static final String SEPARATOR = "\n";
  private static final int PARTS = 3;

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            (executionArn + SEPARATOR + branch + SEPARATOR + attempt)
                .getBytes(StandardCharsets.UTF_8));
  }

  /** What a text means, or null if it is no task token. */
  static @Nullable TaskToken parse(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
              .split(SEPARATOR, -1);
      return parts.length == PARTS
          ? new TaskToken(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The token in the Context Object: of the attempt a branch makes, where the Task waits for more
   * than an answer.
   */
  static @Nullable String of(Branch branch) {
    if (!(branch.state instanceof TaskProgram task)
        || task.resource().pattern() == TaskResource.Pattern.REQUEST_RESPONSE) {
      return null;
    }
    int attempt =
        branch.work() instanceof TaskWork work ? work.scheduled.id() : branch.run.lastEventId + 1;
    return of(branch, attempt).text();
  }

  static TaskToken of(Branch branch, int attempt) {
    return new TaskToken(branch.run.execution.arn(), branch.id, attempt);
  }
}
