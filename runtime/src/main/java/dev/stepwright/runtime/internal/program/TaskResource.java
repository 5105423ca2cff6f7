package dev.stepwright.runtime.internal.program;

import java.util.List;

/**
 * The {@code Resource} of a Task, taken apart.
 *
 * @param text the whole of it, as the definition has it
 * @param family whose events AWS writes for it
 * @param service {@code resourceType} in events, such as {@code lambda} or {@code aws-sdk:s3}
 * @param action {@code resource} in events, such as {@code invoke} or {@code publish}, with the
 *     suffix of the pattern
 * @param pattern how long the Task lasts
 */
public record TaskResource(
    String text, Family family, String service, String action, Pattern pattern) {
  private static final int ARN_PARTS = 6;
  private static final String SYNC = ".sync";
  private static final String SYNC_2 = ".sync:2";
  private static final String WAIT_FOR_TASK_TOKEN = ".waitForTaskToken";
  private static final String AWS_SDK = "aws-sdk:";

  /** The three families of events. */
  public enum Family {
    /** {@code LambdaFunctionScheduled} and so on: the ARN of a function. */
    LAMBDA_FUNCTION,
    /** {@code ActivityScheduled} and so on. */
    ACTIVITY,
    /** {@code TaskScheduled} and so on: an integration with a service. */
    TASK
  }

  /** The service integration patterns. */
  public enum Pattern {
    /** The Task ends with the service's answer. */
    REQUEST_RESPONSE,
    /** The Task ends with the job it starts. */
    SYNC,
    /** The same with the job's output as JSON. */
    SYNC_2,
    /** The Task ends when its task token comes back. */
    WAIT_FOR_TASK_TOKEN
  }

  /** A {@code Resource}. */
  public static TaskResource of(String text) {
    List<String> parts = List.of(text.split(":", ARN_PARTS));
    if (parts.size() < ARN_PARTS || !parts.get(0).equals("arn")) {
      return new TaskResource(text, Family.TASK, "", text, pattern(text));
    }
    String rest = parts.get(5);
    if (parts.get(2).equals("lambda")) {
      return new TaskResource(
          text, Family.LAMBDA_FUNCTION, "lambda", rest, Pattern.REQUEST_RESPONSE);
    }
    if (rest.startsWith("activity:")) {
      return new TaskResource(text, Family.ACTIVITY, "activity", rest, Pattern.REQUEST_RESPONSE);
    }
    int from = rest.startsWith(AWS_SDK) ? AWS_SDK.length() : 0;
    int colon = rest.indexOf(':', from);
    String service = colon < 0 ? "" : rest.substring(0, colon);
    String action = colon < 0 ? rest : rest.substring(colon + 1);
    return new TaskResource(text, Family.TASK, service, action, pattern(action));
  }

  private static Pattern pattern(String action) {
    if (action.endsWith(WAIT_FOR_TASK_TOKEN)) {
      return Pattern.WAIT_FOR_TASK_TOKEN;
    }
    if (action.endsWith(SYNC_2)) {
      return Pattern.SYNC_2;
    }
    return action.endsWith(SYNC) ? Pattern.SYNC : Pattern.REQUEST_RESPONSE;
  }
}
