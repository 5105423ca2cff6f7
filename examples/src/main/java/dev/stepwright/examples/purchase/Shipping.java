package dev.stepwright.examples.purchase;

import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;

/** Packs goods, and ships them at the end of the hour. */
@Workflow(inOrder = true, input = Shipping.Goods.class, output = ShippingData.Output.class)
interface Shipping {
  /** What is shipped. */
  record Goods(String article, int count) {}

  @TaskState(resource = "${PackArn}", resultPath = "$.parcels")
  int pack(Goods goods);

  @WaitState(seconds = 3600)
  void collect();

  @TaskState(resource = "${ShipArn}", resultPath = "$.tracking")
  String ship(ShippingData.ShipInput goods);
}
