package dev.stepwright.dsl.builder;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stepwright.dsl.json.JsonValue;
import java.time.Instant;

/**
 * What a State can know of its execution.
 *
 * @param execution the execution
 * @param state the State
 * @param stateMachine the State Machine
 * @param task the Task; only in a Task State
 * @param map the iteration; only within a Map State
 * @see <a href="https://states-language.net/spec.html#context-object">Context Object</a>
 */
public record ContextObject(
    @JsonProperty("Execution") Execution execution,
    @JsonProperty("State") State state,
    @JsonProperty("StateMachine") StateMachine stateMachine,
    @JsonProperty("Task") Task task,
    @JsonProperty("Map") Map map) {

  /**
   * An execution.
   *
   * @param id its ARN
   * @param input what it began with
   * @param name its name
   * @param roleArn the role it runs as
   * @param startTime when it began
   * @param redriveCount how often it was begun again
   */
  public record Execution(
      @JsonProperty("Id") String id,
      @JsonProperty("Input") JsonValue input,
      @JsonProperty("Name") String name,
      @JsonProperty("RoleArn") String roleArn,
      @JsonProperty("StartTime") Instant startTime,
      @JsonProperty("RedriveCount") Long redriveCount) {}

  /**
   * A State.
   *
   * @param enteredTime when it was entered
   * @param name its name
   * @param retryCount how often it was tried again
   */
  public record State(
      @JsonProperty("EnteredTime") Instant enteredTime,
      @JsonProperty("Name") String name,
      @JsonProperty("RetryCount") Long retryCount) {}

  /**
   * A State Machine.
   *
   * @param id its ARN
   * @param name its name
   */
  public record StateMachine(@JsonProperty("Id") String id, @JsonProperty("Name") String name) {}

  /**
   * A Task.
   *
   * @param token what its result is reported by
   */
  public record Task(@JsonProperty("Token") String token) {}

  /**
   * An iteration.
   *
   * @param item the item
   */
  public record Map(@JsonProperty("Item") Item item) {

    /**
     * An item.
     *
     * @param index its place, from 0
     * @param value the item
     */
    public record Item(@JsonProperty("Index") Long index, @JsonProperty("Value") JsonValue value) {}
  }
}
