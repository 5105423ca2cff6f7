package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.model.StateType;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.choice.ConditionEvaluator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Choice State, compiled. */
public final class ChoiceProgram extends StateProgram {
  private final DataFlowProgram data;
  private Rule[] rules = {};
  private @Nullable StateProgram otherwise;

  ChoiceProgram(String name, DataFlowProgram data) {
    super(name, StateType.CHOICE);
    this.data = data;
  }

  /**
   * A top-level Choice Rule.
   *
   * @param condition when it is chosen
   * @param assign its own {@code Assign}, or null
   * @param output its own {@code Output}, or null
   * @param next the State to go on with
   */
  public record Rule(
      ConditionEvaluator condition,
      @Nullable Evaluator assign,
      @Nullable Evaluator output,
      StateProgram next) {}

  void link(List<Rule> linked, @Nullable StateProgram defaultState) {
    rules = linked.toArray(new Rule[0]);
    otherwise = defaultState;
  }

  /** How data flows through it. */
  public DataFlowProgram data() {
    return data;
  }

  /** How many Choice Rules there are. */
  public int size() {
    return rules.length;
  }

  /** The Choice Rule at an index. */
  public Rule rule(int index) {
    return rules[index];
  }

  /** The State {@code Default} names, or null. */
  public @Nullable StateProgram otherwise() {
    return otherwise;
  }
}
