package shop;

import java.util.HashMap;
import java.util.Map;

/** Does the Tasks in memory. */
public final class DispatchWorker implements Dispatch.Work {
  private final Map<String, Integer> stock = new HashMap<>();
  private final Map<String, Double> paid = new HashMap<>();

  /** With so much of each article. */
  public DispatchWorker(Map<String, Integer> stock) {
    this.stock.putAll(stock);
  }

  @Override
  public String reserve(Dispatch.Order order) {
    for (Dispatch.Item item : order.items()) {
      int left = stock.merge(item.article(), -item.count(), Integer::sum);
      if (left < 0) {
        throw new IllegalStateException("Sold out: " + item.article());
      }
    }
    return "reserved-" + order.id();
  }

  @Override
  public Dispatch.Receipt charge(Dispatch.Charge charge) {
    paid.put(charge.order(), charge.total());
    return new Dispatch.Receipt(charge.order(), charge.total());
  }

  @Override
  public String pack(Dispatch.Item item) {
    return item.count() + " of " + item.article();
  }

  @Override
  public String print(Dispatch.Order order) {
    StringBuilder paper = new StringBuilder(order.customer());
    for (Dispatch.Item item : order.items()) {
      paper.append(String.format("%n%d %s %.2f", item.count(), item.article(), item.price()));
    }
    return paper.toString();
  }

  @Override
  public Dispatch.Receipt refund(Dispatch.Refund refund) {
    Double sum = paid.remove(refund.id());
    return new Dispatch.Receipt(refund.id(), sum == null ? 0 : -sum);
  }
}
