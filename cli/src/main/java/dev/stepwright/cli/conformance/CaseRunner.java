package dev.stepwright.cli.conformance;

/** Runs the definition of a case with its input and its Tasks. */
@FunctionalInterface
interface CaseRunner {

  /** Runs a case of one of the kinds that are executions. */
  CaseRun run(ConformanceCase conformanceCase);
}
