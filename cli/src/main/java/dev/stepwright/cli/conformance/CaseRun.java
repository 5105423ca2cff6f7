package dev.stepwright.cli.conformance;

import java.util.List;

/** What came of running a case. */
sealed interface CaseRun {

  /**
   * It ran.
   *
   * @param outcome how it ended
   * @param bindings what its placeholders stand for
   * @param differences what was different about its Tasks
   */
  record Ran(Outcome outcome, Bindings bindings, List<Difference> differences) implements CaseRun {
    public Ran {
      differences = List.copyOf(differences);
    }
  }

  /** It did not run to an end that can be compared: a fault of the tool, not of the case. */
  record Refused(Difference difference) implements CaseRun {}

  /** It cannot be run, for a reason that is no fault of the tool's results. */
  record Skipped(String reason) implements CaseRun {}
}
