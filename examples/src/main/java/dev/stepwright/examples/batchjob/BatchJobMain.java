package dev.stepwright.examples.batchjob;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
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
import org.jspecify.annotations.Nullable;

/** Runs the batch-job poller on an input file, in virtual time, and prints its history. */
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

  /** Prints an event's number, time and type, and what State was entered or what came out. */
  private static void print(HistoryEvent event) {
    String type = event.type().text();
    long seconds = Duration.between(START, event.timestamp()).toSeconds();
    @Nullable JsonValue detail = null;
    if (type.endsWith("StateEntered")) {
      detail = event.details().member("name");
    } else if (type.endsWith("Succeeded")) {
      detail = event.details().member("output");
    }
    String text = detail instanceof JsonString string ? string.value() : "";
    System.out.println(
        "%4d %5d s  %-24s %s".formatted(event.id(), seconds, type, text).stripTrailing());
  }
}
