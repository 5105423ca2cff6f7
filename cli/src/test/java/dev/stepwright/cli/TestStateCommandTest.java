package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code stepwright test-state}. */
class TestStateCommandTest {
  private static final Pattern SPACE = Pattern.compile(" ");

  private final Path folder;

  TestStateCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeDefinitions() throws IOException {
    file(
        "pay.json",
        """
        {'StartAt': 'Pay', 'States': {
          'Pay': {'Type': 'Task', 'Resource': '${Pay}', 'Parameters': {'n.$': '$.n', 'v.$': '$v'},
                  'Retry': [{'ErrorEquals': ['Busy'], 'IntervalSeconds': 90}],
                  'Catch': [{'ErrorEquals': ['Bad'], 'Next': 'Sorry'}], 'Next': 'Rows'},
          'Rows': {'Type': 'Map', 'End': true, 'ItemReader': {
                     'Resource': 'arn:aws:states:::s3:getObject',
                     'ReaderConfig': {'InputType': 'JSON'},
                     'Parameters': {'Bucket': 'b', 'Key': 'k'}},
                   'ItemSelector': {'v.$': '$$.Map.Item.Value'},
                   'ToleratedFailureCount': 1,
                   'ItemProcessor': {
                     'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},
                     'StartAt': 'Row', 'States': {'Row': {'Type': 'Pass', 'End': true}}}},
          'Sorry': {'Type': 'Fail', 'Error': 'Sorry'}}}
        """);
    file("pass.json", "{'Type': 'Pass', 'Next': 'Anywhere'}");
    file("bad.json", "{'Type': 'Pass'}");
    file("broken.json", "{'StartAt': 'A', 'States': {'A': {'Type': 'Pass'}}}");
    file("list.json", "[]");
    file("comma.json", "{'Type': 'Pass',}");
    file(
        "two.json",
        """
        {'Resources': {
          'A': {'Type': 'AWS::StepFunctions::StateMachine', 'Properties': {
            'Definition': {'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}}},
          'B': {'Type': 'AWS::StepFunctions::StateMachine', 'Properties': {
            'Definition': {'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}}}}}
        """);
    file("input.json", "{'n': 1}");
    file("rows.json", "[1,2]");
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text.replace('\'', '"'));
  }

  private CommandRun testState(String arguments) {
    return CommandRun.in(folder, SPACE.split("test-state " + arguments.replace('\'', '"')));
  }

  @Test
  void showsEachValueAndTheEnd() {
    CommandRun run =
        testState("pay.json --state Pay --input input.json --variables {'v':2} --mock-result 7");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            input                {"n":1}
            afterInputPath       {"n":1}
            afterParameters      {"n":1,"v":2}
            result               7
            afterResultSelector  7
            afterResultPath      7
            variables            {"v":2}
            SUCCEEDED, next Rows
            7
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--mock-error Busy --retry-count 1 | 0 | RETRIABLE by Retry[0] after 3m\\nerror: Busy\\n",
        "--mock-error Busy --retry-count 3 | 1"
            + " | FAILED, Retry[0] has no attempt left\\nerror: Busy\\n",
        "--mock-error Bad --cause why | 0 | CAUGHT_ERROR by Catch[0], next Sorry\\n{\\n"
            + "  'Error': 'Bad',\\n  'Cause': 'why'\\n}\\nerror: Bad\\ncause: why\\n",
        "--mock-error Else | 1 | FAILED\\nerror: Else\\n"
      })
  void saysWhatHandlesAFailure(String mock, int exitCode, String out) {
    CommandRun run =
        testState(
            "pay.json --state Pay --inspection-level info --input {'n':1} --variables {'v':2} "
                + mock);

    assertThat(run.out()).isEqualTo(out.replace("\\n", "\n").replace('\'', '"'));
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void setsAMapUp() {
    CommandRun run =
        testState(
            "pay.json --state Rows --reader-data rows.json --failure-count 2 --mock-result [0,0]");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            input                  {}
            afterInputPath         {}
            maxConcurrency         0
            toleratedFailureCount  1
            afterItemSelector      [{"v":1},{"v":2}]
            FAILED
            error: States.ExceedToleratedFailureThreshold
            cause: The specified tolerated failure threshold was exceeded
            """);
    assertThat(
            testState(
                    "pay.json --state Rows --mock-error E --caused-by Row --inspection-level INFO")
                .out())
        .isEqualTo("FAILED\nerror: E\n");
  }

  @Test
  void takesAContextObjectAndSubstitutions() {
    CommandRun run =
        testState(
            "pay.json --state Pay --set Pay=arn:aws:states:::sqs:sendMessage.waitForTaskToken"
                + " --context {'Task':{'Token':'t'}} --input {'n':1} --variables {'v':2}"
                + " --mock-result 1 --inspection-level INFO");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("SUCCEEDED, next Rows\n1\n");
  }

  @Test
  void runsAStateWithoutAStateMachine() {
    assertThat(testState("pass.json --inspection-level INFO").out())
        .isEqualTo("SUCCEEDED, next Anywhere\n{}\n");
    assertThat(CommandRun.reading("{\"Type\":\"Succeed\"}", folder, "test-state", "-").out())
        .endsWith("SUCCEEDED\n{}\n");
    assertThat(CommandRun.reading("[1]", folder, "test-state", "pass.json", "--input", "-").out())
        .endsWith("SUCCEEDED, next Anywhere\n[1]\n");
  }

  @Test
  void showsLongValuesBelowTheirNames() {
    String text = "x".repeat(100);

    assertThat(testState("pass.json --input ['" + text + "']").out())
        .startsWith("input\n  [\n    \"" + text + "\"\n  ]\nafterInputPath\n");
  }

  @Test
  void printsTheAnswerOfAwsForPrograms() {
    assertThat(testState("pass.json --input {'a':[1]} --format json --inspection-level info").out())
        .isEqualTo(
            "{\"output\":\"{\\\"a\\\":[1]}\",\"nextState\":\"Anywhere\",\"status\":\"SUCCEEDED\"}\n");
  }

  @Test
  void warnsOfAResultThatCannotBeChecked() {
    CommandRun run =
        testState(
            "pay.json --state Pay --set Pay=arn:aws:states:::aws-sdk:braket:cancelJob --mock-result"
                + " {} --input {'n':1} --variables {'v':2}");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "stepwright: warning: The mocked result was not checked: the API of the service"
                + " `braket` is not known here. AWS checks it.\n");
  }

  @Test
  void reportsAnInvalidDefinition() {
    CommandRun machine = testState("broken.json --state A");
    CommandRun state = testState("bad.json");

    assertThat(machine.exitCode()).isEqualTo(3);
    assertThat(machine.out()).contains("broken.json:1:");
    assertThat(state.exitCode()).isEqualTo(3);
    assertThat(state.err())
        .startsWith(
            "stepwright: bad.json: Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "pay.json | pay.json: a State Machine; name one of its States with --state",
        "list.json | list.json: expected a State in JSON, an object with a Type; of a State Machine"
            + " name the State with --state",
        "comma.json | comma.json:1:17: Unexpected character ('}' (code 125)): was expecting"
            + " double-quote to start field name; without --state the file is a State in JSON",
        "two.json --state A | two.json: test-state takes one definition; name one of two.json#/R",
        "pass.json --set A=b | --set goes with --state; a State by itself has no values to fill in",
        ". | .: a folder; expected a file",
        "none.json | none.json: no such file",
        "pass.json pay.json | test-state takes one definition; found pass.json pay.json",
        "pay.json --state Pya | ValidationException: State not found in definition. There is no"
            + " State `Pya`; there are: Pay, Rows, Row, Sorry",
        "pay.json --state Pay | ValidationException: RoleArn must be specified when testing a Task"
            + " state. Nothing is called on AWS from here: give the Task a mocked result or error,"
            + " or in Java a handler.",
        "pass.json --mock-result 1 | ValidationException: State type 'Pass' is not supported when a"
            + " mock is specified",
        "pass.json --cause why | --cause goes with --mock-error",
        "pass.json --retry-count -1 | --retry-count -1: expected 0 or more",
        "pass.json --context {} | ValidationException: A Context object can only be specified when"
            + " a mock is specified",
        "pass.json --variables none | --variables none: no such file, and no JSON",
        "pass.json --variables {'a':} | --variables:1:6: the value of --variables is no JSON",
        "pass.json --mock-result . | --mock-result .: a folder; expected a file of JSON",
        "- --input - | the definition and --input cannot both be standard input"
      })
  void saysWhatWasWrongWithTheCall(String arguments, String message) {
    CommandRun run = testState(arguments);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("stepwright: " + message);
  }

  @Test
  void takesNoPartOfAnObjectForTheWhole() throws IOException {
    Files.write(folder.resolve("large.csv"), new byte[10 * 1024 * 1024 + 1]);
    Files.write(folder.resolve("latin.csv"), new byte[] {'n', '\n', (byte) 0xE9, '\n'});
    String rows = "pay.json --state Rows --mock-result [] --reader-data ";

    assertThat(testState(rows + "large.csv").err())
        .isEqualTo(
            "stepwright: large.csv: The file has more than 10485760 bytes, the most that is read\n");
    assertThat(testState(rows + "latin.csv").err())
        .startsWith("stepwright: latin.csv: The byte 0xE9 is not UTF-8");
  }
}
