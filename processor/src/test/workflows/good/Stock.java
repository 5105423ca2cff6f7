package workflows;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Counts what a shop has, and orders what is to come. */
@Workflow(inOrder = true, lambdaHandlers = Stock.Work.class, output = List.class)
public interface Stock {
  /** Things of one kind. */
  record Item(String id, int count) {}

  /** What belongs to a shelf. */
  record Shelf(@JsonProperty("shelf_id") String id) {}

  @TaskState(resource = "${CountArn}")
  Map<Shelf, List<Item>> count(List<? extends Item> items) throws IOException, TimeoutException;

  @TaskState(resource = "arn:aws:states:::lambda:invoke", parameters = "{\"FunctionName\": \"order\", \"Payload.$\": \"States.StringToJson($$.State.Name)\"}")
  void order(Map<String, byte[]>[] pages) throws IOException;

  @ParallelState(branches = {Prices.class, Weights.class})
  void sums();

  /** Has a method of the name that the other one has. */
  @Branch(inOrder = true)
  interface Prices {
    @TaskState(name = "Price", resource = "${PriceArn}", parameters = "${Prices}")
    double sum(double[] prices);
  }

  /** Has a method of the name that the other one has. */
  @Branch(inOrder = true)
  interface Weights {
    @TaskState(name = "Weight", resource = "${WeightArn}", parameters = "${Weights}")
    int sum(int[] weights);
  }

  @TaskState(resource = "arn:aws:states:::aws-sdk:odd:*/{odd}")
  void ping(int times);

  /** What is known of all pages. */
  abstract class Pages<P> {
    /** Orders what is on the pages. */
    public void order(P[] pages) throws IOException {
      if (pages.length == 0) {
        throw new IOException("nothing");
      }
    }
  }

  /** Does it all. */
  final class Work extends Pages<Map<String, byte[]>> implements StockTasks {
    @Override
    public Map<Shelf, List<Item>> count(List<? extends Item> items) throws TimeoutException {
      if (items.isEmpty()) {
        throw new TimeoutException("nothing to count");
      }
      return Map.of(new Shelf("a"), List.copyOf(items));
    }

    @Override
    public double sum(double[] prices) {
      return prices.length;
    }

    @Override
    public int sum2(int[] weights) {
      return weights.length;
    }

    @Override
    public void ping(int times) {}
  }
}
