package dev.stepwright.runtime.task;

import dev.stepwright.dsl.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a Task. Immutable; any thread may read it.
 *
 * <p>The engine implements it. A test of a handler may do so too, with a record of these members.
 */
public interface TaskRequest {

  /**
   * The {@code Resource} as the definition has it. For a function that {@code lambda:invoke} calls,
   * the function's ARN.
   */
  String resource();

  /** The effective input: the request to the service, the event of a Lambda function. */
  JsonValue input();

  /** The evaluated {@code Credentials}, or null for none. */
  @Nullable JsonValue credentials();

  /**
   * Identifies the attempt; what {@code $$.Task.Token} gives. Whoever holds it can end the Task
   * where the handler does not.
   */
  String token();

  /** The name of the State. */
  String state();

  /** How often the Task was retried before: 0 for the first attempt. */
  int retryCount();

  /** The indexes of the Map iterations around it, outermost first. */
  List<Integer> mapIndexes();

  /** {@code TimeoutSeconds}, or null for none. */
  @Nullable Long timeoutSeconds();

  /** {@code HeartbeatSeconds}, or null for none. */
  @Nullable Long heartbeatSeconds();

  /** The execution it belongs to. */
  String executionArn();

  /** The id of the History Event that scheduled it, in the history of {@link #executionArn}. */
  long scheduledEventId();
}
