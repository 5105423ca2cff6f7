package stock;

import dev.stepwright.runtime.Engine;
import java.util.List;

/** Runs the workflow in virtual time. */
final class Main {
  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    try (Engine engine = Engine.builder().virtualTime().tasks(StockTasks.of(new Work())).build()) {
      List<Stock.Item> items = List.of(new Stock.Item("tea", 3), new Stock.Item("salt", 0));
      System.out.println(
          Main.class.getModule() + " ordered " + new StockClient(engine).run(items).items());
    }
    Reorder.Supplier supplier = level -> "more " + level.id();
    try (Engine engine = Engine.builder().virtualTime().tasks(ReorderTasks.of(supplier)).build()) {
      ReorderClient client = new ReorderClient(engine);
      System.out.println(
          client.run(new Reorder.Level("salt", 0))
              + ", "
              + client.run(new Reorder.Level("tea", 9))
              + " at "
              + ReorderStates.FEW);
    }
  }

  private static final class Work implements StockTasks {
    @Override
    public List<Stock.Item> missing(List<Stock.Item> items) {
      return items.stream().filter(item -> item.count() == 0).toList();
    }

    @Override
    public Stock.Receipt order(List<Stock.Item> items) {
      return new Stock.Receipt(items);
    }
  }
}
