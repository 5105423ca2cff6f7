package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that a branch has before an event. Where the event has the same one, its record says which
 * and not what it is. The order is that of the records' format.
 */
enum KnownValue {
  DATA {
    @Override
    JsonValue of(Branch branch) {
      return branch.data;
    }
  },
  EXECUTION_INPUT {
    @Override
    JsonValue of(Branch branch) {
      return branch.run.input;
    }
  },
  TASK_OUTPUT {
    @Override
    @Nullable JsonValue of(Branch branch) {
      return branch.work() instanceof TaskWork task ? task.output : null;
    }
  },
  FORK_RESULT {
    @Override
    @Nullable JsonValue of(Branch branch) {
      if (branch.work() instanceof MapWork map && map.succeeded) {
        return map.results();
      }
      return branch.work() instanceof ParallelWork parallel && parallel.succeeded
          ? parallel.outputs()
          : null;
    }
  },
  NEXT_ITEM {
    @Override
    @Nullable JsonValue of(Branch branch) {
      return branch.work() instanceof MapWork map && map.next < map.items.size()
          ? map.items.element(map.next)
          : null;
    }
  };

  /** Above these, what an object has as {@link #DATA} is known by the position of a member. */
  private static final int MEMBERS = 8;

  /** How many members are looked at. */
  private static final int MOST_MEMBERS = 32;

  private static final List<KnownValue> VALUES = List.of(values());

  /** The value, or null if the branch has none. */
  abstract @Nullable JsonValue of(Branch branch);

  /** The number of a value that the branch has, or -1. */
  static int find(Branch branch, JsonValue value) {
    for (int i = 0; i < VALUES.size(); i++) {
      if (VALUES.get(i).of(branch) == value) {
        return i;
      }
    }
    if (branch.data instanceof JsonObject object) {
      for (int i = 0; i < Math.min(object.size(), MOST_MEMBERS); i++) {
        if (object.valueAt(i) == value) {
          return MEMBERS + i;
        }
      }
    }
    return -1;
  }

  /**
   * The value of a number.
   *
   * @throws IllegalArgumentException if the branch has no such value
   */
  static JsonValue get(Branch branch, int number) {
    JsonValue value = null;
    if (number < VALUES.size()) {
      value = VALUES.get(number).of(branch);
    } else if (branch.data instanceof JsonObject object
        && number >= MEMBERS
        && number - MEMBERS < object.size()) {
      value = object.valueAt(number - MEMBERS);
    }
    if (value == null) {
      throw new IllegalArgumentException("The branch " + branch + " has no value " + number);
    }
    return value;
  }
}
