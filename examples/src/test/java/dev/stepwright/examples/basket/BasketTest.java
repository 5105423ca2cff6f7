package dev.stepwright.examples.basket;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;

import dev.stepwright.examples.basket.Basket.Line;
import dev.stepwright.examples.basket.Basket.Order;
import dev.stepwright.examples.basket.BasketData.ChargeInput;
import dev.stepwright.examples.basket.BasketData.Output;
import dev.stepwright.runtime.junit.StepwrightTest;
import dev.stepwright.runtime.junit.TestEngine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@StepwrightTest
class BasketTest {
  @BeforeEach
  void bind(TestEngine engine) {
    engine.tasks(BasketTasks.of(new Shop()));
  }

  @ParameterizedTest
  @CsvSource({"8,100,0,0", "9,106.88,5.62,300", "100,1125,125,600"})
  void grantsADiscount(int chairs, double amount, double saved, int seconds, TestEngine engine) {
    Order order = new Order("Ann", List.of(new Line("chair", chairs)));

    assertThatExecution(new BasketClient(engine).start(order))
        .hasOutput(new Output("receipt-1", 1, saved))
        .took(Duration.ofSeconds(seconds))
        .state("Charge")
        .hasEffectiveInput(new ChargeInput("Ann", amount, "chair for Ann"));
  }

  @Test
  void chargesNothingForNothing(TestEngine engine) {
    assertThatExecution(new BasketClient(engine).start(new Order("Ann", List.of())))
        .hasOutput(new Output("receipt-1", 0, 0));
  }
}
