//! 29:3 ANNOTATION_UNUSED
//! 30:3 ANNOTATION_UNUSED
//! 34:3 ANNOTATION_UNUSED
//! 35:3 ANNOTATION_UNUSED
//! 36:3 ANNOTATION_UNUSED
//! 40:3 ANNOTATION_UNUSED
//! 41:3 ANNOTATION_UNUSED
//! 42:3 ANNOTATION_UNUSED
//! 48:3 ANNOTATION_UNUSED
//! 49:3 ANNOTATION_UNUSED
//! 58:3 ANNOTATION_UNUSED
//! 61:3 ANNOTATION_UNUSED
//! 62:3 ANNOTATION_UNUSED
package workflows;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.Condition;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;

/** Annotations that nothing reads. */
@Workflow
interface Unused {
  @Retry(errorEquals = "States.ALL")
  @Catch(errorEquals = "States.ALL", next = "Pass")
  void noState();

  @PassState(next = "Work")
  @Retry(errorEquals = "A")
  @Retry(errorEquals = "B")
  @When(variable = "$.a", isNull = true, next = "Work")
  void pass();

  @TaskState(resource = "${Arn}", retry = @Retry(errorEquals = "A"), next = "Choose")
  @Retry(errorEquals = "B")
  @When(variable = "$.a", isNull = true, next = "Work")
  @Condition(name = "c", variable = "$.a", isNull = true)
  void work();

  @ChoiceState(
      choices = @When(variable = "$.a", isNull = true, next = "Done"),
      otherwise = "Done")
  @When(variable = "$.b", isNull = true, next = "Done")
  @Catch(errorEquals = "States.ALL", next = "Done")
  void choose();

  @SucceedState
  void done();
}

/** Not annotated. */
class NoScope {
  @PassState(end = true)
  void pass() {}

  @TaskState(name = "A", resource = "${Arn}", end = true)
  @TaskState(name = "B", resource = "${Arn}", end = true)
  @Retry(errorEquals = "States.ALL")
  void work() {}
}
