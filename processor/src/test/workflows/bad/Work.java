//! 11:59 LAMBDA_HANDLERS
//! 11:59 LAMBDA_HANDLERS
//! 17:7 TASK_METHOD
//! 20:11 TASK_METHOD
//! 23:8 TASK_METHOD
package workflows;

import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;

@Workflow(inOrder = true, lambdaHandlers = Work.Incomplete.class)
interface Work {
  @TaskState(resource = "${OneArn}")
  int one(String input);

  @TaskState(resource = "${TwoArn}")
  int two(String first, String second);

  @TaskState(resource = "${AnyArn}")
  <T> int any(T input);

  @TaskState(resource = "${AllArn}")
  void all() throws Throwable;

  @TaskState(resource = "${StaticArn}")
  void notStatic();

  final class Incomplete {
    public int one(int input) {
      return input;
    }

    static void notStatic() {}
  }
}
