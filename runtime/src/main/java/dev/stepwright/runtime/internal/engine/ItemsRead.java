package dev.stepwright.runtime.internal.engine;

import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.items.ItemBatcher.Batch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Map Run knows what each of its child executions gets. */
final class ItemsRead extends JournalEvent {
  private final List<Batch> inputs;

  ItemsRead(List<Batch> inputs) {
    this.inputs = List.copyOf(inputs);
  }

  List<Batch> inputs() {
    return inputs;
  }

  @Override
  @Nullable HistoryEventType type() {
    return null;
  }

  @Override
  void apply(Branch branch) {
    branch.mapRunWork().read(inputs);
  }
}
