package dev.stepwright.examples.batchjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

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
  void asksUntilTheJobHasEnded() throws InterruptedException {
    // GUIDE
    try (Engine engine =
        Engine.builder().virtualTime().tasks(BatchJobTasks.of(new BatchService())).build()) {
      BatchJobClient client = new BatchJobClient(engine);

      assertThat(client.run(new BatchJob.Job("true", 30))).isEqualTo("SUCCEEDED");
      // GUIDE
      assertThatThrownBy(() -> client.run(new BatchJob.Job("false", 30)))
          .isInstanceOfSatisfying(
              WorkflowFailedException.class,
              failed -> {
                assertThat(failed.error()).isEqualTo("DescribeJob returned FAILED");
                assertThat(failed.failureCause()).isEqualTo("AWS Batch Job Failed");
              });
    }
  }

  @Test
  void namesItsStates() {
    assertThat(BatchJobStates.JOB_COMPLETE).isEqualTo("Job Complete?");
  }
}
