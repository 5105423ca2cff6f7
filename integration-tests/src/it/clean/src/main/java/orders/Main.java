package orders;

import dev.stepwright.runtime.Engine;

/** Runs the workflow in virtual time. */
public final class Main {
  private Main() {}

  /** Prints the output. */
  public static void main(String[] args) throws InterruptedException {
    try (Engine engine = Engine.builder().virtualTime().tasks(OrderTasks.of(new Work())).build()) {
      System.out.println(
          OrderStates.SEND + ": " + new OrderClient(engine).run(new Order.Purchase("o-1", 250)));
    }
  }

  private static final class Work implements OrderTasks {
    @Override
    public String charge(Order.Purchase purchase) {
      return purchase.id() + " for " + purchase.cents();
    }

    @Override
    public String send(String charge) {
      return "sent " + charge;
    }
  }
}
