package dev.stepwright.examples.batchjob;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;
import static dev.stepwright.runtime.junit.StepwrightAssertions.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stepwright.dsl.client.WorkflowExecution;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.examples.batchjob.BatchJob.Job;
import dev.stepwright.runtime.EngineClock;
import dev.stepwright.runtime.StateMachineSettings;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.junit.StepwrightExtension;
import dev.stepwright.runtime.junit.StepwrightTest;
import dev.stepwright.runtime.junit.TestEngine;
import dev.stepwright.runtime.junit.TestExecution;
import dev.stepwright.runtime.task.TaskOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java in the guide to tests is the Java below, and fails as the guide says. */
class TestingGuideTest {
  private static final Path GUIDE = Path.of("../docs/guide/testing.md");

  @Nested
  @StepwrightTest
  class Examples {
    private final Job job = new Job("true", 30);

    @Test
    void bindsTheWorkItself(TestEngine engine) {
      // GUIDE
      engine.tasks(BatchJobTasks.of(new BatchService()));
      // GUIDE
      assertThatExecution(new BatchJobClient(engine).start(job)).hasOutput("SUCCEEDED");
    }

    @Test
    void scriptsTasks(TestEngine engine) {
      // GUIDE
      engine.script("Submit Job").fails("Busy", "Call again").times(2).returns("job-1");
      engine.script("${CheckJobArn}").returns("SUCCEEDED").after(Duration.ofSeconds(5));
      // GUIDE
      assertThatExecution(new BatchJobClient(engine).start(job))
          .took(Duration.ofSeconds(1 + 2 + 30 + 5 + 5));
    }

    @Test
    void computesAnswers(TestEngine engine) {
      // GUIDE
      engine
          .script("Submit Job")
          .answers(
              request -> {
                assertThat(request.input())
                    .isEqualTo(json("{\"command\": \"true\", \"wait_time\": 30}"));
                return TaskOutcome.succeeded(json("\"job-1\""));
              });
      // GUIDE
      engine.script("${CheckJobArn}").returns("SUCCEEDED");
      assertThatExecution(new BatchJobClient(engine).start(job)).succeeded();
    }

    @Test
    void assertsAll(TestEngine engine) {
      engine.script("Submit Job").fails("Busy", "Call again").times(2).returns("job-1");
      engine.script("Get Job Status").returns("RUNNING").returns("FAILED");
      // GUIDE
      WorkflowExecution<String> run = new BatchJobClient(engine).start(job);

      assertThatExecution(run)
          .as("a job that fails")
          .failed("DescribeJob returned FAILED", "AWS Batch Job Failed")
          .passedThrough("Wait X Seconds", "Job Complete?", "Wait X Seconds", "Job Failed")
          .neverEntered("Get Final Job Status")
          .took(Duration.ofSeconds(1 + 2 + 60))
          .state("Submit Job")
          .wasRetried(2)
          .failedWith("Busy")
          .hasInput(job)
          .and()
          .state("Get Job Status", 2)
          .hasEffectiveInput("job-1")
          .hasOutput(
              json(
                  """
                  { "command": "true", "wait_time": 30, "guid": "job-1", "status": "FAILED" }\
                  """))
          .and()
          .history()
          .extracting(HistoryEvent::type)
          .endsWith(HistoryEventType.FAIL_STATE_ENTERED, HistoryEventType.EXECUTION_FAILED);
      // GUIDE
    }

    @Test
    void failsReadably(TestEngine engine) throws IOException {
      engine.script("Submit Job").fails("Busy", "Call again").times(2).returns("job-1");
      engine.script("Get Job Status").returns("RUNNING").returns("FAILED");
      WorkflowExecution<String> run = new BatchJobClient(engine).start(job);

      assertMessage(
          () ->
              // GUIDE
              assertThatExecution(run).as("a job that is slow").hasOutput("SUCCEEDED")
          // GUIDE
          );
      assertMessage(
          () ->
              // GUIDE
              assertThatExecution(run)
                  .state("Get Job Status", 1)
                  .hasOutput(Map.of("status", "DONE"))
          // GUIDE
          );
    }

    private static void assertMessage(ThrowingCallable code) throws IOException {
      String guide = Files.readString(GUIDE);
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(code)
          .satisfies(e -> assertThat(guide).contains("```text\n" + e.getMessage() + "```"));
    }

    @Test
    void saysWhatNothingDoes(TestEngine engine) throws IOException {
      engine.script("Submit Job").returns("job-1");

      String cause =
          String.valueOf(
              engine.start(engine.define("/asl/BatchJob.asl.json"), job).result().cause());

      assertThat(Files.readString(GUIDE).replaceAll("\\s+", " ")).contains(cause);
    }

    @Test
    void endsOpenTasks(TestEngine engine) {
      // GUIDE
      engine.script("Ask").waits();
      StateMachineSettings approval = engine.define("/Approval.asl.json");
      TestExecution<JsonValue> run = engine.start(approval, Map.of("order", "o-1"));

      assertThatExecution(run).isWaitingIn("Ask");
      engine.openTask("Ask").succeeds(Map.of("by", "Ada"));

      assertThatExecution(run)
          .hasOutput(json("{ \"order\": \"o-1\", \"approval\": { \"by\": \"Ada\" } }"));
      // GUIDE
    }

    // GUIDE
    @ParameterizedTest
    @ValueSource(strings = {"HappyPath", "BusyPath"})
    void endsWell(String testCase, TestEngine engine) {
      engine.mockConfig("/MockConfigFile.json", "BatchJob", testCase);
      StateMachineSettings batchJob = engine.define("/asl/BatchJob.asl.json");

      assertThatExecution(engine.start(batchJob, new Job("true", 30), String.class))
          .hasOutput("SUCCEEDED")
          .passedThrough("Submit Job", "Get Job Status", "Get Final Job Status");
    }
    // GUIDE
  }

  @Nested
  class Settings {
    // GUIDE
    @RegisterExtension
    static final StepwrightExtension STEPWRIGHT =
        StepwrightExtension.configured(
            engine ->
                engine
                    .region("eu-central-1")
                    .clock(EngineClock.virtual(Instant.parse("2026-03-01T09:00:00Z")))
                    .random(new SplittableRandom(7)));

    // GUIDE

    @Test
    void hold(TestEngine engine) {
      assertThat(engine.now()).isEqualTo("2026-03-01T09:00:00Z");
    }
  }

  @Test
  void theGuideShowsTheseExamples() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
    String[] parts = source.split("(?m)^ +// GUIDE\n", -1);
    String guide = Files.readString(GUIDE);

    assertThat(parts).hasSize(2 * 9 + 1);
    for (int i = 1; i < parts.length; i += 2) {
      assertThat(guide).contains("```java\n" + parts[i].stripTrailing().stripIndent().strip());
    }
    String first =
        Files.readString(Path.of("src/test/java/dev/stepwright/examples/batchjob/AskingTest.java"));
    assertThat(guide)
        .contains("```java\n" + first.substring(first.indexOf("import")) + "```")
        .contains(
            "```json MockConfigFile.json\n"
                + Files.readString(Path.of("src/test/resources/MockConfigFile.json"))
                + "```");
  }
}
