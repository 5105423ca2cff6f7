package dev.stepwright.examples.batchjob;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.EngineClock;
import dev.stepwright.runtime.history.HistoryEvent;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Runs the batch-job poller on an input file, in virtual time, and prints the path it takes. */
public final class BatchJobMain {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private BatchJobMain() {}

  /** Runs it on the file that is the first argument. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 1) {
      System.err.println("Expected one argument: a file with the input as JSON");
      System.exit(2);
    }
    BatchJob.Job job = new ObjectMapper().readValue(Path.of(args[0]).toFile(), BatchJob.Job.class);
    System.out.println("The definition: " + definition());
    try (Engine engine =
        Engine.builder()
            .clock(EngineClock.virtual(START))
            .tasks(BatchJobTasks.of(new BatchService()))
            .listener((arn, event) -> print(event))
            .build()) {
      System.out.println("The output: " + new BatchJobClient(engine).run(job));
    } catch (WorkflowFailedException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  /** Where the processor has written it, seen from here. */
  private static Path definition() {
    URL file = Objects.requireNonNull(BatchJobMain.class.getResource("/asl/BatchJob.asl.json"));
    return Path.of("").toAbsolutePath().relativize(Path.of(URI.create(file.toString())));
  }

  private static void print(HistoryEvent event) {
    if (event.type().text().endsWith("StateEntered")
        && event.details().member("name") instanceof JsonString name) {
      long seconds = Duration.between(START, event.timestamp()).toSeconds();
      System.out.printf("%6d s  %s%n", seconds, name.value());
    }
  }
}
