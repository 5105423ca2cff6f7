package dev.stepwright.cli.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code MockConfigFile.json} of Step Functions Local.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html">The
 *     mock configuration file</a>
 */
public final class MockConfigFile {
  private static final String FILE = "an object with \"StateMachines\" and \"MockedResponses\"";
  private static final String MACHINES = "an object of State Machines";
  private static final String MACHINE = "an object with \"TestCases\"";
  private static final String TEST_CASES = "an object of test cases";
  private static final String TEST_CASE = "an object: States and the names of their responses";
  private static final String RESPONSES = "an object of responses";
  private static final String RESPONSE = "the name of one of the \"MockedResponses\"";

  private final String name;
  private final Map<String, ScriptNode> machines;
  private final Map<String, ScriptNode> responses;

  private MockConfigFile(
      String name, Map<String, ScriptNode> machines, Map<String, ScriptNode> responses) {
    this.name = name;
    this.machines = machines;
    this.responses = responses;
  }

  /**
   * Reads a file. As in Step Functions Local it may have members of other programs, and test cases
   * that are not run may be wrong.
   *
   * @throws ScriptFault if it is not as expected
   */
  public static MockConfigFile read(ScriptNode root) {
    Map<String, ScriptNode> members = root.members(FILE);
    ScriptNode responses = members.get("MockedResponses");
    return new MockConfigFile(
        root.file(),
        member(root, "StateMachines", FILE).members(MACHINES),
        responses == null ? Map.of() : responses.members(RESPONSES));
  }

  private static ScriptNode member(ScriptNode node, String name, String expected) {
    ScriptNode member = node.members(expected).get(name);
    if (member == null) {
      throw node.fault("no \"" + name + "\"; expected " + expected);
    }
    return member;
  }

  /**
   * The mocks of a test case.
   *
   * @param stateMachine the name of the State Machine, or null for the one that the definition's
   *     file is named after, or the only one
   * @param definition the definition's file
   * @param testCase the name of the test case, or null for the only one
   * @throws ScriptFault if there is none of these names, or if it is not as expected
   */
  public TaskAnswers answers(
      @Nullable String stateMachine, String definition, @Nullable String testCase) {
    String fileName = baseName(definition);
    String wanted =
        stateMachine == null && machines.containsKey(fileName) ? fileName : stateMachine;
    ScriptNode machine = choose(machines, wanted, "State Machine", "--state-machine");
    Map<String, ScriptNode> testCases = member(machine, "TestCases", MACHINE).members(TEST_CASES);
    Map<String, ScriptNode> states =
        choose(testCases, testCase, "test case", "--test-case").members(TEST_CASE);
    Map<String, MockedState> mocks = new LinkedHashMap<>();
    states.forEach((state, node) -> mocks.put(state, new MockedState(node, response(node))));
    return new MockedStates(mocks);
  }

  private MockedResponse response(ScriptNode state) {
    String wanted = state.text(RESPONSE);
    ScriptNode response = responses.get(wanted);
    if (response == null) {
      throw state.fault(
          "there is no \"" + wanted + "\" in \"MockedResponses\"" + others(responses));
    }
    return MockedResponse.read(response);
  }

  private ScriptNode choose(
      Map<String, ScriptNode> all, @Nullable String wanted, String what, String option) {
    if (wanted == null && all.size() == 1) {
      return all.values().iterator().next();
    }
    ScriptNode chosen = wanted == null ? null : all.get(wanted);
    if (chosen == null) {
      throw new ScriptFault(
          name
              + ": "
              + (wanted == null
                  ? "name a " + what + " with " + option
                  : "there is no " + what + " \"" + wanted + "\"")
              + others(all));
    }
    return chosen;
  }

  private static String others(Map<String, ?> all) {
    return all.isEmpty() ? "; there are none" : "; there are: " + String.join(", ", all.keySet());
  }

  /** A file's name without folders and without what follows its first dot. */
  private static String baseName(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
