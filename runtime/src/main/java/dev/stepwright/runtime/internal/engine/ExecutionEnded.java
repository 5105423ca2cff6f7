package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.history.HistoryEventType;
import org.jspecify.annotations.Nullable;

/** An execution ended. */
final class ExecutionEnded extends JournalEvent {
  private final ExecutionStatus status;
  private final @Nullable JsonValue output;
  private final @Nullable Failure failure;

  private ExecutionEnded(
      ExecutionStatus status, @Nullable JsonValue output, @Nullable Failure failure) {
    this.status = status;
    this.output = output;
    this.failure = failure;
  }

  static ExecutionEnded succeeded(JsonValue output) {
    return new ExecutionEnded(ExecutionStatus.SUCCEEDED, output, null);
  }

  static ExecutionEnded failed(Failure failure) {
    return new ExecutionEnded(ExecutionStatus.FAILED, null, failure);
  }

  static ExecutionEnded timedOut() {
    return new ExecutionEnded(ExecutionStatus.TIMED_OUT, null, new Failure(Failure.TIMEOUT, null));
  }

  /** An end without an output, for a reason. */
  static ExecutionEnded without(ExecutionStatus status, Failure reason) {
    return new ExecutionEnded(status, null, reason);
  }

  static ExecutionEnded aborted(Failure reason) {
    return new ExecutionEnded(ExecutionStatus.ABORTED, null, reason);
  }

  ExecutionStatus status() {
    return status;
  }

  @Nullable JsonValue output() {
    return output;
  }

  @Nullable Failure failure() {
    return failure;
  }

  @Override
  HistoryEventType type() {
    return switch (status) {
      case SUCCEEDED -> HistoryEventType.EXECUTION_SUCCEEDED;
      case FAILED -> HistoryEventType.EXECUTION_FAILED;
      case TIMED_OUT -> HistoryEventType.EXECUTION_TIMED_OUT;
      case ABORTED -> HistoryEventType.EXECUTION_ABORTED;
      case RUNNING -> throw new IllegalStateException("An execution that runs has not ended");
    };
  }

  @Override
  JsonObject details() {
    return output == null ? details(failure) : JsonObject.of("output", output);
  }

  /** {@code error} and {@code cause}, as far as there are any. */
  static JsonObject details(@Nullable Failure failure) {
    return failure == null ? JsonObject.EMPTY : addTo(JsonObject.builder(), failure).build();
  }

  static JsonObject.Builder addTo(JsonObject.Builder details, Failure failure) {
    return details.add("error", text(failure.error())).add("cause", text(failure.cause()));
  }

  private static @Nullable JsonString text(@Nullable String value) {
    return value == null ? null : new JsonString(value);
  }

  @Override
  int previousId(Branch branch) {
    return status == ExecutionStatus.TIMED_OUT || status == ExecutionStatus.ABORTED
        ? 0
        : branch.last;
  }

  @Override
  boolean aborts() {
    return status == ExecutionStatus.ABORTED;
  }

  @Override
  void apply(Branch branch) {
    branch.run.ended(this);
  }
}
