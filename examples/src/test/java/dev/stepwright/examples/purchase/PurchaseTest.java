package dev.stepwright.examples.purchase;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.client.WorkflowExecution;
import dev.stepwright.examples.purchase.Purchase.Answer;
import dev.stepwright.examples.purchase.Purchase.Order;
import dev.stepwright.examples.purchase.PurchaseData.Output;
import dev.stepwright.runtime.junit.OpenTask;
import dev.stepwright.runtime.junit.StepwrightTest;
import dev.stepwright.runtime.junit.TestEngine;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StepwrightTest
class PurchaseTest {
  private static final Order CHAIRS = new Order("Ann", new Shipping.Goods("chair", 6));

  private final Office office = new Office();

  @BeforeEach
  void bind(TestEngine engine) {
    engine.tasks(PurchaseTasks.of(office)).tasks(ShippingTasks.of(new Depot()));
    engine.define(engine.define("/asl/Shipping.asl.json").withArn("${ShippingArn}"));
  }

  @Test
  void shipsWhatIsApproved(TestEngine engine) {
    assertThatExecution(new PurchaseClient(engine).start(CHAIRS))
        .tookPath("Ask", "Approved?", "Have It Shipped", "Tell", "Bill")
        .took(Duration.ofHours(1))
        .hasOutput(
            new Output(
                "Ann",
                CHAIRS.goods(),
                new Answer(true, "head"),
                new Output.Shipping2("2 parcels of chair"),
                new Output.Bill("bill-2")));
    assertThat(office.messages()).containsExactly("Ann gets 6 of chair", "Bill for Ann");
  }

  @Test
  void shipsNoPiano(TestEngine engine) {
    Order piano = new Order("Ann", new Shipping.Goods("piano", 1));

    assertThatExecution(new PurchaseClient(engine).start(piano))
        .failed("Purchase.NotApproved", "Someone said no");
    assertThat(office.messages()).isEmpty();
  }

  @Test
  void goesOnWhenWhoHasTheTokenAnswers(TestEngine engine) {
    engine.script("Ask").waits();
    WorkflowExecution<Output> purchase = new PurchaseClient(engine).start(CHAIRS);

    OpenTask question = engine.openTask("Ask");
    question.succeeds(new Answer(true, "deputy"));

    assertThatExecution(purchase).succeeded().passedThrough("Ask", "Bill");
  }

  @Test
  void failsWhereNobodyAnswersForADay(TestEngine engine) {
    engine.script("Ask").waits().after(Duration.ofDays(2)).returns(new Answer(true, "late"));

    assertThatExecution(new PurchaseClient(engine).start(CHAIRS))
        .failed("Purchase.NoAnswer", "A day has passed")
        .took(Duration.ofDays(1));
  }
}
