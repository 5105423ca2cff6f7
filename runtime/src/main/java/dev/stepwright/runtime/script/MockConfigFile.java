package dev.stepwright.runtime.script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

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
  public static MockConfigFile read(ScriptFile file) {
    ScriptNode root = file.root();
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

  /** The names of its State Machines, in order. */
  public Set<String> stateMachines() {
    return Collections.unmodifiableSet(machines.keySet());
  }

  /**
   * The names of a State Machine's test cases, in order.
   *
   * @throws ScriptFault if there is no such State Machine, or if it is not as expected
   */
  public Set<String> testCases(String stateMachine) {
    return Collections.unmodifiableSet(cases(stateMachine).keySet());
  }

  private Map<String, ScriptNode> cases(String stateMachine) {
    ScriptNode machine = named(machines, stateMachine, "State Machine");
    return member(machine, "TestCases", MACHINE).members(TEST_CASES);
  }

  /**
   * The mocks of a test case, whose calls are counted anew.
   *
   * @throws ScriptFault if there is none of these names, or if it is not as expected
   */
  public TaskAnswers answers(String stateMachine, String testCase) {
    Map<String, ScriptNode> states =
        named(cases(stateMachine), testCase, "test case").members(TEST_CASE);
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

  private ScriptNode named(Map<String, ScriptNode> all, String wanted, String what) {
    ScriptNode found = all.get(wanted);
    if (found == null) {
      throw new ScriptFault(name + ": there is no " + what + " \"" + wanted + "\"" + others(all));
    }
    return found;
  }

  private static String others(Map<String, ?> all) {
    return all.isEmpty() ? "; there are none" : "; there are: " + String.join(", ", all.keySet());
  }
}
