package shipping;

import dev.stepwright.runtime.Engine;
import java.util.ServiceLoader;

/** Ships a parcel. */
public final class Main {
  private Main() {}

  /** Prints the label. */
  public static void main(String[] args) throws InterruptedException {
    Work work = ServiceLoader.load(Work.class).findFirst().orElseThrow();
    try (Engine engine = Engine.builder().virtualTime().tasks(ShippingTasks.of(work)).build()) {
      ImmutableParcel parcel = ImmutableParcel.builder().id("p-1").grams(200).build();
      System.out.println("Shipped: " + new ShippingClient(engine).run(parcel));
    }
  }
}
