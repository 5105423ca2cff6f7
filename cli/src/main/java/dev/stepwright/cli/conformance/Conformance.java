package dev.stepwright.cli.conformance;

import dev.stepwright.cli.conformance.CaseReport.Verdict;
import dev.stepwright.dsl.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Runs conformance cases. */
public final class Conformance {
  private final CaseJudge judge;

  private Conformance(CaseJudge judge) {
    this.judge = judge;
  }

  /**
   * Runs cases on the engine, under virtual time.
   *
   * @param stopAfterEveryEvent whether the engine is stopped and started again after every event
   */
  public static Conformance onEngine(boolean stopAfterEveryEvent) {
    return new Conformance(new CaseJudge(new EngineCaseRunner(stopAfterEveryEvent)));
  }

  /**
   * Runs a case.
   *
   * @param file the content of its file
   * @param filter what is asked for
   * @return what came of it; nothing if the file is no case or not asked for. A file that says
   *     something that nothing reads has failed
   */
  public Optional<CaseReport> run(JsonObject file, CaseFilter filter) {
    if (!ConformanceCase.isCase(file)) {
      return Optional.empty();
    }
    String id = filter.text(file, "id");
    String kind = filter.text(file, "kind");
    String area = file.member("area") == null ? kind : filter.text(file, "area");
    if (!filter.takes(id, kind, area)) {
      return Optional.empty();
    }
    try {
      return Optional.of(judge.judge(ConformanceCase.read(file)));
    } catch (CaseFault e) {
      Difference difference =
          new Difference(e.place(), "a conformance case", String.valueOf(e.getMessage()));
      return Optional.of(
          new CaseReport(id, kind, area, Verdict.FAILED, Verdict.NONE, List.of(difference), null));
    }
  }
}
