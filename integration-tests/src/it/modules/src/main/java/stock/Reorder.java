package stock;

import static dev.stepwright.dsl.builder.Workflows.choice;
import static dev.stepwright.dsl.builder.Workflows.input;
import static dev.stepwright.dsl.builder.Workflows.pass;
import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.value;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.WorkflowDefinition;

/** Orders what there is little of. Nothing is opened for the method, which runs in javac only. */
final class Reorder {
  private static final int FEW = 5;

  private Reorder() {}

  /** How much there is of something. */
  record Level(String id, int count) {}

  /** Who is asked. */
  interface Supplier {
    String order(Level level);
  }

  @Workflow
  static WorkflowDefinition<Level, String> reorder() {
    var level = input(Level.class);
    return workflow(
        choice("Few?", level)
            .when(
                level.at(Level::count).lessThan(FEW), task("Order", "${OrderArn}", Supplier::order))
            .otherwise(pass("Enough").result(value("enough")))
            .yields(String.class));
  }
}
