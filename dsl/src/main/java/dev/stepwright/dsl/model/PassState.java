package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Pass State: passes its input on, or the result it is given.
 *
 * @param common the fields every State has
 * @param data the fields that select, build and keep data
 * @param result JSONPath: the State's result; absent means its effective input
 * @param transition what follows
 */
public record PassState(
    CommonFields common, DataFlow data, @Nullable JsonValue result, Transition transition)
    implements State {
  public PassState {
    Objects.requireNonNull(transition, "transition");
    Checks.state(StateType.PASS, common, data).only(QueryLanguage.JSON_PATH, result);
  }

  @Override
  public StateType type() {
    return StateType.PASS;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.pass(this);
  }
}
