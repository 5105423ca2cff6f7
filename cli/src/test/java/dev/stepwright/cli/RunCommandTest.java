package dev.stepwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandTest {
  private static final String PAY =
      """
      {
        "StartAt": "Pay",
        "States": {
          "Pay": {
            "Type": "Task",
            "Resource": "${PayArn}",
            "TimeoutSeconds": "${Timeout}",
            "Retry": [{ "ErrorEquals": ["Bank.Busy"], "IntervalSeconds": 2 }],
            "Catch": [{ "ErrorEquals": ["Bank.Closed"], "Next": "Wait" }],
            "End": true
          },
          "Wait": { "Type": "Wait", "Seconds": 3600, "Next": "Sorry" },
          "Sorry": { "Type": "Fail", "Error": "Shop.Sorry", "Cause": "Come again" }
        }
      }
      """;

  private final Path folder;

  RunCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeDefinition() throws IOException {
    file("pay.asl.json", PAY);
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private CommandRun run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "run";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.in(folder, all);
  }

  @Test
  void showsThePathWithRetriesAndDurations() throws IOException {
    file(
        "tasks.json",
        """
        {"Pay": [{"error": "Bank.Busy", "cause": "No answer", "after": "PT10S"}, {"output": [1]}]}
        """);
    assertThat(run("pay.asl.json", "--tasks", "tasks.json", "--set", "Timeout=30"))
        .isEqualTo(
            new CommandRun(
                0,
                """
                       0s  Pay
                      10s    failed Bank.Busy: No answer
                      12s    retry 1
                      12s    done after 12s
                SUCCEEDED after 12s
                [1]
                """,
                ""));
  }

  private static final String MAP =
      """
      {
        "StartAt": "Each",
        "States": {
          "Each": {
            "Type": "Map",
            "MaxConcurrency": 1,
            "ItemProcessor": {
              "StartAt": "Call",
              "States": {
                "Call": {
                  "Type": "Task",
                  "Resource": "arn:aws:states:::lambda:invoke",
                  "Parameters": { "FunctionName": "call" },
                  "Retry": [{ "ErrorEquals": ["Boom"] }],
                  "End": true
                }
              }
            },
            "End": true
          }
        }
      }
      """;

  private static final String READER =
      """
      "ItemReader": {
        "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW" },
        "Parameters": { "Bucket": "bucket", "Key": "rows.csv" }
      },
      """;

  private static final String PROCESSOR =
      "\"ProcessorConfig\": { \"Mode\": \"DISTRIBUTED\", \"ExecutionType\": \"STANDARD\" },";

  private static final String MOCKS =
      """
      {
        "Comment": "a member of another program",
        "StateMachines": {
          "map": {
            "TestCases": {
              "Twice": { "Call": "Sequence" },
              "Wrong": { "Call": "Nowhere" },
              "Typo": { "Cal": "Sequence" },
              "Empty": { "Call": "Empty" }
            }
          },
          "other": { "TestCases": { "Only": {} } }
        },
        "MockedResponses": {
          "Sequence": {
            "0-1": { "Throw": { "Error": "Boom", "Cause": "busy" } },
            "2": { "Return": { "Payload": "first" } },
            "3": { "Return": "second" }
          },
          "Empty": {},
          "Broken": { "one": {} }
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nowhere.json                             | nowhere.json: no such file or folder
          .                                        | .: a folder; expected a file with the definition to run
          pay.asl.json pay.asl.json                | run takes one definition; found pay.asl.json pay.asl.json
          pay.asl.json --nonsense                  | Unknown option: '--nonsense'. See `stepwright run --help`.
          pay.asl.json --taks tasks.json           | Unknown option: '--taks'. Did you mean `--tasks`? See `stepwright run --help`.
          pay.asl.json --taks=tasks.json           | Unknown option: '--taks=tasks.json'. Did you mean `--tasks`? See `stepwright run --help`.
          pay.asl.json --type fast                 | Invalid value for option '--type': expected one of [STANDARD, EXPRESS] (case-insensitive) but was 'fast'. See `stepwright run --help`.
          pay.asl.json --tasks                     | Missing required parameter for option '--tasks' (FILE). See `stepwright run --help`.
          pay.asl.json --set Timeout               | --set Timeout: expected Name=value
          pay.asl.json --set Tiemout=3             | --set Tiemout: pay.asl.json has no ${Tiemout}; it has ${PayArn}, ${Timeout}
          pay.asl.json --set Timeout=1 --set Timeout=2 | --set Timeout: given twice
          pay.asl.json --files nowhere             | --files nowhere: no such folder
          pay.asl.json --test-case A               | --test-case goes with --mocks
          pay.asl.json --input {"a":               | --input:1:6: the input is no JSON: Unexpected end-of-input within/between Object entries
          pay.asl.json --input nowhere.json        | --input nowhere.json: no such file, and no JSON
          pay.asl.json --input [1                  | --input:1:3: the input is no JSON: Unexpected end-of-input: expected close marker for Array
          pay.asl.json --input @pay.asl.json       | --input @pay.asl.json: no such file, and no JSON
          pay.asl.json --input .                   | --input .: a folder; expected a file of JSON
          pay.asl.json --input garbage             | garbage:1:1: the input is no JSON: The byte 0xFF is not UTF-8 here; expected a text in UTF-8
          pay.asl.json --input large.json          | large.json: the input has 262145 bytes; AWS takes at most 262144
          pay.asl.json --input -                   | <stdin>:1:1: the input is no JSON: The text is empty; expected a JSON value
          - --input -                              | the definition and the input cannot both be standard input
          pay.asl.json --tasks nowhere.json        | nowhere.json: no such file or folder
          pay.asl.json --tasks .                   | .: a folder; expected a file
          pay.asl.json --tasks garbage             | garbage:1:1: The byte 0xFF is not UTF-8 here; expected a text in UTF-8
          pay.asl.json --tasks none.json           | none.json:1:10: neither output nor error; expected an answer: { "output": any JSON } or { "error": "Name", "cause": "why" }, and "after": "PT5S" if it takes time
          pay.asl.json --tasks late.json           | late.json:1:31: "5s" is no duration; expected how long the Task takes, such as "PT5S"
          pay.asl.json --tasks early.json          | early.json:1:31: "PT-1S" is negative; expected how long the Task takes, such as "PT5S"
          map.asl.json --mocks garbage             | garbage:1:1: The byte 0xFF is not UTF-8 here; expected a text in UTF-8
          map.asl.json --mocks late.json           | late.json:1:1: no "StateMachines"; expected an object with "StateMachines" and "MockedResponses"
          map.asl.json --mocks mocks.json          | mocks.json: name a test case with --test-case; there are: Twice, Wrong, Typo, Empty
          pay.asl.json --mocks mocks.json          | mocks.json: name a State Machine with --state-machine; there are: map, other
          map.asl.json --mocks mocks.json --test-case Thrice | mocks.json: there is no test case "Thrice"; there are: Twice, Wrong, Typo, Empty
          map.asl.json --mocks mocks.json --test-case Wrong  | mocks.json:7:28: there is no "Nowhere" in "MockedResponses"; there are: Sequence, Empty, Broken
          map.asl.json --mocks mocks.json --state-machine Map | mocks.json: there is no State Machine "Map"; there are: map, other
          """)
  void saysWhatWasWrongWithTheCall(String arguments, String message) throws IOException {
    file("map.asl.json", MAP);
    file("mocks.json", MOCKS);
    file("none.json", "{\"Pay\": [{\"cause\": \"busy\"}]}");
    file("late.json", "{\"Pay\": [{\"output\": 1,\"after\":\"5s\"}]}");
    file("early.json", "{\"Pay\": [{\"output\": 1,\"after\":\"PT-1S\"}]}");
    file("large.json", "\n\"" + "x".repeat(262_143) + "\"");
    Files.write(folder.resolve("garbage"), new byte[] {(byte) 0xFF, 0, 1});

    assertThat(run(arguments.split(" ")))
        .isEqualTo(new CommandRun(2, "", "stepwright: " + message + "\n"));
  }

  @Test
  void reportsAnInvalidDefinitionAsValidateDoes() throws IOException {
    file("wrong.json", "{\"StartAt\": \"A\", \"States\": {\"B\": {\"Type\": \"Succeed\"}}}");

    CommandRun run = run("wrong.json");

    assertThat(run).isEqualTo(new CommandRun(3, run.out(), ""));
    assertThat(run.out()).isEqualTo(CommandRun.in(folder, "validate", "wrong.json").out());
    assertThat(run("pay.asl.json", "--set", "Timeout=long").out())
        .contains("expected an integer from 1 to 99999999");
  }

  @Test
  void saysHowToAnswerATaskThatNobodyAnswers() {
    CommandRun run = run("pay.asl.json", "--set", "Timeout=5");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .endsWith(
            "error: States.Runtime\n"
                + "cause: Nothing answers the Resource '${PayArn}' of the State 'Pay'. Give its"
                + " answers in a file with --tasks, under the State's name or the Resource:"
                + " {\"Pay\":[{\"output\":{}}]}\n");
  }

  @Test
  void saysHowToFillASubstitution() throws IOException {
    file("tasks.json", "{\"Pay\": [{\"output\": 1}]}");

    CommandRun run = run("pay.asl.json", "--tasks", "tasks.json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("has a substitution that was not filled");
    assertThat(run.err()).isEqualTo("stepwright: give it a value with --set Timeout=VALUE\n");
  }

  @Test
  void warnsOfAnswersThatNoTaskCanGet() throws IOException {
    file(
        "tasks.json",
        "{\"Wait\": [{\"output\": 1}], \"*:f*\": [{\"output\": 1}], \"*\": [{\"output\": 1}]}");
    file("map.asl.json", MAP);
    file("mocks.json", MOCKS);

    assertThat(run("pay.asl.json", "--tasks", "tasks.json", "--set", "Timeout=5"))
        .isEqualTo(
            new CommandRun(
                0,
                """
                       0s  Pay
                SUCCEEDED after 0s
                1
                """,
                """
                stepwright: warning: tasks.json:1:2: no Task has the name or Resource "Wait"; there are: Pay
                stepwright: warning: tasks.json:1:27: no Task has the name or Resource "*:f*"; there are: Pay
                """));
    assertThat(run("map.asl.json", "--mocks", "mocks.json", "--test-case", "Typo").err())
        .isEqualTo(
            "stepwright: warning: mocks.json:8:19: there is no Task \"Cal\"; there are: Call\n");
  }

  @Test
  void countsTheCallsOfAMockedStateAsStepFunctionsLocalDoes() throws IOException {
    file("map.asl.json", MAP);
    file("mocks.json", MOCKS);

    assertThat(mocked("Twice", "[1, 2]"))
        .isEqualTo(
            new CommandRun(
                0,
                """
                       0s  Each
                       0s    2 items
                       0s    [0] Call
                       0s          failed Boom: busy
                       1s          retry 1
                       1s          failed Boom: busy
                       3s          retry 2
                       3s          done after 3s
                       3s    [1] Call
                       3s  Each: done after 3s
                SUCCEEDED after 3s
                [
                  {
                    "Payload": "first"
                  },
                  "second"
                ]
                """,
                ""));
    assertThat(mocked("Twice", "[1, 2, 3]").out())
        .endsWith(
            "cause: mocks.json:6:20: the mocked response \"Sequence\" has no entry \"4\", which counts"
                + " the calls of the State before.\n");
    assertThat(mocked("Empty", "[1]").exitCode()).isEqualTo(1);
  }

  @Test
  void showsTheChildrenOfADistributedMap() throws IOException {
    file(
        "map.asl.json",
        MAP.replace("\"MaxConcurrency\": 1,", READER)
            .replace("\"StartAt\": \"Call\"", PROCESSOR + "\"StartAt\": \"Call\""));
    file("tasks.json", "{\"Call\": [{\"output\": 1, \"after\": \"PT1M\"}]}");
    Files.createDirectories(folder.resolve("s3/bucket"));
    file("s3/bucket/rows.csv", "id\n1\n2\n");

    assertThat(run("map.asl.json", "--tasks", "tasks.json", "--files", "s3"))
        .isEqualTo(
            new CommandRun(
                0,
                """
                       0s  Each
                       0s    [0] Call
                       0s    [1] Call
                       1m    [0] Call: done after 1m
                       1m    [1] Call: done after 1m
                       1m  Each: done after 1m
                SUCCEEDED after 1m
                [1, 1]
                """,
                ""));
  }

  private CommandRun mocked(String testCase, String input) {
    return run("map.asl.json", "--mocks", "mocks.json", "--test-case", testCase, "--input", input);
  }

  @Test
  void readsTheInputOrTheDefinitionFromStandardInput() throws IOException {
    file(
        "pass.json",
        "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"End\": true}}}");

    assertThat(
            CommandRun.reading("[1]", folder, "run", "pass.json", "--input", "-", "--virtual-time"))
        .isEqualTo(new CommandRun(0, "       0s  A\nSUCCEEDED after 0s\n[1]\n", ""));
    assertThat(CommandRun.reading(PAY, folder, "run", "-", "--set", "Timeout=x").exitCode())
        .isEqualTo(3);
  }

  @Test
  void printsOneObjectForPrograms() throws IOException {
    file("tasks.json", "{\"${PayArn}\": [{\"error\": \"Bank.Closed\", \"after\": \"PT1S\"}]}");
    String[] arguments = {
      "pay.asl.json", "--tasks", "tasks.json", "--set", "Timeout=5", "--format", "json"
    };

    assertThat(run(arguments))
        .isEqualTo(
            new CommandRun(
                1,
                "{\"status\":\"FAILED\",\"error\":\"Shop.Sorry\",\"cause\":\"Come again\","
                    + "\"startDate\":1893456000,\"stopDate\":1893459601}\n",
                ""));
  }

  @Test
  void runsInRealTimeIfNothingIsScripted() throws IOException {
    file(
        "wait.json",
        "{\"StartAt\": \"W\", \"States\": {\"W\": {\"Type\": \"Wait\", \"Seconds\": 1, \"End\": true}}}");

    assertThat(run("wait.json", "--type", "EXPRESS").out())
        .matches("(?s) +0\\S*s  W\n +[12]\\S*s    done after 1\\S*s\nSUCCEEDED after .*");
    assertThat(run("wait.json", "--virtual-time").out())
        .isEqualTo("       0s  W\n       1s    done after 1s\nSUCCEEDED after 1s\n{}\n");
  }
}
