package dev.stepwright.dsl.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Choice State: transitions by the first Choice Rule that holds.
 *
 * @param common the fields every State has
 * @param data the fields that select, build and keep data
 * @param choices the Choice Rules in the order they are tried, at least one
 * @param otherwise the name of the State to go to when no rule holds, {@code Default}; absent means
 *     the error {@code States.NoChoiceMatched}
 */
public record ChoiceState(
    CommonFields common, DataFlow data, List<ChoiceRule> choices, @Nullable String otherwise)
    implements State {
  public ChoiceState {
    choices = Checks.notEmpty("Choices", choices);
    Checks.state(StateType.CHOICE, common, data, choices);
  }

  @Override
  public StateType type() {
    return StateType.CHOICE;
  }

  @Override
  public List<String> targets() {
    List<String> targets = new ArrayList<>();
    choices.forEach(rule -> targets.add(rule.next()));
    if (otherwise != null) {
      targets.add(otherwise);
    }
    return targets;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.choice(this);
  }
}
