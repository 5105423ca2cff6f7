package dev.stepwright.runtime.teststate;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ParallelState;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateType;
import dev.stepwright.dsl.model.TaskState;
import dev.stepwright.runtime.error.InvalidDefinitionException;
import dev.stepwright.runtime.error.ValidationException;
import dev.stepwright.runtime.internal.program.TaskResource;
import org.jspecify.annotations.Nullable;

/** AWS's rules about what may, and what has to, be mocked. */
final class Mocks {
  private Mocks() {}

  /**
   * Checks whether a State may, or has to, have a mock.
   *
   * @throws InvalidDefinitionException if it is a Map or Parallel State without one
   * @throws ValidationException if it is another that needs one, or of a type that takes none
   */
  static void checkType(State state, boolean mocked) {
    StateType type = state.type();
    boolean fork = type == StateType.MAP || type == StateType.PARALLEL;
    if (!mocked && fork) {
      throw new InvalidDefinitionException(
          "TestState API does not support Map or Parallel states. Supported state types include:"
              + " [Task, Wait, Pass, Succeed, Fail, Choice]");
    }
    if (mocked && !fork && type != StateType.TASK) {
      throw new ValidationException(
          "State type '" + type.text() + "' is not supported when a mock is specified");
    }
    if (!mocked && isDoneElsewhere(state)) {
      throw new ValidationException(
          "TestState API does not support Activity tasks, and '.sync' or '.waitForTaskToken'"
              + " service integration patterns, unless a mock is specified");
    }
  }

  /** Whether a State is a Task that ends some time after the request it makes. */
  static boolean lastsLongerThanTheRequest(State state) {
    TaskResource resource = resource(state);
    return resource != null && resource.pattern() != TaskResource.Pattern.REQUEST_RESPONSE;
  }

  private static boolean isDoneElsewhere(State state) {
    TaskResource resource = resource(state);
    return resource != null
        && (resource.family() == TaskResource.Family.ACTIVITY || lastsLongerThanTheRequest(state));
  }

  /** The Resource of a Task; null for another State, and where deployment fills it in. */
  static @Nullable TaskResource resource(State state) {
    return state instanceof TaskState task
            && task.resource() instanceof FieldValue.Literal<String> literal
        ? TaskResource.of(literal.value())
        : null;
  }

  /**
   * Checks the form of what a Map or Parallel State is to give.
   *
   * @throws ValidationException if it is not what such a State gives
   */
  static void checkForm(State state, JsonValue result) {
    if (state instanceof MapState map) {
      boolean exported = map.resultWriter() != null && map.resultWriter().resource() != null;
      if (exported && !(result instanceof JsonObject)) {
        throw new ValidationException("Mocked result must be a JSON object.");
      }
      if (!exported) {
        array(result);
      }
    } else if (state instanceof ParallelState parallel
        && array(result).size() != parallel.branches().size()) {
      throw new ValidationException(
          "Mocked result must be an array with one element for each branch: expected "
              + parallel.branches().size()
              + " but was "
              + array(result).size());
    }
  }

  private static JsonArray array(JsonValue result) {
    if (result instanceof JsonArray array) {
      return array;
    }
    throw new ValidationException("Mocked result must be an array.");
  }
}
