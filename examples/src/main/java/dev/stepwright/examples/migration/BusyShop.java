package dev.stepwright.examples.migration;

import dev.stepwright.runtime.task.TaskException;

/** A shop whose bank is busy at first, and declines large sums. */
final class BusyShop implements MigratedOrder.Shop {
  private static final double LIMIT = 1000;

  private int calls;

  @Override
  public MigratedOrder.Charge charge(MigratedOrder.Order order) throws TaskException {
    calls++;
    if (calls == 1) {
      throw new TaskException("Busy", "Call again");
    }
    if (order.total() > LIMIT) {
      throw new TaskException("CardDeclined", order.total() + " is over the limit");
    }
    return new MigratedOrder.Charge("receipt-" + calls, order.total());
  }

  @Override
  public void mail(MigratedOrder.Order order) {
    // There is nobody to write to.
  }

  @Override
  public String send(MigratedOrder.Order order) {
    return "sent " + order.id();
  }
}
