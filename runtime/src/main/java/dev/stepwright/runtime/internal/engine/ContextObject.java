package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.model.StateType;
import org.jspecify.annotations.Nullable;

/**
 * The Context Object.
 *
 * @see <a href="https://states-language.net/spec.html#context-object">Context Object</a>
 */
final class ContextObject {
  private ContextObject() {}

  /** The Context Object of the State a branch is in. */
  static JsonObject of(Branch branch) {
    JsonObject.Builder state =
        JsonObject.builder()
            .put("Name", new JsonString(branch.state.name()))
            .put("EnteredTime", new JsonString(Run.time(branch.entered().time())));
    StateType type = branch.state.type();
    if (type == StateType.TASK || type == StateType.MAP) {
      state.put("RetryCount", JsonNumber.of(branch.retryCount));
    }
    JsonObject context = branch.run.context().with("State", state.build());
    String token = TaskToken.of(branch);
    if (token != null) {
      context = context.with("Task", JsonObject.of("Token", new JsonString(token)));
    }
    JsonObject item = mapItem(branch);
    return item == null ? context : context.with("Map", JsonObject.of("Item", item));
  }

  /** {@code Map.Item}: the item a branch works at, or evaluates an ItemSelector for. */
  private static @Nullable JsonObject mapItem(Branch branch) {
    if (branch.selecting != null) {
      return branch.selecting;
    }
    Branch current = branch;
    for (Branch parent = current.parent;
        parent != null && parent.run == branch.run;
        parent = parent.parent) {
      if (parent.work() instanceof MapWork map) {
        return map.item(current.index);
      }
      current = parent;
    }
    return null;
  }
}
