package signup;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.runtime.junit.StepwrightTest;
import dev.stepwright.runtime.junit.TestEngine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@StepwrightTest
class SignupTest {
  private static final Signup.Person ADA = new Signup.Person("Ada", "ada@example.com");

  @Test
  void sendsTipsADayLater(TestEngine engine) {
    engine.script("CreateAccount").returns("account-1");
    engine.script("SendTips").returns("sent");

    assertThatExecution(new SignupClient(engine).start(ADA))
        .hasOutput("sent")
        .tookPath("CreateAccount", "WaitADay", "SendTips")
        .took(Duration.ofDays(1))
        .state("SendTips")
        .hasEffectiveInput("ada@example.com");
  }

  @Test
  void refusesANameThatIsTaken(TestEngine engine) {
    engine.script("CreateAccount").fails("signup.NameTaken", "Ada is taken");

    assertThatExecution(new SignupClient(engine).start(ADA))
        .hasOutput("The name is taken")
        .neverEntered("SendTips")
        .state("CreateAccount")
        .caught("signup.NameTaken");
  }

  /** With the application's own work instead of scripts; assertions may stand in it. */
  @Test
  void givesThePersonToTheWork(TestEngine engine) {
    SignupTasks work =
        new SignupTasks() {
          @Override
          public String createAccount(Signup.Person person) {
            assertThat(person).isEqualTo(ADA);
            return "account of " + person.name();
          }

          @Override
          public String sendTips(String email) {
            return "tips sent to " + email;
          }
        };
    engine.tasks(SignupTasks.of(work));

    assertThatExecution(new SignupClient(engine).start(ADA))
        .hasOutput("tips sent to ada@example.com");
  }
}
