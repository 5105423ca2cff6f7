package dev.stepwright.cli.conformance;

import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.Execution;
import dev.stepwright.runtime.ExecutionResult;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.journal.JournalException;
import dev.stepwright.runtime.journal.JournalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a case with an engine for each event: it is stopped when the event is written, and the next
 * one gets the definition, the Tasks and the bytes of the journal's file and nothing else. Confined
 * to the thread that drives the engines.
 */
final class StoppedRun {
  private final CaseEngines engines;
  private final ResumedTasks tasks;
  private final Path file;
  private byte[] written = new byte[0];
  private @Nullable String arn;

  private StoppedRun(CaseEngines engines, ResumedTasks tasks, Path file) {
    this.engines = engines;
    this.tasks = tasks;
    this.file = file;
  }

  /**
   * Runs the case.
   *
   * @param tasks does the Tasks, and is told what a stop has changed
   * @return what the last engine gives, which only reads what the others have written; null if a
   *     stop has changed something
   */
  static @Nullable ExecutionResult run(CaseEngines engines, ResumedTasks tasks)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("stepwright", ".journal");
    try {
      return new StoppedRun(engines, tasks, file).run();
    } finally {
      Files.delete(file);
    }
  }

  private @Nullable ExecutionResult run() throws IOException, InterruptedException {
    ExecutionResult result = untilNextEvent();
    while (result == null && tasks.differences().isEmpty()) {
      checkBytes();
      tasks.stopped();
      result = untilNextEvent();
    }
    if (result != null && tasks.stops() < result.history().size()) {
      tasks.note("a stop after each of " + result.history().size() + " events", tasks.stops() + "");
    }
    return result;
  }

  /**
   * Runs an engine until it has written an event; null then, else what the execution has come to.
   */
  private @Nullable ExecutionResult untilNextEvent() throws InterruptedException {
    StoppingStore store = new StoppingStore(JournalStore.file(file));
    try (store;
        Engine engine = engines.next(tasks).journal(store).build()) {
      return engines.await(engine, execution(engine));
    } catch (JournalException e) {
      if (!store.hasStopped()) {
        throw e;
      }
      return null;
    }
  }

  private Execution execution(Engine engine) {
    if (arn == null) {
      Execution started = engines.start(engine);
      arn = started.arn();
      return started;
    }
    Execution resumed = engines.resume(engine, arn);
    checkEvents(tasks.history(arn), resumed.result().history());
    return resumed;
  }

  private void checkBytes() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int mismatch = Arrays.mismatch(written, bytes);
    if (mismatch >= 0 && mismatch < written.length) {
      tasks.note("the bytes of the journal as they were", "another byte " + mismatch);
    }
    written = bytes;
  }

  private void checkEvents(List<HistoryEvent> before, List<HistoryEvent> after) {
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      String expected = i < before.size() ? text(before.get(i)) : "no event";
      String actual = i < after.size() ? text(after.get(i)) : "no event";
      if (!expected.equals(actual)) {
        tasks.note(expected, actual);
      }
    }
  }

  private static String text(HistoryEvent event) {
    return event.timestamp() + " " + EventComparison.json(event).toJson();
  }
}
