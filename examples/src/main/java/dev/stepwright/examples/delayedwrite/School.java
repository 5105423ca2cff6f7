package dev.stepwright.examples.delayedwrite;

import dev.stepwright.runtime.task.TaskException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The functions of the workflow, and the table behind it. */
final class School implements DelayedWriteTasks {
  private final Table table;
  private final List<String> told = new ArrayList<>();

  School(Table table) {
    this.table = table;
  }

  @Override
  public long plan(DelayedWriteData.PlanInput input) {
    Duration left = Duration.between(Instant.parse(input.now()), Instant.parse(input.publishAt()));
    return Math.max(0, left.toSeconds());
  }

  @Override
  public void write(DelayedWriteData.WriteInput put) throws TaskException {
    table.put(put);
  }

  @Override
  public void tell(String student) {
    told.add(student);
  }

  /** Who knows of a grade. */
  List<String> told() {
    return List.copyOf(told);
  }
}
