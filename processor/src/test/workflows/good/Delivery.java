package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import java.util.List;

/** Delivers an order; the records of what only the definition says are generated. */
@Workflow(inOrder = true, input = Delivery.Order.class, output = DeliveryData.Output.class)
interface Delivery {
  record Order(String id, Customer customer, List<Line> lines) {}

  record Customer(String name, String street, String city) {}

  record Line(String sku, int count) {}

  record Parcel(String sku, double weight) {}

  @MapState(
      itemsPath = "$.lines",
      itemSelector =
          """
          { "order-id.$": "$.id", "line.$": "$$.Map.Item.Value", "class": "parcel" }""",
      itemProcessor = Packing.class,
      resultPath = "$.parcels")
  void pack();

  /** What is done for each line. */
  @ItemProcessor(inOrder = true)
  interface Packing {
    @TaskState(name = "Pack Line", resource = "${PackArn}")
    Parcel packLine(DeliveryData.PackLineInput input);
  }

  @ParallelState(
      branches = {Labels.class, Invoices.class},
      resultSelector =
          """
          { "label.$": "$[0]", "invoice.$": "$[1].number" }""",
      resultPath = "$.papers")
  void print();

  /** Prints the label. */
  @Branch(inOrder = true)
  interface Labels {
    @TaskState(
        resource = "${LabelArn}",
        parameters =
            """
            {
              "to.$": "$.customer",
              "parcels.$": "$.parcels",
              "copies": 2,
              "options": { "color": false }
            }""")
    String label(DeliveryData.LabelInput label);
  }

  /** Writes the invoice. */
  @Branch(inOrder = true)
  interface Invoices {
    record Invoice(long number) {}

    @TaskState(resource = "${InvoiceArn}")
    Invoice invoice(DeliveryData.PrintInput order);
  }

  @TaskState(
      resource = "${ShipArn}",
      parameters =
          """
          { "order.$": "$.id", "papers.$": "$.papers", "parcels.$": "$.parcels" }""",
      resultPath = "$.tracking")
  String ship(DeliveryData.ShipInput input);
}
