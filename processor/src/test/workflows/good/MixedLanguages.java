package workflows;

import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.QueryLanguage;

/** A JSONPath workflow with States in JSONata, which share Variables. */
@Workflow
interface MixedLanguages {
  @PassState(
      assign =
          """
          {
            "order.$": "$.order.id",
            "lines.$": "States.ArrayLength($.order.lines)",
            "currency": "EUR"
          }""",
      next = "Total")
  void keep();

  @PassState(
      queryLanguage = QueryLanguage.JSONATA,
      output =
          """
          {
            "order": "{% $order %}",
            "total": "{% $sum($states.input.order.lines.(price * count)) %}",
            "currency": "{% $currency %}"
          }""",
      next = "Large?")
  void total();

  @ChoiceState(name = "Large?", otherwise = "Store")
  @When(variable = "$lines", numericGreaterThan = 100, next = "Large")
  @When(variable = "$.total", numericGreaterThanEquals = 1000.5, next = "Large")
  void isLarge();

  @ChoiceState(name = "Large", queryLanguage = QueryLanguage.JSONATA, otherwise = "Store")
  @When(
      condition = "{% $states.input.currency = 'EUR' %}",
      output = "{% $merge([$states.input, { 'large': true }]) %}",
      next = "Store")
  void large();

  @TaskState(
      resource = "arn:aws:states:::dynamodb:putItem",
      parameters =
          """
          {
            "TableName": "Orders",
            "Item": {
              "id": { "S.$": "$order" },
              "total": { "N.$": "States.Format('{}', $.total)" }
            }
          }""",
      resultPath = "null",
      end = true)
  void store();
}
