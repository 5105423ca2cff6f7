package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;

/** Asks for a customer's address and telephone number at the same time. */
@Workflow(version = "1.0")
interface CustomerLookup {
  @ParallelState(
      name = "Look up customer",
      branches = {Address.class, Phone.class},
      parameters =
          """
          { "customer.$": "$.order.customer" }""",
      resultSelector =
          """
          { "address.$": "$[0]", "phone.$": "$[1].number" }""",
      resultPath = "$.order.contact",
      next = "Ship")
  @Retry(errorEquals = "States.BranchFailed", maxAttempts = 1)
  @Catch(errorEquals = "States.ALL", resultPath = "$.error", next = "Ship")
  void lookUp();

  /** The first branch. */
  @Branch(inOrder = true)
  interface Address {
    @TaskState(
        name = "Find address",
        resource = "arn:aws:lambda:eu-central-1:123456789012:function:find-address",
        inputPath = "$.customer")
    String find(String customer);

    @TaskState(
        name = "Check address",
        resource = "arn:aws:lambda:eu-central-1:123456789012:function:check-address")
    @Retry(errorEquals = "Lambda.TooManyRequestsException", intervalSeconds = 2, backoffRate = 1.5)
    String check(String address);
  }

  /** The second branch. */
  @Branch(comment = "May find no number")
  interface Phone {
    @TaskState(
        name = "Find phone",
        resource = "arn:aws:lambda:eu-central-1:123456789012:function:find-phone",
        inputPath = "$.customer",
        resultSelector =
            """
            { "number.$": "$" }""",
        end = true)
    @Catch(errorEquals = "NotFound", next = "No phone")
    String find(String customer);

    @PassState(
        name = "No phone",
        result =
            """
            { "number": null }""",
        end = true)
    void none();
  }

  @PassState(end = true)
  void ship();
}
