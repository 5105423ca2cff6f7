//! 53:68 NUMBER_OUT_OF_RANGE
//! 69:50 TRANSITION_TARGET_UNKNOWN
//! 75:43 INTRINSIC_INVALID
//! 75:97 REFERENCE_PATH_INVALID
//! 82:53 NUMBER_OUT_OF_RANGE
//! 99:46 NOT_A_COMPONENT
//! 100:46 NOT_A_COMPONENT
//! 106:53 STATE_IN_TWO_FORMS
//! 111:41 STATE_NAME_DUPLICATE
//! 116:42 NOTHING_FOLLOWS
//! 121:52 SCOPE_IN_CHAIN
//! 128:68 NOT_COMPARABLE
//! 136:47 NOT_IN_QUERY_LANGUAGE
//! 140:53 NOT_IN_QUERY_LANGUAGE
//! 145:35 RAW_NOT_OBJECT
//! 145:74 DUPLICATE_FIELD
//! 154:42 TASK_METHOD
//! 156:46 NOT_A_TASK_METHOD
//! 159:23 FACTORY_INVALID
//! 165:28 FACTORY_INVALID
//! 172:30 FACTORY_THROWS
//! 177:25 FACTORY_THROWS
//! 183:24 FACTORY_THROWS
//! 187:26 WORKFLOW_NAME_INVALID
package workflows;

import static dev.stepwright.dsl.builder.Workflows.choice;
import static dev.stepwright.dsl.builder.Workflows.input;
import static dev.stepwright.dsl.builder.Workflows.json;
import static dev.stepwright.dsl.builder.Workflows.orElse;
import static dev.stepwright.dsl.builder.Workflows.object;
import static dev.stepwright.dsl.builder.Workflows.pass;
import static dev.stepwright.dsl.builder.Workflows.path;
import static dev.stepwright.dsl.builder.Workflows.retrier;
import static dev.stepwright.dsl.builder.Workflows.scope;
import static dev.stepwright.dsl.builder.Workflows.state;
import static dev.stepwright.dsl.builder.Workflows.succeed;
import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.waitState;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.Fragment;
import dev.stepwright.dsl.builder.Retrier;
import dev.stepwright.dsl.builder.WorkflowDefinition;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.Optional;

/** Definitions with faults, each at the argument it is about. */
@SuppressWarnings("stepwright:TYPE_NOT_MAPPED")
final class BuiltFaults {
  private static final Retrier NEVER = retrier("Busy").maxAttempts(-1);

  private BuiltFaults() {}

  record Order(String id, Optional<String> note, Object any) {}

  interface Shop {
    String send(Order order);

    String pack(Order order);
  }

  @Workflow
  static WorkflowDefinition<?, ?> handle() {
    return workflow(
        choice("Choose")
            .when(path("$.a").isPresent(), state("Dnoe"))
            .otherwise(succeed("Done")));
  }

  @Workflow
  static WorkflowDefinition<?, ?> twoOnOneLine() {
    return workflow(pass("A").assign(json("{\"a.$\": \"a\"}")).then(pass("B").resultPath(path("$[*]"))));
  }

  @Workflow
  static WorkflowDefinition<?, ?> inALoop() {
    Fragment<Object, ?> all = pass("Begin");
    for (int i = 0; i < 3; i++) {
      all = all.then(waitState("Wait " + i).seconds(-5));
    }
    return workflow(all);
  }

  @Workflow
  static WorkflowDefinition<?, ?> inAConstant() {
    return workflow(task("T", "${T}").retry(NEVER));
  }

  @Workflow
  static WorkflowDefinition<?, ?> components() {
    var order = input(Order.class);
    return workflow(
        pass("Make")
            .parameters(
                object()
                    .with("length", order.at(Order::toString))
                    .with("lambda", order.at(each -> each.id()))));
  }

  @Workflow
  static WorkflowDefinition<?, ?> forms() {
    var pause = waitState("Pause").seconds(1);
    return workflow(pause.then(pass("A")).then(pause.comment("longer")));
  }

  @Workflow
  static WorkflowDefinition<?, ?> names() {
    return workflow(pass("A").then(pass("A")));
  }

  @Workflow
  static WorkflowDefinition<?, ?> ends() {
    return workflow(succeed("Done").then(pass("A")));
  }

  @Workflow
  static WorkflowDefinition<?, ?> scopes() {
    return workflow(pass("A").then(scope(pass("B")).comment("lost")));
  }

  @Workflow
  static WorkflowDefinition<?, ?> comparisons() {
    var order = input(Order.class);
    return workflow(
        choice("Choose", order).when(order.at(Order::any).lessThan(true), succeed("Done")));
  }

  @Workflow
  static WorkflowDefinition<?, ?> languages() {
    var order = input(Order.class);
    return workflow(
        pass("Default")
            .parameters(object().with("note", orElse(order.at(Order::note), "none")))
            .then(
                pass("Path")
                    .queryLanguage(QueryLanguage.JSONATA)
                    .output(object().with("a", path("$.a")))));
  }

  @Workflow
  static WorkflowDefinition<?, ?> raw() {
    return workflow(pass("A").raw("[1]").then(pass("B").comment("b").raw("{\"Comment\": \"c\"}")));
  }

  @Workflow
  static WorkflowDefinition<Order, String> tasks() {
    var order = input(Order.class);
    return workflow(
        task("Send", "${Arn}", Shop::send)
            .withoutResult()
            .then(task("Pack", "${Arn}", Shop::pack))
            .yields(Order.class)
            .then(task("Lambda", "${Other}", (Shop shop, Order input) -> input.id())));
  }

  @Workflow(startAt = "A")
  static WorkflowDefinition<?, ?> besides() {
    return workflow(pass("A"));
  }

  @Workflow
  WorkflowDefinition<?, ?> notStatic() {
    return workflow(pass("A"));
  }

  @Workflow
  static WorkflowDefinition<?, ?> throwing() {
    String name = System.getProperty("none at all");
    return workflow(pass(name.strip()));
  }

  @Workflow
  static WorkflowDefinition<?, ?> exiting() {
    Runtime.getRuntime().exit(1);
    return workflow(pass("A"));
  }

  @Workflow
  static WorkflowDefinition<?, ?> thrown() {
    if (NEVER != null) throw new IllegalStateException("never");
    return workflow(pass("A"));
  }

  @Workflow(name = "built/faults")
  static WorkflowDefinition<?, ?> named() {
    return workflow(pass("A"));
  }
}
