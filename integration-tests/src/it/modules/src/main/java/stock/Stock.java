package stock;

import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import java.util.List;

/** Counts what is there, and orders what is missing. */
@Workflow(inOrder = true, output = Stock.Receipt.class)
interface Stock {
  /** Things of one kind. */
  record Item(String id, int count) {}

  /** What was ordered. */
  record Receipt(List<Item> items) {}

  @TaskState(resource = "${MissingArn}")
  List<Item> missing(List<Item> items);

  @TaskState(resource = "${OrderArn}")
  Receipt order(List<Item> items);
}
