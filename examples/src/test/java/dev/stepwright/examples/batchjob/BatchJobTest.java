package dev.stepwright.examples.batchjob;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.junit.StepwrightTest;
import dev.stepwright.runtime.junit.TestEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@StepwrightTest
class BatchJobTest {
  private static JsonValue resource(String name) throws IOException {
    try (InputStream file = BatchJobTest.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
      return Objects.requireNonNull(new JsonReader(Integer.MAX_VALUE).read(text).document(), text)
          .root();
    }
  }

  @Test
  void emitsTheDefinitionOfTheSlides() throws IOException {
    assertThat(resource("/asl/BatchJob.asl.json")).isEqualTo(resource("/batch-job-slides.json"));
  }

  @Test
  void runsOnAnEngine() throws InterruptedException {
    // GUIDE
    try (Engine engine =
        Engine.builder().virtualTime().tasks(BatchJobTasks.of(new BatchService())).build()) {
      BatchJobClient client = new BatchJobClient(engine);

      assertThat(client.run(new BatchJob.Job("true", 30))).isEqualTo("SUCCEEDED");
      // GUIDE
    }
  }

  @Test
  void asksUntilTheJobHasEnded(TestEngine engine) {
    engine.tasks(BatchJobTasks.of(new BatchService()));

    assertThatExecution(new BatchJobClient(engine).start(new BatchJob.Job("true", 30)))
        .hasOutput("SUCCEEDED")
        .took(Duration.ofSeconds(90))
        .state(BatchJobStates.WAIT_X_SECONDS)
        .wasEntered(3);
  }

  @Test
  void failsWhereTheJobDoes(TestEngine engine) {
    engine.tasks(BatchJobTasks.of(new BatchService()));

    assertThatExecution(new BatchJobClient(engine).start(new BatchJob.Job("false", 30)))
        .failed("DescribeJob returned FAILED", "AWS Batch Job Failed")
        .neverEntered(BatchJobStates.GET_FINAL_JOB_STATUS);
  }

  @Test
  void submitsAgainWhereTheServiceIsBusy(TestEngine engine) {
    engine.script(BatchJobStates.SUBMIT_JOB).fails("Busy", "Call again").times(2).returns("job-1");
    engine.script("${CheckJobArn}").returns("SUCCEEDED");

    assertThatExecution(new BatchJobClient(engine).start(new BatchJob.Job("true", 30)))
        .hasOutput("SUCCEEDED")
        .took(Duration.ofSeconds(1 + 2 + 30))
        .state(BatchJobStates.SUBMIT_JOB)
        .wasRetried(2)
        .and()
        .state(BatchJobStates.GET_JOB_STATUS)
        .hasEffectiveInput("job-1");
  }

  @Test
  void namesItsStates() {
    assertThat(BatchJobStates.JOB_COMPLETE).isEqualTo("Job Complete?");
  }
}
