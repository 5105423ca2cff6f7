package dev.stepwright.examples.batchjob;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;

import dev.stepwright.runtime.junit.StepwrightTest;
import dev.stepwright.runtime.junit.TestEngine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@StepwrightTest
class AskingTest {
  @Test
  void asksUntilTheJobHasEnded(TestEngine engine) {
    engine.script("Submit Job").returns("job-1");
    engine.script("Get Job Status").returns("RUNNING").times(2).returns("SUCCEEDED");
    engine.script("Get Final Job Status").returns("SUCCEEDED");

    assertThatExecution(new BatchJobClient(engine).start(new BatchJob.Job("true", 30)))
        .hasOutput("SUCCEEDED")
        .took(Duration.ofSeconds(90))
        .state("Wait X Seconds")
        .wasEntered(3);
  }
}
