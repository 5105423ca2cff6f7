package shop;

import dev.stepwright.dsl.client.WorkflowExecution;
import dev.stepwright.dsl.client.WorkflowExecutor;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.task.TaskBindings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Takes over the offers of several suppliers at once. */
public final class CatalogueService {
  private static final int WAIT_SECONDS = 30;

  private final CatalogueClient client;
  private final Map<String, WorkflowExecution<JsonValue>> running = new LinkedHashMap<>();

  /** A page of an offer. */
  record Page(String supplier, int number, List<Catalogue.Article> articles) {
    Page {
      articles = List.copyOf(articles);
    }

    Page matching(Predicate<Catalogue.Article> predicate) {
      return new Page(supplier, number, articles.stream().filter(predicate).toList());
    }

    double total() {
      double total = 0;
      for (Catalogue.Article article : articles) {
        total += article.price();
      }
      return total;
    }
  }

  /** A service on what runs executions. */
  public CatalogueService(WorkflowExecutor executor) {
    this.client = new CatalogueClient(executor);
  }

  /** The work of the Tasks. */
  public static TaskBindings tasks(String... words) {
    return CatalogueTasks.of(new CatalogueWorker(words.length, List.of(words)));
  }

  /** Begins to take over an offer. */
  public void begin(String supplier, String file) {
    running.computeIfAbsent(
        supplier, each -> client.start(new Catalogue.Request(each, file, WAIT_SECONDS)));
  }

  /** Waits for all that was begun. */
  public Map<String, String> finish() throws InterruptedException {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (Map.Entry<String, WorkflowExecution<JsonValue>> entry : running.entrySet()) {
      JsonValue output = entry.getValue().await();
      outputs.put(entry.getKey(), output == null ? "" : output.toJson());
    }
    running.clear();
    return outputs;
  }

  /** The States in which one waits for a supplier. */
  public static List<String> waiting() {
    return List.of(CatalogueStates.ASK, CatalogueStates.READY, CatalogueStates.PAUSE);
  }
}
