package dev.stepwright.examples.basket;

import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.List;

/** Prices a basket, grants who buys much a discount, and charges for it. */
@Workflow(
    queryLanguage = QueryLanguage.JSONATA,
    startAt = "Remember",
    input = Basket.Order.class,
    output = BasketData.Output.class)
interface Basket {
  /** What is bought. */
  record Order(String customer, List<Line> lines) {}

  /** So many of an article. */
  record Line(String article, int count) {}

  /** What a line costs. */
  record Priced(String article, double amount) {}

  /** What was paid. */
  record Receipt(String number) {}

  @PassState(
      assign =
          """
          { "customer": "{% $states.input.customer %}", "discount": 0 }""",
      next = "Price")
  void remember();

  @MapState(
      items = "{% $states.input.lines %}",
      itemProcessor = EachLine.class,
      assign =
          """
          {
            "lines": "{% $states.result %}",
            "total": "{% $sum([$states.result.amount]) %}"
          }""",
      next = "Much?")
  void price();

  /** What is done for each line. */
  @ItemProcessor
  interface EachLine {
    @TaskState(name = "Price Line", resource = "${PriceArn}", end = true)
    Priced price(Line line);
  }

  @ChoiceState(name = "Much?", otherwise = "Charge")
  @When(
      condition = "{% $total > 100 %}",
      assign =
          """
          { "discount": "{% $total > 1000 ? 10 : 5 %}" }""",
      next = "Charge")
  void isMuch();

  @TaskState(
      resource = "${ChargeArn}",
      arguments =
          """
          {
            "customer": "{% $customer %}",
            "amount": "{% $round($total * (100 - $discount) / 100, 2) %}",
            "text": "{% $join($lines.article, ', ') & ' for ' & $customer %}"
          }""",
      assign =
          """
          { "receipt": "{% $states.result.number %}" }""",
      next = "Cool Off")
  Receipt charge(BasketData.ChargeInput charge);

  @WaitState(
      name = "Cool Off",
      secondsExpression = "{% $discount = 0 ? 0 : 60 * $discount %}",
      next = "Done")
  void coolOff();

  @SucceedState(
      output =
          """
          {
            "receipt": "{% $receipt %}",
            "articles": "{% $count($lines) %}",
            "saved": "{% $round($total * $discount / 100, 2) %}"
          }""")
  void done();
}
