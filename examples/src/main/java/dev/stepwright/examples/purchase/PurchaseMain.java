package dev.stepwright.examples.purchase;

import dev.stepwright.examples.ExampleRun;
import dev.stepwright.runtime.StateMachineSettings;
import java.io.IOException;

/** Runs a purchase, which starts the other workflow. */
public final class PurchaseMain {
  private PurchaseMain() {}

  /** Runs it on the file that is the first argument. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Office office = new Office();
    new ExampleRun<>("Purchase", Purchase.Order.class)
        .main(
            args,
            ExampleRun.engine()
                .tasks(PurchaseTasks.of(office))
                .tasks(ShippingTasks.of(new Depot())),
            (engine, order) -> {
              engine.register(
                  StateMachineSettings.of("Shipping", ExampleRun.definition("Shipping"))
                      .withArn("${ShippingArn}"));
              return new PurchaseClient(engine).run(order);
            });
    System.out.println("Sent: " + office.messages());
  }
}
