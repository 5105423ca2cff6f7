package shop;

import static dev.stepwright.dsl.builder.Intrinsics.format;
import static dev.stepwright.dsl.builder.Workflows.catcher;
import static dev.stepwright.dsl.builder.Workflows.choice;
import static dev.stepwright.dsl.builder.Workflows.context;
import static dev.stepwright.dsl.builder.Workflows.fail;
import static dev.stepwright.dsl.builder.Workflows.input;
import static dev.stepwright.dsl.builder.Workflows.json;
import static dev.stepwright.dsl.builder.Workflows.map;
import static dev.stepwright.dsl.builder.Workflows.object;
import static dev.stepwright.dsl.builder.Workflows.parallel;
import static dev.stepwright.dsl.builder.Workflows.retrier;
import static dev.stepwright.dsl.builder.Workflows.succeed;
import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.timestamp;
import static dev.stepwright.dsl.builder.Workflows.waitState;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.ContextObject;
import dev.stepwright.dsl.builder.ErrorOutput;
import dev.stepwright.dsl.builder.Retrier;
import dev.stepwright.dsl.builder.States;
import dev.stepwright.dsl.builder.WorkflowDefinition;
import dev.stepwright.dsl.json.JsonValue;
import java.util.List;

/** Packs what was ordered, and sends it when it is due. */
public final class Dispatch {
  private static final Retrier BUSY =
      retrier("Lambda.ServiceException", "Lambda.SdkClientException")
          .intervalSeconds(2)
          .maxAttempts(6)
          .backoffRate(2);

  private Dispatch() {}

  /** A part of an order. */
  public record Item(String article, int count, double price) {}

  /** What was ordered, and what is known of it. */
  public record Order(
      String id,
      String customer,
      List<Item> items,
      double total,
      String due,
      String reserved,
      Receipt charge,
      Receipt refund,
      ErrorOutput error) {}

  /** What was paid. */
  public record Receipt(String order, double paid) {}

  /** What is to be paid. */
  public record Charge(String order, double total, String run) {}

  /** Whose money is to be given back. */
  public record Refund(String id) {}

  /** What does the work. */
  public interface Work {
    /** Reserves what was ordered. */
    String reserve(Order order);

    /** Takes the money. */
    Receipt charge(Charge charge);

    /** Packs one part. */
    String pack(Item item);

    /** Prints the papers. */
    String print(Order order);

    /** Gives the money back. */
    Receipt refund(Refund refund);
  }

  /** The workflow. */
  @Workflow
  public static WorkflowDefinition<Order, JsonValue> dispatch() {
    var order = input(Order.class);
    var refused = fail("Refused").error("Refused").cause(order.at(Order::error).at(ErrorOutput::cause));
    var refund =
        task("Refund", "${RefundArn}", Work::refund)
            .parameters(object(Refund.class).set(Refund::id).to(order.at(Order::id)))
            .resultPath(order.at(Order::refund))
            .retry(retrier(States.ALL).intervalSeconds(60).maxAttempts(10));
    var lost =
        catcher(States.ALL).resultPath(order.at(Order::error)).next(refund.then(refused));
    var reserve =
        task("Reserve", "${ReserveArn}", Work::reserve)
            .resultPath(order.at(Order::reserved))
            .timeoutSeconds(30)
            .retry(BUSY)
            .catcher(catcher("SoldOut").resultPath(order.at(Order::error)).next(refused));
    var charge =
        task("Charge", "${ChargeArn}", Work::charge)
            .parameters(
                object(Charge.class)
                    .set(Charge::order)
                    .to(order.at(Order::id))
                    .set(Charge::total)
                    .to(order.at(Order::total))
                    .set(Charge::run)
                    .to(
                        context()
                            .at(ContextObject::execution)
                            .at(ContextObject.Execution::name)))
            .resultPath(order.at(Order::charge))
            .retry(BUSY, retrier("Bank.Busy").intervalSeconds(5).maxAttempts(3).backoffRate(1.5))
            .catcher(catcher("Bank.Declined").resultPath(order.at(Order::error)).next(refused))
            .catcher(lost);
    var prepare =
        parallel(
                "Prepare",
                map(
                        "Pack",
                        order.at(Order::items),
                        task("Pack One", "${PackArn}", Work::pack).retry(BUSY))
                    .maxConcurrency(3),
                task("Print", "${PrintArn}", Work::print).retry(BUSY))
            .withoutResult()
            .catcher(lost);
    var due = waitState("Wait", order).timestamp(timestamp(order.at(Order::due)));
    var send =
        task("Send", "arn:aws:states:::sqs:sendMessage")
            .parameters(
                object()
                    .withValue("QueueUrl", "${Parcels}")
                    .with(
                        "MessageBody",
                        object()
                            .with("label", format("{}-{}", order.at(Order::id), order.at(Order::customer)))
                            .with("more", json("{\"kind\": \"parcel\", \"fragile\": false}"))))
            .withoutResult();

    return workflow(
            reserve
                .then(charge)
                .then(
                    choice("Paid in full?", order)
                        .when(
                            order
                                .at(Order::charge)
                                .at(Receipt::paid)
                                .atLeast(order.at(Order::total)),
                            prepare.then(due).then(send).then(succeed("Sent")))
                        .otherwise(refund)))
        .comment("Packs an order and sends it")
        .timeoutSeconds(86400);
  }
}
