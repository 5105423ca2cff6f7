//! -1:-1 javac
//! 35:43 ERROR_NAME_OF_EXCEPTION
//! 36:24 ERROR_NAME_OF_EXCEPTION
//! 37:24 ERROR_NAME_OF_EXCEPTION
//! 42:36 ERROR_NAME_OF_EXCEPTION
//! 49:3 TASK_TYPES_DIFFER
//! 49:25 TASK_TYPES_DIFFER
//! 57:19 TASK_TYPES_DIFFER
//! 68:3 SCOPE_UNUSED
//! 76:1 SCOPE_UNUSED
//! 87:3 SCOPE_UNUSED
//! 96:66 ANNOTATION_UNUSED
package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import java.io.IOException;
import java.util.List;

/** What is legal, and hardly meant. */
@Workflow(inOrder = true)
public interface Suspicious {
  /** No Error Name is the name of a class without its package. */
  final class CardDeclined extends Exception {
    private static final long serialVersionUID = 1L;
  }

  @TaskState(resource = "${ChargeArn}")
  @Retry(errorEquals = {"Lambda.Unknown", "IOException"})
  @Catch(errorEquals = "CardDeclined", next = "Check")
  @Catch(errorEquals = "workflows.Suspicious.CardDeclined", next = "Check")
  void charge() throws IOException, CardDeclined;

  @TaskState(
      resource = "${ChargeArn}",
      retry = @Retry(errorEquals = "InterruptedException"))
  void chargeAgain() throws InterruptedException;

  @TaskState(resource = "${CheckArn}")
  String check(String number);

  @TaskState(name = "Check all", resource = "${CheckArn}", parameters = "${Numbers}")
  List<String> checkAll(List<String> numbers);

  @TaskState(
      name = "Check one",
      resource = "arn:aws:states:::lambda:invoke",
      parameters =
          """
          { "FunctionName": "${CheckArn}", "Payload.$": "$$.Execution.Input" }""")
  String checkOne(Integer number);

  @ParallelState(branches = Used.class)
  void split();

  @Branch
  interface Used {
    @PassState(name = "Used", end = true)
    void used();
  }

  @Branch
  interface Forgotten {
    @PassState(name = "Forgotten", end = true)
    void forgotten();
  }
}

/** May be named in this package only. */
@ItemProcessor
interface SuspiciousItems {
  @PassState(end = true)
  void item();
}

@Workflow
final class SuspiciousPrivate {
  @PassState(end = true)
  void pass() {}

  @Branch
  private static class Part {
    @PassState(end = true)
    void part() {}
  }
}

@Workflow
interface SuspiciousSuppression {
  @SuppressWarnings({"unused", "stepwright:DATA_PATH_UNCERTAIN", "stepwright:SCOPE_UNUSD"})
  @PassState(end = true)
  void pass();
}
