package dev.stepwright.examples.batchjob;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.examples.RunPrinter;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.EngineClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

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
    RunPrinter.printDefinition("BatchJob");
    try (Engine engine =
        Engine.builder()
            .clock(EngineClock.virtual(START))
            .tasks(BatchJobTasks.of(new BatchService()))
            .listener(new RunPrinter(START))
            .build()) {
      System.out.println("The output: " + new BatchJobClient(engine).run(job));
    } catch (WorkflowFailedException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }
}
