package dev.stepwright.examples.basket;

import dev.stepwright.examples.ExampleRun;
import java.io.IOException;

/** Runs the basket. */
public final class BasketMain {
  private BasketMain() {}

  /** Runs it on the file that is the first argument. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Shop shop = new Shop();
    new ExampleRun<>("Basket", Basket.Order.class)
        .main(
            args,
            ExampleRun.engine().tasks(BasketTasks.of(shop)),
            (engine, order) -> new BasketClient(engine).run(order));
    System.out.println("Charged: " + shop.charges());
  }
}
