package dev.stepwright.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.cli.conformance.CaseReport.Verdict;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.model.StateType;
import dev.stepwright.dsl.template.IntrinsicFunction;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of this repository, run by the engine. */
class OwnExecutionsTest {
  private static final List<JsonObject> CASES = CaseFolder.own();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyCasePassesAndNoneIsSkipped(boolean stopAfterEveryEvent) {
    Conformance conformance = Conformance.onEngine(stopAfterEveryEvent);
    for (JsonObject file : CASES) {
      CaseReport report = conformance.run(file, CaseFilter.ALL).orElseThrow();
      assertThat(report.differences()).as(report.id()).isEmpty();
      assertThat(report.reason()).as(report.id()).isNull();
      assertThat(report.result()).as(report.id()).isEqualTo(Verdict.PASSED);
      assertThat(report.history()).as(report.id()).isIn(Verdict.PASSED, Verdict.NONE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeOfStateHasACase(StateType type) {
    assertThat(definitionsWith("\"Type\":\"" + type.text() + "\"")).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void everyIntrinsicFunctionHasACase(IntrinsicFunction function) {
    assertThat(definitionsWith(function.functionName() + "(")).isPositive();
  }

  /** The Error Names that an execution without AWS's services can give. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "States.ALL",
        "States.Timeout",
        "States.TaskFailed",
        "States.ResultPathMatchFailure",
        "States.QueryEvaluationError",
        "States.ExceedToleratedFailureThreshold",
        "States.ItemReaderFailed",
        "States.Runtime",
        "States.DataLimitExceeded"
      })
  void everyErrorNameHasACase(String name) {
    assertThat(CASES.stream().filter(file -> file.toJson().contains("\"" + name + "\"")).count())
        .isPositive();
  }

  private static long definitionsWith(String text) {
    return CASES.stream()
        .map(file -> file.member("definition"))
        .map(definition -> Objects.requireNonNull(definition).toJson())
        .filter(definition -> definition.contains(text))
        .count();
  }
}
