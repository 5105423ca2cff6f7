package dev.stepwright.examples.purchase;

/** Packs and ships. */
final class Depot implements ShippingTasks {
  private static final int FITS = 4;

  @Override
  public int pack(Shipping.Goods goods) {
    return (goods.count() + FITS - 1) / FITS;
  }

  @Override
  public String ship(ShippingData.ShipInput goods) {
    return goods.parcels() + " parcels of " + goods.article();
  }
}
