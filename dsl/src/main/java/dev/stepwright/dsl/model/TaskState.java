package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.template.PayloadTemplate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Task State: has the work done that its Resource names.
 *
 * @param common the fields every State has
 * @param data the fields that select, build and keep data
 * @param resource the URI of the work
 * @param credentials the role to do it under
 * @param timeoutSeconds how long it may take, at least 1; absent means no limit on AWS
 * @param heartbeatSeconds how long it may stay silent, at least 1 and less than the timeout
 * @param errors what to do about errors
 * @param transition what follows
 */
public record TaskState(
    CommonFields common,
    DataFlow data,
    FieldValue<String> resource,
    @Nullable FieldValue<PayloadTemplate> credentials,
    @Nullable Source<Long> timeoutSeconds,
    @Nullable Source<Long> heartbeatSeconds,
    ErrorHandling errors,
    Transition transition)
    implements State {
  public TaskState {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(transition, "transition");
    Checks.resource(resource);
    Checks.object("Credentials", credentials);
    Checks.literal("Credentials", "an object with RoleArn", credentials, TaskState::hasRole);
    Checks.integer("TimeoutSeconds", timeoutSeconds, 1, Limits.MAX_SECONDS);
    Checks.integer("HeartbeatSeconds", heartbeatSeconds, 1, Limits.MAX_SECONDS);
    checkHeartbeat(heartbeatSeconds, timeoutSeconds);
    Checks.state(StateType.TASK, common, data, timeoutSeconds, heartbeatSeconds, errors.catchers());
  }

  private static boolean hasRole(PayloadTemplate credentials) {
    return !(credentials.json() instanceof JsonObject object)
        || object.containsKey("RoleArn")
        || object.containsKey("RoleArn.$");
  }

  /** "the "HeartbeatSeconds" interval MUST be smaller than the "TimeoutSeconds" value". */
  private static void checkHeartbeat(
      @Nullable Source<Long> heartbeatSeconds, @Nullable Source<Long> timeoutSeconds) {
    if (Checks.given("HeartbeatSeconds", heartbeatSeconds) instanceof FieldValue.Literal<Long> beat
        && Checks.given("TimeoutSeconds", timeoutSeconds) instanceof FieldValue.Literal<Long> limit
        && beat.value() >= limit.value()) {
      throw Checks.breach("HeartbeatSeconds is less than " + limit.value(), beat.value());
    }
  }

  @Override
  public StateType type() {
    return StateType.TASK;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.task(this);
  }
}
