package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;

/** The States of branches and item processors have constants too. */
@Workflow
interface InnerConstants {
  @ParallelState(
      branches = {Pickup.class, PickupLater.class},
      next = InnerConstantsStates.EACH)
  void split();

  @Branch(startAt = PickupStates.ASK_CARRIER)
  interface Pickup {
    @PassState(name = "Nobody came", end = true)
    void nobody();

    @TaskState(name = "Ask carrier", resource = "${AskArn}", end = true)
    @Catch(errorEquals = "States.ALL", next = PickupStates.NOBODY_CAME)
    void ask();
  }

  @MapState(itemProcessor = Parcel.class, end = true)
  void each();

  @ItemProcessor(startAt = ParcelStates.WEIGH)
  interface Parcel {
    @PassState(next = ParcelStates.LABEL)
    void weigh();

    @PassState(end = true)
    void label();
  }
}

/** A branch that stands on its own. */
@Branch
interface PickupLater {
  @PassState(name = "Later", next = PickupLaterStates.LATER_2)
  void later();

  @PassState(name = "Later!", end = true)
  void laterToo();
}
