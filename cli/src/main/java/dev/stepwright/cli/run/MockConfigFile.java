package dev.stepwright.cli.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
  private static final String MACHINE = "an object with \"TestCases\"";
  private static final String RESPONSE = "the name of one of the \"MockedResponses\"";

  private final String name;
  private final Map<String, Map<String, MockedStates>> machines;

  private MockConfigFile(String name, Map<String, Map<String, MockedStates>> machines) {
    this.name = name;
    this.machines = machines;
  }

  /**
   * Reads a file.
   *
   * @throws ScriptFault if it is not as expected
   */
  public static MockConfigFile read(ScriptNode root) {
    Map<String, ScriptNode> members =
        root.members(FILE, Set.of("StateMachines", "MockedResponses"));
    ScriptNode given = members.get("MockedResponses");
    Map<String, MockedResponse> responses =
        given == null ? Map.of() : each(given, "an object of responses", MockedResponse::read);
    return new MockConfigFile(
        root.file(),
        each(
            member(root, members, "StateMachines", FILE),
            "an object of State Machines",
            machine ->
                each(
                    member(
                        machine,
                        machine.members(MACHINE, Set.of("TestCases")),
                        "TestCases",
                        MACHINE),
                    "an object of test cases",
                    testCase ->
                        new MockedStates(
                            each(
                                testCase,
                                "an object: States and the names of their responses",
                                state -> response(state, responses))))));
  }

  private static ScriptNode member(
      ScriptNode node, Map<String, ScriptNode> members, String name, String expected) {
    ScriptNode member = members.get(name);
    if (member == null) {
      throw node.fault("no \"" + name + "\"; expected " + expected);
    }
    return member;
  }

  private static <T> Map<String, T> each(
      ScriptNode node, String expected, Function<ScriptNode, T> reader) {
    Map<String, T> read = new LinkedHashMap<>();
    node.members(expected).forEach((name, member) -> read.put(name, reader.apply(member)));
    return read;
  }

  private static MockedResponse response(ScriptNode state, Map<String, MockedResponse> responses) {
    String name = state.text(RESPONSE);
    MockedResponse response = responses.get(name);
    if (response == null) {
      throw state.fault("there is no \"" + name + "\" in \"MockedResponses\"" + others(responses));
    }
    return response;
  }

  /**
   * The mocks of a test case.
   *
   * @param stateMachine the name of the State Machine, or null for the one that the definition's
   *     file is named after, or the only one
   * @param definition the definition's file
   * @param testCase the name of the test case, or null for the only one
   * @throws ScriptFault if there is none of these names
   */
  public TaskAnswers answers(
      @Nullable String stateMachine, String definition, @Nullable String testCase) {
    String fileName = baseName(definition);
    String wanted =
        stateMachine == null && machines.containsKey(fileName) ? fileName : stateMachine;
    Map<String, MockedStates> cases = choose(machines, wanted, "State Machine", "--state-machine");
    return choose(cases, testCase, "test case", "--test-case");
  }

  private <T> T choose(Map<String, T> all, @Nullable String wanted, String what, String option) {
    if (wanted == null && all.size() == 1) {
      return all.values().iterator().next();
    }
    T chosen = wanted == null ? null : all.get(wanted);
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
