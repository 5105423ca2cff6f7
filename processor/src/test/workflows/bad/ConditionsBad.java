//! 27:3 CHOICE_RULE_KIND
//! 28:3 CHOICE_OPERATOR_COUNT
//! 29:3 CHOICE_OPERATOR_COUNT
//! 30:3 CHOICE_RULE_KIND
//! 32:54 ANNOTATION_NOT_ONE
//! 35:13 FIELD_EMPTY
//! 37:29 CONDITION_UNKNOWN
//! 41:21 FIELD_QUERY_LANGUAGE
//! 42:48 TIMESTAMP_INVALID
//! 44:49 CONDITION_WITHIN_ITSELF
//! 45:46 PATH_INVALID
//! 46:21 ANNOTATION_NOT_ONE
//! 49:3 FIELD_EMPTY
//! 54:3 ANNOTATION_UNUSED
package workflows;

import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.Condition;
import dev.stepwright.dsl.annotation.Test;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;

/** Conditions that say nothing, or too much. */
@Workflow
interface ConditionsBad {
  @ChoiceState(otherwise = "None")
  @When(variable = "$.a", isNull = true, not = @Test(variable = "$.b", isNull = true), next = "None")
  @When(variable = "$.a", numericGreaterThan = 1, numericLessThan = 2, next = "None")
  @When(variable = "$.a", next = "None")
  @When(next = "None")
  @When(
      not = {@Test(variable = "$.b", isNull = true), @Test(variable = "$.c", isNull = true)},
      next = "None")
  @When(
      and = {},
      next = "None")
  @When(and = @Test(named = "smal"), next = "None")
  @When(and = @Test(named = "loop"), next = "None")
  @When(or = @Test(named = "twice"), next = "None")
  @When(or = @Test(named = "twice"), next = "None")
  @When(condition = "{% true %}", next = "None")
  @When(variable = "$.time", timestampEquals = "yesterday", next = "None")
  @Condition(name = "small", variable = "$.a", isNull = true)
  @Condition(name = "loop", not = @Test(named = "loop"))
  @Condition(name = "twice", variable = "$.a.", isNull = true)
  @Condition(name = "twice", variable = "$.a", isNull = false)
  void choose();

  @ChoiceState(otherwise = "Choose")
  void none();

  @ChoiceState(name = "Unused", otherwise = "None")
  @When(variable = "$.a", isNull = true, next = "Choose")
  @Condition(name = "unused", variable = "$.a", isNull = true)
  void unused();
}
