package orders;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.runtime.junit.StepwrightTest;
import dev.stepwright.runtime.junit.TestEngine;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@StepwrightTest
class OrderTest {
  private final TestEngine engine;

  OrderTest(TestEngine engine) {
    this.engine = engine;
    engine.script(OrderStates.SEND).returns("sent");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void sendsAnHourLater(int cents, TestEngine same) {
    assertThat(same).isSameAs(engine);
    engine.script(OrderStates.CHARGE).returns("receipt");

    assertThatExecution(new OrderClient(engine).start(new Order.Purchase("o-1", cents)))
        .hasOutput("sent")
        .took(Duration.ofHours(1));
  }

  @Nested
  class WithoutMoney {
    @Test
    void fails() {
      engine.script(OrderStates.CHARGE).fails("NoMoney", "empty");

      assertThatExecution(new OrderClient(engine).start(new Order.Purchase("o-1", 1)))
          .failed("NoMoney", "empty")
          .neverEntered(OrderStates.SEND);
    }
  }
}
