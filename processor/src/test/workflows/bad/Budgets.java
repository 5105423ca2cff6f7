//! -1:-1 javac
//! 19:3 BUDGET_PAYLOAD
//! 35:24 BUDGET_HISTORY
package workflows;

import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;

/** Uses up the events and bytes that an execution has. */
@Workflow(inOrder = true)
interface Budgets {
  record Answer(boolean ready) {}

  @PassState(
      parameters =
          """
          {
            "all.$": "$",
            "text": "Whatever was found out is kept for as long as anybody may want to know about it"
          }""")
  void keep();

  @TaskState(resource = "${Ask}", resultPath = "$.answer")
  Answer ask();

  @ChoiceState(otherwise = "Pause")
  @When(variable = "$.answer.ready", booleanEquals = true, next = "Done")
  void isReady();

  @WaitState(seconds = 10, next = "Keep")
  void pause();

  @SucceedState
  void done();
}
