package dev.stepwright.runtime.junit;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.error.TaskTimedOutException;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Task that waits to be told its end. */
public final class OpenTask {
  private final TaskRequest request;
  private final Engine engine;
  private final Scripts scripts;
  private final Function<@Nullable Object, JsonValue> json;

  OpenTask(
      TaskRequest request,
      Engine engine,
      Scripts scripts,
      Function<@Nullable Object, JsonValue> json) {
    this.request = request;
    this.engine = engine;
    this.scripts = scripts;
    this.json = json;
  }

  /** Its task token. */
  public String token() {
    return request.token();
  }

  /** Its effective input. */
  public JsonValue input() {
    return request.input();
  }

  /**
   * Ends it with a result, as SendTaskSuccess does.
   *
   * @param result the result, of which Jackson makes JSON; a {@link JsonValue} is itself
   * @throws TaskTimedOutException if it has ended
   */
  public void succeeds(@Nullable Object result) {
    engine.sendTaskSuccess(token(), json.apply(result));
    scripts.ended(request);
  }

  /**
   * Fails it, as SendTaskFailure does.
   *
   * @param error the Error Name
   * @param cause the Cause, or null for none
   * @throws TaskTimedOutException if it has ended
   */
  public void fails(String error, @Nullable String cause) {
    engine.sendTaskFailure(token(), error, cause);
    scripts.ended(request);
  }

  /**
   * Tells that it is worked at, as SendTaskHeartbeat does.
   *
   * @throws TaskTimedOutException if it has ended
   */
  public void heartbeat() {
    engine.sendTaskHeartbeat(token());
  }
}
