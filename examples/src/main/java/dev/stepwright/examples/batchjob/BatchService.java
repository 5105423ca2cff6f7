package dev.stepwright.examples.batchjob;

import java.util.HashMap;
import java.util.Map;

/** A batch service that needs a few questions to get a job done. */
final class BatchService implements BatchJobTasks {
  private static final int QUESTIONS = 3;

  private final Map<String, Integer> questions = new HashMap<>();
  private final Map<String, String> commands = new HashMap<>();

  @Override
  public String submitJob(BatchJob.Job job) {
    String guid = "job-" + (commands.size() + 1);
    commands.put(guid, job.command());
    return guid;
  }

  @Override
  public String checkJob(String guid) {
    if (questions.merge(guid, 1, Integer::sum) < QUESTIONS) {
      return "RUNNING";
    }
    return "false".equals(commands.get(guid)) ? "FAILED" : "SUCCEEDED";
  }
}
