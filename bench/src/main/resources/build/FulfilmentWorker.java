package shop;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Does the Tasks of orders in memory. */
final class FulfilmentWorker implements FulfilmentTasks {
  private static final double GRAMS = 0.001;

  private final Map<String, Integer> stock = new HashMap<>();
  private final Map<String, Fulfilment.Receipt> receipts = new HashMap<>();

  FulfilmentWorker(Map<String, Integer> stock) {
    this.stock.putAll(stock);
  }

  @Override
  public String reserve(Fulfilment.Order order) {
    for (Fulfilment.Item item : order.items()) {
      int left = stock.getOrDefault(item.article(), 0) - item.count();
      if (left < 0) {
        throw new IllegalStateException("There are " + -left + " too few of " + item.article());
      }
      stock.put(item.article(), left);
    }
    return order.id();
  }

  @Override
  public Fulfilment.Receipt charge(Fulfilment.Charge charge) {
    return receipts.computeIfAbsent(
        charge.order(), id -> new Fulfilment.Receipt(id, charge.total()));
  }

  @Override
  public Fulfilment.Parcel pack(Fulfilment.Order order) {
    int count = order.items().stream().mapToInt(Fulfilment.Item::count).sum();
    return new Fulfilment.Parcel(order.id(), "parcel-" + order.id(), count * GRAMS);
  }

  @Override
  public String print(Fulfilment.Order order) {
    StringBuilder label = new StringBuilder(order.customer()).append('\n');
    for (Fulfilment.Item item : order.items()) {
      label.append(item.count()).append(" x ").append(item.article()).append('\n');
    }
    return label.toString();
  }

  @Override
  public Fulfilment.Receipt refund(Fulfilment.Order order) {
    Fulfilment.Receipt paid = Objects.requireNonNull(receipts.remove(order.id()), order.id());
    return new Fulfilment.Receipt(paid.order(), -paid.paid());
  }
}
