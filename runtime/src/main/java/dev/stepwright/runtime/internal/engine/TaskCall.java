package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a handler is told about an attempt. The task token is made when it is asked for. */
final class TaskCall implements TaskRequest {
  private final TaskScheduled scheduled;
  private final ExecutionState execution;
  private final int branch;
  private final int retryCount;
  private final List<Integer> mapIndexes;
  private final String executionArn;
  private @Nullable String token;

  TaskCall(Branch branch, TaskScheduled scheduled) {
    this.scheduled = scheduled;
    this.execution = branch.run.execution;
    this.branch = branch.id;
    this.retryCount = branch.retryCount;
    this.mapIndexes = branch.parent == null ? List.of() : mapIndexes(branch);
    this.executionArn = branch.run.arn;
  }

  private static List<Integer> mapIndexes(Branch branch) {
    List<Integer> indexes = new ArrayList<>();
    for (Branch current = branch; current.parent != null; current = current.parent) {
      if (current.parent.work() instanceof MapWork) {
        indexes.add(current.index);
      }
    }
    Collections.reverse(indexes);
    return Collections.unmodifiableList(indexes);
  }

  @Override
  public String resource() {
    return scheduled.task().resource().text();
  }

  @Override
  public JsonValue input() {
    return scheduled.input();
  }

  @Override
  public @Nullable JsonValue credentials() {
    return scheduled.credentials();
  }

  /** Two threads may make it at the same time; it is the same text. */
  @Override
  public String token() {
    String made = token;
    if (made == null) {
      made = new TaskToken(execution.arn(), branch, scheduled.id()).text();
      token = made;
    }
    return made;
  }

  @Override
  public String state() {
    return scheduled.task().name();
  }

  @Override
  public int retryCount() {
    return retryCount;
  }

  @Override
  public List<Integer> mapIndexes() {
    return mapIndexes;
  }

  @Override
  public @Nullable Long timeoutSeconds() {
    return scheduled.timeoutSeconds();
  }

  @Override
  public @Nullable Long heartbeatSeconds() {
    return scheduled.heartbeatSeconds();
  }

  @Override
  public String executionArn() {
    return executionArn;
  }

  @Override
  public long scheduledEventId() {
    return scheduled.id();
  }

  @Override
  public String toString() {
    return state() + " " + resource() + " " + input().toJson();
  }
}
