package dev.stepwright.examples.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A function that a Task invokes is the method of the Task, by whatever name. */
class CheckoutTest {
  private static final class Functions implements CheckoutTasks {
    private final List<Checkout.Order> charged = new ArrayList<>();
    private final List<Checkout.Question> asked = new ArrayList<>();
    private final Consumer<Checkout.Question> somebody;

    Functions(Consumer<Checkout.Question> somebody) {
      this.somebody = somebody;
    }

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
      somebody.accept(question);
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
  void tasksInvokeTheirMethods() throws Exception {
    AtomicReference<Engine> engines = new AtomicReference<>();
    Functions functions =
        new Functions(
            question ->
                Objects.requireNonNull(engines.get())
                    .sendTaskSuccess(question.token(), JsonObject.of("by", new JsonString("Ada"))));
    try (Engine engine =
        Engine.builder().virtualTime().tasks(CheckoutTasks.of(functions)).build()) {
      engines.set(engine);

      Checkout.Done done =
          new CheckoutClient(engine)
              .run(
                  JsonObject.builder()
                      .put("id", new JsonString("o-1"))
                      .put("amount", JsonNumber.of(5))
                      .build());

      assertThat(done)
          .isEqualTo(
              new Checkout.Done(
                  "o-1 has r-o-1",
                  "Ada",
                  List.of(new Checkout.Receipt("r-o-1"), new Checkout.Receipt("r-o-2"))));
      assertThat(functions.asked).extracting(Checkout.Question::number).containsExactly("r-o-1");
      assertThat(functions.charged)
          .containsExactly(
              new Checkout.Order("o-1", 5),
              new Checkout.Order("o-1", 5),
              new Checkout.Order("o-2", 1));
    }
  }
}
