package workflows;

import static dev.stepwright.dsl.builder.Workflows.catcher;
import static dev.stepwright.dsl.builder.Workflows.choice;
import static dev.stepwright.dsl.builder.Workflows.context;
import static dev.stepwright.dsl.builder.Workflows.errorOutput;
import static dev.stepwright.dsl.builder.Workflows.fail;
import static dev.stepwright.dsl.builder.Workflows.input;
import static dev.stepwright.dsl.builder.Workflows.jsonata;
import static dev.stepwright.dsl.builder.Workflows.map;
import static dev.stepwright.dsl.builder.Workflows.object;
import static dev.stepwright.dsl.builder.Workflows.orElse;
import static dev.stepwright.dsl.builder.Workflows.parallel;
import static dev.stepwright.dsl.builder.Workflows.pass;
import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.variable;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.ContextObject;
import dev.stepwright.dsl.builder.ErrorOutput;
import dev.stepwright.dsl.builder.Fragment;
import dev.stepwright.dsl.builder.States;
import dev.stepwright.dsl.builder.WorkflowDefinition;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Packs orders: a constant, JSONata, Variables, States made in a loop. */
@SuppressWarnings("stepwright:TYPE_NOT_MAPPED")
final class BuiltOrders {
  private static final List<String> CHANNELS = List.of("Mail", "Chat");

  @Workflow
  static final WorkflowDefinition<Order, JsonValue> BUILT_ORDERS =
      workflow(orders()).queryLanguage(QueryLanguage.JSONATA).timeoutSeconds(3600);

  private BuiltOrders() {}

  record Order(String id, Optional<String> note, List<Line> lines) {}

  record Line(String sku, int count) {}

  record Packed(String sku) {}

  interface Warehouse {
    Packed pack(Line line);
  }

  private static Fragment<Order, JsonValue> orders() {
    var order = input(Order.class);
    var why = variable("why", String.class);
    var packed = variable("packed", Integer.class);
    var sorry = fail("Not Packed").error("Order.NotPacked").cause(why);
    var packing =
        map("Pack", order.at(Order::lines), task("Pack One", "${PackArn}", Warehouse::pack))
            .maxConcurrency(2)
            .assign(
                object()
                    .with("packed", jsonata("{% $count($states.result) %}"))
                    .with("note", orElse(order.at(Order::note), "none")))
            .catcher(
                catcher(States.ALL)
                    .assign(object().with("why", errorOutput().at(ErrorOutput::cause)))
                    .next(sorry));
    var told =
        parallel("Tell", channels())
            .output(
                object()
                    .with("packed", packed)
                    .with(
                        "execution",
                        context().at(ContextObject::execution).at(ContextObject.Execution::name)));
    var anything =
        choice("Anything?")
            .when(packed.is(0), fail("Empty").error("Order.Empty"))
            .otherwise(told);
    return packing.yields(Object.class).then(anything);
  }

  private static List<Fragment<Object, JsonValue>> channels() {
    List<Fragment<Object, JsonValue>> channels = new ArrayList<>();
    for (String channel : CHANNELS) {
      channels.add(
          pass("Write " + channel)
              .then(
                  task("Send " + channel, "arn:aws:states:::sns:publish")
                      .arguments(
                          object()
                              .withValue("TopicArn", "${" + channel + "TopicArn}")
                              .with("Message", jsonata("{% 'packed: ' & $packed %}")))));
    }
    return channels;
  }
}
