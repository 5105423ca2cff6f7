//! 40:74 DATA_PATH_UNCERTAIN
//! 40:74 DATA_PARAMETER
//! 53:49 DATA_PATH_IMPOSSIBLE
package workflows;

import static dev.stepwright.dsl.builder.Workflows.choice;
import static dev.stepwright.dsl.builder.Workflows.input;
import static dev.stepwright.dsl.builder.Workflows.not;
import static dev.stepwright.dsl.builder.Workflows.path;
import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.WorkflowDefinition;
import dev.stepwright.dsl.json.JsonValue;
import java.util.List;

/** Data that is lost on the way, or that may be missing. */
final class BuiltData {
  @interface Nullable {}

  record Item(String article, int count) {}

  record Order(String id, @Nullable String note, int delay, List<Item> items) {}

  interface Work {
    String reserve(Order order);

    String tell(String note);
  }

  private BuiltData() {}

  @Workflow
  static WorkflowDefinition<Order, String> unguarded() {
    var order = input(Order.class);
    return workflow(
        task("Reserve", "${Reserve}", Work::reserve)
            .withoutResult()
            .then(task("Tell", "${Tell}", Work::tell).inputPath(order.at(Order::note))));
  }

  @Workflow
  static WorkflowDefinition<Order, JsonValue> guarded() {
    var order = input(Order.class);
    var tell = task("Tell once", "${Tell}", Work::tell).inputPath(order.at(Order::note));
    var note = order.at(Order::note);
    return workflow(
        choice("Is there a note?", order)
            .when(note.isPresent().and(not(note.isNull())), tell)
            .otherwise(
                task("Tell twice", "${Tell}", Work::tell)
                    .inputPath(path("$.items[0].artikle", String.class))));
  }
}
