package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a Parallel State is at. */
final class ParallelWork extends ForkWork {
  private final JsonValue[] outputs;
  private @Nullable JsonArray collected;

  /** Whether its success is in the journal. */
  boolean succeeded;

  ParallelWork(int branches) {
    outputs = new JsonValue[branches];
  }

  void ended(Branch child) {
    outputs[child.index] = child.data;
    remove(child);
  }

  /** The outputs of all branches; like AWS's, the array's text is made of theirs. */
  JsonArray outputs() {
    if (collected == null) {
      collected = collect();
    }
    return collected;
  }

  private JsonArray collect() {
    JsonArray array = JsonArray.of(outputs);
    if (Arrays.stream(outputs).noneMatch(JsonValue::keepsText)) {
      return array;
    }
    return array.withText(
        Arrays.stream(outputs).map(JsonValue::toJson).collect(Collectors.joining(",", "[", "]")));
  }
}
