package shop;

import dev.stepwright.dsl.client.WorkflowExecutor;
import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.dsl.task.TaskBindings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes orders, and knows what became of them. */
public final class FulfilmentService {
  private final FulfilmentClient client;
  private final Map<LocalDate, List<Entry>> entries = new TreeMap<>();

  /** An order that was taken. */
  record Entry(Fulfilment.Order order, String state, double paid) {
    boolean isOpen() {
      return !state.equals(FulfilmentStates.SENT) && !state.equals(FulfilmentStates.REFUSED);
    }
  }

  /** A service on what runs executions. */
  public FulfilmentService(WorkflowExecutor executor) {
    this.client = new FulfilmentClient(executor);
  }

  /** The work of the Tasks. */
  public static TaskBindings tasks(Map<String, Integer> stock) {
    return FulfilmentTasks.of(new FulfilmentWorker(stock));
  }

  /** Has an order sent. */
  public double take(LocalDate day, Fulfilment.Order order) throws InterruptedException {
    List<Entry> ofDay = entries.computeIfAbsent(day, each -> new ArrayList<>());
    try {
      Fulfilment.Receipt receipt = client.run(order);
      double paid = receipt == null ? 0 : receipt.paid();
      ofDay.add(new Entry(order, FulfilmentStates.SENT, paid));
      return paid;
    } catch (WorkflowFailedException e) {
      ofDay.add(new Entry(order, FulfilmentStates.REFUSED, 0));
      return 0;
    }
  }

  /** What each customer has paid. */
  public Map<String, Double> paid() {
    return entries.values().stream()
        .flatMap(List::stream)
        .collect(
            Collectors.groupingBy(
                entry -> entry.order().customer(),
                TreeMap::new,
                Collectors.summingDouble(Entry::paid)));
  }

  /** The orders that are neither sent nor refused. */
  public List<String> open() {
    return entries.values().stream()
        .flatMap(List::stream)
        .filter(Entry::isOpen)
        .map(entry -> entry.order().id())
        .sorted()
        .toList();
  }
}
