package dev.stepwright.dsl.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Wait State: waits for a time or until a time; exactly one of the two is given.
 *
 * @param common the fields every State has
 * @param data the fields that select, build and keep data
 * @param seconds how long, in seconds from 0
 * @param timestamp until when, in the RFC 3339 profile with capital T and Z
 * @param transition what follows
 */
public record WaitState(
    CommonFields common,
    DataFlow data,
    @Nullable Source<Long> seconds,
    @Nullable Source<String> timestamp,
    Transition transition)
    implements State {
  public WaitState {
    Objects.requireNonNull(transition, "transition");
    if ((seconds == null) == (timestamp == null)) {
      throw Checks.breach("A Wait State has either Seconds or Timestamp", seconds);
    }
    Checks.integer("Seconds", seconds, 0, Limits.MAX_SECONDS);
    FieldValue<String> until = Checks.given("Timestamp", timestamp);
    Checks.notNull("Timestamp", until);
    Checks.literal("Timestamp", "a timestamp of RFC 3339", until, Timestamps::isTimestamp);
    Checks.state(StateType.WAIT, common, data, seconds, timestamp);
  }

  @Override
  public StateType type() {
    return StateType.WAIT;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.wait(this);
  }
}
