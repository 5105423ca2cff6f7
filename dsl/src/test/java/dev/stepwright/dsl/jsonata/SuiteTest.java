package dev.stepwright.dsl.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.SyntaxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSONata test suite, as far as it is about syntax. */
class SuiteTest {

  /** The code of the fault, or "" if there is none. */
  static String fault(String expression) {
    try {
      JsonataReferences.of(JsonataExpression.parse(expression));
      return "";
    } catch (SyntaxException fault) {
      return fault.code().orElse("none");
    }
  }

  @Test
  void syntaxFaultsHaveTheirCodeAndEverythingElseIsRead() throws IOException {
    List<String> wrong = new ArrayList<>();
    int faults = 0;
    int later = 0;
    List<SuiteCase> cases = SuiteCase.all();
    for (SuiteCase suiteCase : cases) {
      // T, D and U codes come up in evaluation.
      String expected = suiteCase.code().startsWith("S") ? suiteCase.code() : "";
      if (suiteCase.isOfLaterVersion()) {
        later++;
        expected = "S0211";
      }
      faults += expected.isEmpty() ? 0 : 1;
      String found = fault(suiteCase.expression());
      if (!found.equals(expected)) {
        wrong.add(suiteCase + ": " + found);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cases).hasSizeGreaterThan(1600);
    System.out.printf(
        "JSONata suite: %d cases, %d read, %d refused, of these %d for operators after 2.0.6%n",
        cases.size(), cases.size() - faults, faults, later);
  }
}
