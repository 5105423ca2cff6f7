package dev.stepwright.examples.basket;

import java.util.ArrayList;
import java.util.List;

/** Knows prices, and takes money. */
final class Shop implements BasketTasks {
  private final List<BasketData.ChargeInput> charges = new ArrayList<>();

  @Override
  public Basket.Priced price(Basket.Line line) {
    double each = line.article().length() * 2.5;
    return new Basket.Priced(line.article(), each * line.count());
  }

  @Override
  public Basket.Receipt charge(BasketData.ChargeInput charge) {
    charges.add(charge);
    return new Basket.Receipt("receipt-" + charges.size());
  }

  /** What was charged. */
  List<BasketData.ChargeInput> charges() {
    return List.copyOf(charges);
  }
}
