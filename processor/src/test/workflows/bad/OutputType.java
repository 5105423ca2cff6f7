//! 9:85 DATA_TYPE
//! 21:41 DATA_TYPE
package workflows;

import dev.stepwright.dsl.annotation.*;
import java.util.List;

/** Says that it gives something else than it does. */
@Workflow(inOrder = true, input = OutputType.Order.class, output = OutputType.Packed.class)
interface OutputType {
  record Order(String id) {}

  record Parcel(String id) {}

  record Packed(String id, List<Parcel> parcels) {}

  @TaskState(resource = "${Pack}", resultPath = "$.parcels")
  String pack(Order order);

  /** Only a warning: what its input is nobody says. */
  @Workflow(inOrder = true, output = int.class)
  interface Guessed {
    @TaskState(resource = "${List}")
    List<String> list(Order order);
  }

  @Workflow(inOrder = true, input = Order.class, output = Parcel.class)
  interface Fits {
    @TaskState(resource = "${Note}", resultPath = "$.note")
    String note(Order order);
  }

  @Workflow(inOrder = true, input = Order.class, output = void.class)
  interface Nothing {
    @PassState
    void pass();
  }
}
