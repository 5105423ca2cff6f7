package shop;

import dev.stepwright.dsl.client.WorkflowExecutor;
import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.dsl.task.TaskBindings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes orders, and knows what became of them. */
public final class DispatchService {
  private final DispatchClient client;
  private final Map<String, String> states = new TreeMap<>();

  /** A service on what runs executions. */
  public DispatchService(WorkflowExecutor executor) {
    this.client = new DispatchClient(executor);
  }

  /** The work of the Tasks. */
  public static TaskBindings tasks(Map<String, Integer> stock) {
    return DispatchTasks.of(new DispatchWorker(stock));
  }

  /** Has an order sent. */
  public void take(Dispatch.Order order) throws InterruptedException {
    try {
      client.run(order);
      states.put(order.id(), DispatchStates.SENT);
    } catch (WorkflowFailedException e) {
      states.put(order.id(), DispatchStates.REFUSED);
    }
  }

  /** The orders that were not sent. */
  public List<String> refused() {
    return states.entrySet().stream()
        .filter(each -> each.getValue().equals(DispatchStates.REFUSED))
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }
}
