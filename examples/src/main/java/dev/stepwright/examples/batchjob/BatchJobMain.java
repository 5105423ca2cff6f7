package dev.stepwright.examples.batchjob;

import dev.stepwright.examples.ExampleRun;
import java.io.IOException;

/** Runs the batch-job poller. */
public final class BatchJobMain {
  private BatchJobMain() {}

  /** Runs it on the file that is the first argument. */
  public static void main(String[] args) throws IOException, InterruptedException {
    new ExampleRun<>("BatchJob", BatchJob.Job.class)
        .main(
            args,
            ExampleRun.engine().tasks(BatchJobTasks.of(new BatchService())),
            (engine, job) -> new BatchJobClient(engine).run(job));
  }
}
