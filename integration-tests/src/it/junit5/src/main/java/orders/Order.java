package orders;

import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;

/** Charges a card, and sends what was bought an hour later. */
@Workflow(output = String.class)
public interface Order {
  /** What was bought. */
  record Purchase(String id, int cents) {}

  @TaskState(resource = "${ChargeArn}", resultPath = "$.charge", next = OrderStates.PAUSE)
  String charge(Purchase purchase);

  @WaitState(seconds = 3600, next = OrderStates.SEND)
  void pause();

  @TaskState(resource = "${SendArn}", inputPath = "$.charge", end = true)
  String send(String charge);
}
