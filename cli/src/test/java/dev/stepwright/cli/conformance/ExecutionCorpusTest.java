package dev.stepwright.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.cli.conformance.ConformanceTable.Column;
import dev.stepwright.dsl.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recorded executions of the corpus; docs/conformance.md lists those that differ. */
class ExecutionCorpusTest {

  /** An area of fewer cases says too little. */
  private static final int LARGE = 10;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void givesTheAnswersOfAws(boolean stopAfterEveryEvent) {
    Conformance conformance = Conformance.onEngine(stopAfterEveryEvent);
    List<CaseReport> reports = new ArrayList<>();
    for (JsonObject file : CaseFolder.requireCorpus()) {
      conformance.run(file, CaseFilter.ALL).ifPresent(reports::add);
    }
    ConformanceTable table = new ConformanceTable(reports);
    System.out.print(table.text());
    List<String> failed =
        reports.stream()
            .filter(CaseReport::failed)
            .map(report -> report.id() + " " + report.differences().get(0))
            .toList();
    String text = String.join("\n", failed);

    assertThat(table.total().result().share()).as(text).isGreaterThanOrEqualTo(0.97);
    assertThat(table.total().history().share()).as(text).isGreaterThanOrEqualTo(0.97);
    table
        .areas()
        .forEach(
            (area, counts) -> {
              demand(area, counts.result(), 0.9);
              demand(area, counts.history(), 0.9);
            });
  }

  private static void demand(String area, Column column, double share) {
    if (column.passed() + column.failed() >= LARGE) {
      assertThat(column.share()).as(area).isGreaterThanOrEqualTo(share);
    }
  }
}
