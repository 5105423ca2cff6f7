package dev.stepwright.examples.slides;

import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Test;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;

/** Chooses by a type and a value, with Not and And. */
@Workflow(startAt = "ChoiceStateX", input = Sorting.Thing.class, output = String.class)
interface Sorting {
  /** What is to be sorted. */
  record Thing(String type, int value) {}

  @ChoiceState(name = "ChoiceStateX", otherwise = "DefaultState")
  @When(not = @Test(variable = "$.type", stringEquals = "Private"), next = "Public")
  @When(
      and = {
        @Test(variable = "$.value", numericGreaterThanEquals = 20),
        @Test(variable = "$.value", numericLessThan = 30)
      },
      next = "ValueInTwenties")
  void choose();

  @TaskState(name = "Public", resource = "${FooArn}", end = true)
  String foo(Thing thing);

  @TaskState(name = "ValueInTwenties", resource = "${BarArn}", end = true)
  String bar(Thing thing);

  @FailState(name = "DefaultState", error = "NoMatch", cause = "No Matches!")
  void noMatch();
}
