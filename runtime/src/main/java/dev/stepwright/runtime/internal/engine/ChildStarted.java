package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.program.DistributedProgram;
import dev.stepwright.runtime.internal.program.MapProgram;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Map Run has started a child execution. */
final class ChildStarted extends JournalEvent {
  private final MapProgram map;
  private final int index;
  private final String arn;
  private final String name;

  ChildStarted(MapProgram map, int index, String arn, String name) {
    this.map = map;
    this.index = index;
    this.arn = arn;
    this.name = name;
  }

  MapProgram map() {
    return map;
  }

  int index() {
    return index;
  }

  String arn() {
    return arn;
  }

  String name() {
    return name;
  }

  @Override
  @Nullable HistoryEventType type() {
    return null;
  }

  @Override
  void apply(Branch branch) {
    MapRunWork work = branch.mapRunWork();
    DistributedProgram distributed = Objects.requireNonNull(map.distributed());
    JsonValue input = work.input(index);
    Run run = new Run(branch.run.execution, arn, name, input, distributed.express(), branch, index);
    Branch child = branch.child(run, index, map.itemProcessor(), input);
    run.begin(child);
    work.add(child);
    work.next = index + 1;
  }
}
