package dev.stepwright.cli.conformance;

/**
 * Runs cases on the engine: the only class here that knows it.
 *
 * @param stopAfterEveryEvent whether the engine is stopped and started again after every event
 */
record EngineCaseRunner(boolean stopAfterEveryEvent) implements CaseRunner {

  @Override
  public CaseRun run(ConformanceCase conformanceCase) {
    return new CaseRun.Skipped("there is no engine yet that runs executions");
  }
}
