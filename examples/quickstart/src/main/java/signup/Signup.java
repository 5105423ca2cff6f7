package signup;

import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;

/** Creates an account, and sends tips a day later. */
@Workflow(input = Signup.Person.class, output = String.class)
public interface Signup {
  /** Who signs up. */
  record Person(String name, String email) {}

  @TaskState(
      resource = "${CreateAccountArn}",
      resultPath = "$.account",
      next = "WaitADay")
  @Catch(errorEquals = "signup.NameTaken", next = "Refused")
  String createAccount(Person person);

  @WaitState(seconds = 86400, next = "SendTips")
  void waitADay();

  @TaskState(resource = "${SendTipsArn}", inputPath = "$.email", end = true)
  String sendTips(String email);

  @PassState(result = "\"The name is taken\"", end = true)
  void refused();
}
