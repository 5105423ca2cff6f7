package workflows;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import org.junit.jupiter.api.Test;

/** Annotations of other libraries that are named as ours are. */
class ForeignLibrary {
  @interface Workflow {
    String startAt();
  }

  @java.lang.annotation.Repeatable(Retry.List.class)
  @interface Retry {
    int maxAttempts();

    @interface List {
      Retry[] value();
    }
  }

  @interface PassState {}
}

@ForeignLibrary.Workflow(startAt = "Nowhere")
@Workflow
interface Foreign {
  @Test
  @ForeignLibrary.Retry(maxAttempts = -1)
  @Retry(errorEquals = "A", maxAttempts = 1)
  @ForeignLibrary.Retry(maxAttempts = -2)
  @ForeignLibrary.PassState
  @Retry(errorEquals = "B", maxAttempts = 2)
  @TaskState(resource = "${WorkArn}", end = true)
  @Catch(errorEquals = "States.ALL", next = "Failed")
  void work();

  @ForeignLibrary.PassState
  void noState();

  @FailState
  void failed();
}
