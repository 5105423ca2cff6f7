package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.program.ChoiceProgram;
import dev.stepwright.runtime.internal.program.DataFlowProgram;
import dev.stepwright.runtime.internal.program.StateProgram;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryFailure;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a Choice State does.
 *
 * @see <a href="https://states-language.net/spec.html#choice-state">Choice State</a>
 */
final class ChoiceDecider {
  private ChoiceDecider() {}

  static boolean decide(ChoiceProgram choice, Branch branch) {
    DataFlowProgram data = choice.data();
    QueryData raw = branch.query();
    QueryData input = data.selectInput(raw);
    for (int i = 0; i < choice.size(); i++) {
      ChoiceProgram.Rule rule = choice.rule(i);
      if (rule.condition().test(input)) {
        JsonObject assigned =
            rule.assign() == null ? null : (JsonObject) rule.assign().evaluate(input);
        exit(branch, data, input, rule, assigned, rule.next());
        return true;
      }
    }
    StateProgram otherwise = choice.otherwise();
    if (otherwise == null) {
      throw QueryFailure.runtime(
              "Failed to transition out of the state. The state does not point to a next state.")
          .asException();
    }
    exit(branch, data, input, null, data.assign(raw, input.input()), otherwise);
    return true;
  }

  private static void exit(
      Branch branch,
      DataFlowProgram data,
      QueryData input,
      ChoiceProgram.@Nullable Rule rule,
      @Nullable JsonObject assigned,
      StateProgram next) {
    Decider.exit(branch, output(data, input, rule), assigned, next);
  }

  private static JsonValue output(
      DataFlowProgram data, QueryData input, ChoiceProgram.@Nullable Rule rule) {
    if (rule != null && data.jsonata()) {
      // The State's own Output is for when no Choice Rule is chosen.
      return rule.output() == null ? input.input() : rule.output().evaluate(input);
    }
    return data.jsonata()
        ? data.output(input, input.input())
        : data.selectOutput(input.input(), input);
  }
}
