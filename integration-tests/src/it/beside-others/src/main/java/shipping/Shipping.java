package shipping;

import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;

/** Has a parcel labelled. */
@Workflow(inOrder = true, output = Label.class)
interface Shipping {
  @TaskState(resource = "${WeighArn}")
  ImmutableParcel weigh(ImmutableParcel parcel);

  @TaskState(resource = "${LabelArn}")
  Label label(ImmutableParcel parcel);
}
