package workflows;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.Condition;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Test;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;

/** Finds out who looks at a claim. */
@Workflow
interface Triage {
  @ChoiceState(comment = "The first rule that holds decides", otherwise = "Clerk")
  @When(
      comment = "Neither withdrawn nor a copy, and small",
      and = {@Test(named = "open"), @Test(variable = "$.amount", numericLessThanEquals = 99.5)},
      next = "Pay")
  @When(
      or = {
        @Test(named = "suspicious"),
        @Test(variable = "$.claim.region", stringMatches = "overseas-*")
      },
      next = "Investigate")
  @When(
      not = @Test(variable = "$.claim.received", timestampLessThan = "2026-01-01T00:00:00Z"),
      next = "Wait for law")
  @Condition(
      name = "open",
      not = @Test(named = "closed"))
  @Condition(
      name = "closed",
      or = {
        @Test(variable = "$.claim.withdrawn", isPresent = true),
        @Test(variable = "$.claim.copyOf", isString = true)
      })
  @Condition(
      name = "suspicious",
      and = {
        @Test(variable = "$.amount", numericGreaterThanPath = "$.limits.usual"),
        @Test(variable = "$.claim.witnesses", numericEquals = 0),
        @Test(named = "stranger")
      })
  @Condition(name = "stranger", variable = "$.customer", isNull = true)
  void look();

  @PassState(
      result =
          """
          { "paid": true, "steps": ["triage", "pay"] }""",
      resultPath = "$.payment",
      end = true)
  void pay();

  @WaitState(name = "Wait for law", timestamp = "2026-01-01T00:00:00Z", next = "Clerk")
  void waitForLaw();

  @TaskState(
      resource = "arn:aws:states:eu-central-1:123456789012:activity:clerk",
      heartbeatSecondsPath = "$.limits.heartbeat",
      timeoutSecondsPath = "$.limits.timeout",
      end = true)
  @TaskState(
      name = "Investigate",
      resource = "arn:aws:states:eu-central-1:123456789012:activity:detective",
      end = true)
  @Catch(errorEquals = "States.HeartbeatTimeout", next = "Nobody there")
  void clerk();

  @FailState(
      name = "Nobody there",
      errorPath = "$.Error",
      causePath = "States.Format('{} said nothing', $.Cause)")
  void nobodyThere();
}
