package dev.stepwright.cli.conformance;

import dev.stepwright.cli.conformance.CaseReport.Verdict;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what came of a case with what AWS answered. */
public final class CaseJudge {
  private static final JsonPointer ROOT = JsonPointer.ROOT;

  private final CaseRunner runner;

  CaseJudge(CaseRunner runner) {
    this.runner = runner;
  }

  /** Runs a case and compares. */
  public CaseReport judge(ConformanceCase found) {
    return switch (found.kind()) {
      case EXECUTION, EXPRESS_SYNC, EXPRESS_ASYNC -> judgeExecution(found);
      case VALIDATION -> DefinitionCheck.judge(found);
      case TEST_STATE -> TestStateCheck.judge(found);
      case API -> skipped(found, "API calls belong to a later release: the server that takes them");
    };
  }

  private CaseReport judgeExecution(ConformanceCase found) {
    CaseRun run = runner.run(found);
    if (run instanceof CaseRun.Skipped skipped) {
      return skipped(found, skipped.reason());
    }
    if (run instanceof CaseRun.Refused refused) {
      boolean history = found.expect().events() != null;
      return new CaseReport(
          found.id(),
          found.kind().word(),
          found.area(),
          Verdict.FAILED,
          history ? Verdict.FAILED : Verdict.NONE,
          List.of(refused.difference()),
          null);
    }
    return compared(found, (CaseRun.Ran) run);
  }

  /** A case that was not run. */
  static CaseReport skipped(ConformanceCase found, String reason) {
    return new CaseReport(
        found.id(),
        found.kind().word(),
        found.area(),
        Verdict.SKIPPED,
        found.expect().events() == null ? Verdict.NONE : Verdict.SKIPPED,
        List.of(),
        reason);
  }

  /** Compares what came of a case that ran. */
  static CaseReport compared(ConformanceCase found, CaseRun.Ran ran) {
    Expectation expect = found.expect();
    Comparison comparison =
        new Comparison(found.volatilePointers(), found.partial(), ran.bindings());
    ran.differences().forEach(comparison.differences()::add);
    boolean ended = expect.status() != null;
    if (ended) {
      compareResult(expect, comparison, ran.outcome());
    }
    List<ExpectedEvent> expectedEvents = expect.events() == null ? List.of() : expect.events();
    EventComparison events =
        new EventComparison(comparison, expectedEvents, ran.outcome().history());
    if (expect.events() != null) {
      events.compare(ended);
    }
    expect
        .texts()
        .forEach(
            (pointer, text) ->
                comparison.compareRaw(pointer, text, at(pointer, ran.outcome(), events)));
    compareForms(found, comparison, ran.outcome());
    return report(found, comparison.differences(), ended || !expect.texts().isEmpty());
  }

  private static CaseReport report(
      ConformanceCase found, List<Difference> differences, boolean hasResult) {
    boolean hasHistory = found.expect().events() != null;
    boolean historyFailed = differences.stream().anyMatch(Difference::inHistory);
    boolean resultFailed = differences.stream().anyMatch(difference -> !difference.inHistory());
    Verdict result = resultFailed ? Verdict.FAILED : hasResult ? Verdict.PASSED : Verdict.SKIPPED;
    Verdict history = !hasHistory ? Verdict.NONE : historyFailed ? Verdict.FAILED : Verdict.PASSED;
    // What the case is about comes before how it came to be.
    List<Difference> ordered = new ArrayList<>(differences);
    ordered.sort((a, b) -> Boolean.compare(a.inHistory(), b.inHistory()));
    return new CaseReport(
        found.id(),
        found.kind().word(),
        found.area(),
        result,
        history,
        ordered,
        result == Verdict.SKIPPED ? "AWS's history never reached an end" : null);
  }

  private static void compareResult(Expectation expect, Comparison comparison, Outcome outcome) {
    comparison.compareText(ROOT.child("status"), expect.status(), outcome.status());
    comparison.compareText(ROOT.child("error"), expect.error(), outcome.error());
    comparison.compare(ROOT.child("cause"), expect.cause(), text(outcome.cause()));
    comparison.compare(ROOT.child("output"), expect.output(), outcome.output());
  }

  private static @Nullable JsonValue text(@Nullable String text) {
    return text == null ? null : new JsonString(text);
  }

  /** The value of an outcome at a pointer into {@code expect}; events by their place in there. */
  private static @Nullable JsonValue at(String pointer, Outcome outcome, EventComparison events) {
    List<String> tokens = JsonPointer.parse(pointer).tokens();
    String first = tokens.isEmpty() ? "" : tokens.get(0);
    return switch (first) {
      case "output" -> at(outcome.output(), tokens.subList(1, tokens.size()));
      case "cause" -> at(text(outcome.cause()), tokens.subList(1, tokens.size()));
      case "events" -> {
        HistoryEvent event = events.matched(Integer.parseInt(tokens.get(1)));
        yield event == null
            ? null
            : at(EventComparison.json(event), tokens.subList(2, tokens.size()));
      }
      default -> throw new CaseFault("/expect/texts", "no place for the text of " + pointer);
    };
  }

  /** The value at a place in another; null where there is none. */
  private static @Nullable JsonValue at(@Nullable JsonValue value, List<String> tokens) {
    JsonPointer pointer = ROOT;
    for (String token : tokens) {
      pointer = pointer.child(token);
    }
    return value == null ? null : pointer.in(value);
  }

  private static void compareForms(ConformanceCase found, Comparison comparison, Outcome outcome) {
    Expectation expect = found.expect();
    if (expect.describe() != null) {
      comparison.compare(
          ROOT.child("describe"), expect.describe(), ExecutionForms.description(outcome));
    }
    JsonArray expected = expect.logEvents();
    if (expected == null) {
      return;
    }
    JsonArray actual = ExecutionForms.logEvents(outcome, found.logging());
    if (found.logging() == null) {
      // Only the last entries were recorded, or the last one.
      int from = Math.max(0, actual.size() - Math.max(1, expected.size()));
      actual = JsonArray.of(actual.elements().subList(from, actual.size()));
    }
    comparison.compare(ROOT.child("log_events"), expected, actual);
  }
}
