package dev.stepwright.examples.checkout;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;
import static dev.stepwright.runtime.junit.StepwrightAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.client.WorkflowExecution;
import dev.stepwright.runtime.junit.StepwrightTest;
import dev.stepwright.runtime.junit.TestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A function that a Task invokes is the method of the Task, by whatever name. */
@StepwrightTest
class CheckoutTest {
  private static final class Functions implements CheckoutTasks {
    private final List<Checkout.Order> charged = new ArrayList<>();
    private final List<Checkout.Question> asked = new ArrayList<>();

    @Override
    public Checkout.Receipt charge(Checkout.Order order) throws Busy {
      charged.add(order);
      if (charged.size() == 1) {
        throw new Busy();
      }
      return new Checkout.Receipt("r-" + order.id());
    }

    @Override
    public void ask(Checkout.Question question) {
      asked.add(question);
    }

    @Override
    public String tell(Map<String, String> message) {
      return message.get("order") + " has " + message.get("receipt");
    }

    @Override
    public Checkout.Done finish(Checkout.Done done) {
      return done;
    }
  }

  @Test
  void tasksInvokeTheirMethods(TestEngine engine) {
    Functions functions = new Functions();
    engine.tasks(CheckoutTasks.of(functions));
    WorkflowExecution<Checkout.Done> checkout =
        new CheckoutClient(engine).start(json("{\"id\": \"o-1\", \"amount\": 5}"));

    assertThatExecution(checkout)
        .isWaitingIn(CheckoutStates.ASK)
        .state(CheckoutStates.CHARGE)
        .failedWith(Busy.class.getName())
        .wasRetried(1);
    assertThat(functions.asked)
        .containsExactly(
            new Checkout.Question(engine.openTask(CheckoutStates.ASK).token(), "r-o-1"));

    engine.openTask(CheckoutStates.ASK).succeeds(Map.of("by", "Ada"));

    assertThatExecution(checkout)
        .hasOutput(
            new Checkout.Done(
                "o-1 has r-o-1",
                "Ada",
                List.of(new Checkout.Receipt("r-o-1"), new Checkout.Receipt("r-o-2"))));
    assertThat(functions.charged)
        .containsExactly(
            new Checkout.Order("o-1", 5),
            new Checkout.Order("o-1", 5),
            new Checkout.Order("o-2", 1));
  }
}
