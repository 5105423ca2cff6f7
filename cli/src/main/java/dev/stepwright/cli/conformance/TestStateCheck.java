package dev.stepwright.cli.conformance;

import dev.stepwright.cli.conformance.CaseReport.Verdict;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.error.InvalidDefinitionException;
import dev.stepwright.runtime.error.StepFunctionsException;
import dev.stepwright.runtime.teststate.InspectionLevel;
import dev.stepwright.runtime.teststate.TestState;
import dev.stepwright.runtime.teststate.TestStateResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what comes of a State under test with what AWS answered to TestState. */
final class TestStateCheck {
  /** Of every role, queue and execution of the cases. */
  private static final String ACCOUNT = "111111111111";

  private static final JsonPointer ROOT = JsonPointer.ROOT;

  private final ConformanceCase found;
  private final TestStateRequest request;
  private final Bindings bindings = new Bindings();
  private final ScriptedTasks tasks;

  private TestStateCheck(ConformanceCase found) {
    this.found = found;
    this.request = TestStateRequest.read(ROOT.child("request"), found.request());
    this.tasks = new ScriptedTasks(found, bindings);
  }

  /** Runs the State of a case and compares. */
  static CaseReport judge(ConformanceCase found) {
    return new TestStateCheck(found).judge();
  }

  private CaseReport judge() {
    Map<String, JsonValue> answer = new LinkedHashMap<>();
    try {
      JsonObject refusal = request.refusalOfTheClient();
      if (refusal == null) {
        answer(answer, test().run());
      } else {
        answer.put("apiError", refusal);
      }
    } catch (StepFunctionsException e) {
      answer.put("apiError", TestStateRequest.refusal(e.code(), e.awsMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CaseJudge.skipped(found, "the test was interrupted");
    }
    tasks.rethrow();
    if (tasks.skipReason() != null) {
      return CaseJudge.skipped(found, tasks.skipReason());
    }
    return report(compared(JsonObject.of(answer)));
  }

  private TestState test() {
    TestState test = request.of(state()).account("us-east-1", ACCOUNT).at(ConformanceCase.START);
    if (found.json().member("input") != null || found.json().member("input_text") != null) {
      test = test.input(inputText());
    }
    if (!found.resources().lambdas().isEmpty() || !found.resources().tasks().isEmpty()) {
      test = test.task("*", tasks);
    }
    // The role of a request was not recorded: one that calls nothing had none.
    return request.isMocked() || !found.resources().lambdas().isEmpty()
        ? test.roleArn("arn:aws:iam::" + ACCOUNT + ":role/stepwright")
        : test;
  }

  /** The text of the input as AWS showed it, where that was recorded. */
  private String inputText() {
    String recorded = found.expect().texts().get("/inspectionData/input");
    return recorded == null ? found.inputText() : recorded;
  }

  private TestState state() {
    if (request.stateName() == null) {
      return TestState.ofState(found.definitionText());
    }
    ReadResult read = new DefinitionReader(ReadOptions.DEFAULT).read(found.definitionText());
    if (read.definition() == null) {
      throw new InvalidDefinitionException(read.diagnostics());
    }
    return TestState.of(read.definition().stateMachine(), request.stateName());
  }

  private void answer(Map<String, JsonValue> answer, TestStateResult result) {
    answer.put("status", new JsonString(result.status().name()));
    put(answer, "output", result.output());
    put(answer, "error", text(result.error()));
    put(answer, "cause", text(result.cause()));
    put(answer, "nextState", text(result.nextState()));
    if (request.inspectionLevel() != InspectionLevel.INFO) {
      answer.put("inspectionData", JsonObject.of(result.inspection().values()));
    }
  }

  private static void put(Map<String, JsonValue> answer, String name, @Nullable JsonValue value) {
    if (value != null) {
      answer.put(name, value);
    }
  }

  private static @Nullable JsonString text(@Nullable String value) {
    return value == null ? null : new JsonString(value);
  }

  private List<Difference> compared(JsonObject answer) {
    Comparison comparison = new Comparison(found.volatilePointers(), found.partial(), bindings);
    tasks.differences().forEach(comparison.differences()::add);
    JsonObject expected =
        found.json().member("expect") instanceof JsonObject expect ? expect : JsonObject.EMPTY;
    expected.forEachMember(
        (name, value) -> {
          if (!name.equals("texts")) {
            comparison.compare(ROOT.child(name), value, answer.member(name));
          }
        });
    answer.forEachMember(
        (name, value) -> {
          if (expected.member(name) == null) {
            comparison.compare(ROOT.child(name), null, value);
          }
        });
    found
        .expect()
        .texts()
        .forEach(
            (pointer, text) ->
                comparison.compareRaw(pointer, text, JsonPointer.parse(pointer).in(answer)));
    return comparison.differences();
  }

  private CaseReport report(List<Difference> differences) {
    return new CaseReport(
        found.id(),
        found.kind().word(),
        found.area(),
        differences.isEmpty() ? Verdict.PASSED : Verdict.FAILED,
        Verdict.NONE,
        differences,
        null);
  }
}
