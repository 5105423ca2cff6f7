package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.ExecutionResult;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs cases on the engine, under virtual time: the only class here that knows it.
 *
 * @param stopAfterEveryEvent whether the engine is stopped and started again after every event
 */
record EngineCaseRunner(boolean stopAfterEveryEvent) implements CaseRunner {
  /** Under virtual time a case takes milliseconds, stopped after every event tenths of a second. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Override
  public CaseRun run(ConformanceCase script) {
    ReadResult read =
        new DefinitionReader(new ReadOptions(script.type(), false)).read(script.definitionText());
    if (read.definition() == null) {
      return new CaseRun.Refused(
          new Difference("/definition", "a valid definition", read.diagnostics().toString()));
    }
    Bindings bindings = new Bindings();
    ScriptedTasks tasks = new ScriptedTasks(script, bindings);
    CaseEngines engines = new CaseEngines(script, read.definition().stateMachine());
    ResumedTasks resumed = new ResumedTasks(tasks);
    FutureTask<@Nullable ExecutionResult> running =
        new FutureTask<>(
            () -> stopAfterEveryEvent ? StoppedRun.run(engines, resumed) : run(engines, resumed));
    Thread thread = new Thread(running, script.id());
    thread.setDaemon(true);
    thread.start();
    @Nullable ExecutionResult result;
    try {
      result = running.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      running.cancel(true);
      Thread.currentThread().interrupt();
      return new CaseRun.Skipped("the run was interrupted");
    } catch (TimeoutException e) {
      running.cancel(true);
      return refused("nothing within " + LIMIT.toSeconds() + " seconds of real time");
    } catch (ExecutionException e) {
      return refused(thrown(e));
    }
    tasks.rethrow();
    if (result == null || !resumed.differences().isEmpty()) {
      return new CaseRun.Refused(resumed.differences().get(0));
    }
    if (tasks.skipReason() != null) {
      return new CaseRun.Skipped(tasks.skipReason());
    }
    return new CaseRun.Ran(
        new Outcome(
            result.status().name(),
            result.output(),
            result.error(),
            result.cause(),
            result.history()),
        bindings,
        tasks.differences());
  }

  private static ExecutionResult run(CaseEngines engines, ResumedTasks tasks)
      throws InterruptedException {
    try (Engine engine = engines.next(tasks).build()) {
      return engines.await(engine, engines.start(engine));
    }
  }

  private static CaseRun refused(String actual) {
    return new CaseRun.Refused(new Difference("", "an outcome", actual));
  }

  /** What the engine threw, and where. */
  private static String thrown(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    StackTraceElement[] trace = cause.getStackTrace();
    return cause + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
