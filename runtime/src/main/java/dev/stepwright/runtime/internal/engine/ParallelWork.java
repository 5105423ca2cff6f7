package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonValue;

/** What a Parallel State is at. */
final class ParallelWork extends ForkWork {
  private final JsonValue[] outputs;

  /** Whether its success is in the journal. */
  boolean succeeded;

  ParallelWork(int branches) {
    outputs = new JsonValue[branches];
  }

  void ended(Branch child) {
    outputs[child.index] = child.data;
    remove(child);
  }

  JsonArray outputs() {
    return JsonArray.of(outputs);
  }
}
