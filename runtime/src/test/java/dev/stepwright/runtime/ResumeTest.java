package dev.stepwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.journal.JournalStore;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Executions that are stopped and resumed. */
class ResumeTest {
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:f";

  private static StateMachine machine(String states) {
    return new DefinitionReader()
        .read(states.replace('\'', '"').replace("FUNCTION", FUNCTION))
        .orThrow()
        .stateMachine();
  }

  /** A Task takes as many seconds as its input says, and fails as often as it says. */
  private static TaskOutcome scripted(TaskRequest request) {
    int failures = number(request, "fail");
    TaskOutcome outcome =
        request.retryCount() < failures
            ? TaskOutcome.failed("Flaky", "attempt " + request.retryCount())
            : TaskOutcome.succeeded(
                JsonObject.of("did", new JsonString(request.state() + request.mapIndexes())));
    if (request.resource().endsWith(".sync")) {
      outcome =
          new TaskOutcome.Submitted(
              JsonObject.of("job", JsonNumber.of(1)), outcome.after(Duration.ofSeconds(2)));
    } else if (request.resource().endsWith(".waitForTaskToken")) {
      outcome = new TaskOutcome.Submitted(JsonObject.EMPTY, TaskOutcome.pending());
    } else if (request.resource().contains(":activity:")) {
      outcome = new TaskOutcome.Started("worker", outcome.after(Duration.ofSeconds(1)));
    }
    int seconds = number(request, "take");
    return seconds == 0 ? outcome : outcome.after(Duration.ofSeconds(seconds));
  }

  private static int number(TaskRequest request, String member) {
    return request.input() instanceof JsonObject object
            && object.member(member) instanceof JsonNumber number
        ? (int) number.doubleValue()
        : 0;
  }

  private static void restart(String input, String states) throws InterruptedException {
    assertThat(Restart.of(machine(states), input.replace('\'', '"'), ResumeTest::scripted))
        .satisfies(restart -> assertThat(restart.afterEveryEvent()).isGreaterThan(4));
  }

  @Test
  void aSequenceOfEveryKindOfState() throws InterruptedException {
    restart(
        "{ 'a' : 1, 'wait': 3, 'b': [1, 2] }",
        """
        {'StartAt': 'P', 'States': {
          'P': {'Type': 'Pass', 'Assign': {'x.$': '$.a'}, 'ResultPath': '$.p', 'Next': 'W'},
          'W': {'Type': 'Wait', 'SecondsPath': '$.wait', 'Next': 'T'},
          'T': {'Type': 'Task', 'Resource': 'FUNCTION', 'Parameters': {'take': 4, 'v.$': '$x'},
                'ResultPath': '$.t', 'Next': 'C'},
          'C': {'Type': 'Choice', 'Default': 'F',
                'Choices': [{'Variable': '$x', 'NumericEquals': 1, 'Next': 'M'}]},
          'M': {'Type': 'Map', 'ItemsPath': '$.b', 'ResultPath': '$.m', 'Next': 'S',
                'ItemProcessor': {'StartAt': 'I', 'States': {
                  'I': {'Type': 'Pass', 'End': true}}}},
          'F': {'Type': 'Fail', 'Error': 'E'},
          'S': {'Type': 'Succeed'}}}
        """);
  }

  @Test
  void retriesAndCatchers() throws InterruptedException {
    restart(
        "{'fail': 3, 'take': 1}",
        """
        {'StartAt': 'T', 'States': {
          'T': {'Type': 'Task', 'Resource': 'FUNCTION',
                'Retry': [{'ErrorEquals': ['Flaky'], 'MaxAttempts': 2, 'JitterStrategy': 'FULL'}],
                'Catch': [{'ErrorEquals': ['States.ALL'], 'ResultPath': '$.error', 'Next': 'U'}],
                'End': true},
          'U': {'Type': 'Task', 'Resource': 'FUNCTION', 'ResultSelector': {'x.$': '$.missing'},
                'Retry': [{'ErrorEquals': ['States.ALL'], 'MaxAttempts': 5}],
                'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'F'}], 'End': true},
          'F': {'Type': 'Fail', 'ErrorPath': '$.Error', 'CausePath': '$.Cause'}}}
        """);
  }

  @Test
  void aCatcherThatFails() throws InterruptedException {
    restart(
        "{'fail': 1}",
        """
        {'QueryLanguage': 'JSONata', 'StartAt': 'T', 'States': {
          'T': {'Type': 'Task', 'Resource': 'FUNCTION', 'Arguments': '{% $states.input %}',
                'Catch': [{'ErrorEquals': ['Flaky'], 'Output': '{% $error(\\"no\\") %}',
                           'Next': 'F'},
                          {'ErrorEquals': ['States.ALL'], 'Next': 'F'}], 'End': true},
          'F': {'Type': 'Succeed'}}}
        """);
  }

  @Test
  void aParallelStateWithAFailingBranch() throws InterruptedException {
    restart(
        "{'fail': 1}",
        """
        {'StartAt': 'P', 'States': {
          'P': {'Type': 'Parallel', 'Next': 'S',
                'Retry': [{'ErrorEquals': ['Flaky'], 'MaxAttempts': 1}],
                'Catch': [{'ErrorEquals': ['Flaky'], 'Next': 'S'}],
                'Branches': [
                  {'StartAt': 'A', 'States': {
                    'A': {'Type': 'Wait', 'Seconds': 1, 'Next': 'A2'},
                    'A2': {'Type': 'Task', 'Resource': 'FUNCTION', 'End': true}}},
                  {'StartAt': 'B', 'States': {
                    'B': {'Type': 'Task', 'Resource': 'FUNCTION',
                          'Parameters': {'take': 2}, 'End': true}}},
                  {'StartAt': 'D', 'States': {
                    'D': {'Type': 'Parallel', 'End': true, 'Branches': [
                      {'StartAt': 'E', 'States': {
                        'E': {'Type': 'Task', 'Resource': 'FUNCTION', 'Parameters': {'take': 1},
                              'Next': 'E2'},
                        'E2': {'Type': 'Wait', 'Seconds': 5, 'End': true}}},
                      {'StartAt': 'G', 'States': {
                        'G': {'Type': 'Pass', 'Next': 'G2'},
                        'G2': {'Type': 'Wait', 'Seconds': 9, 'End': true}}}]}}}]},
          'S': {'Type': 'Succeed'}}}
        """);
  }

  @Test
  void aBranchThatFailsWithoutAnEvent() throws InterruptedException {
    restart(
        "{}",
        """
        {'StartAt': 'P', 'States': {
          'P': {'Type': 'Parallel', 'Next': 'S',
                'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'S'}],
                'Branches': [
                  {'StartAt': 'A', 'States': {
                    'A': {'Type': 'Pass', 'Next': 'A2'},
                    'A2': {'Type': 'Task', 'Resource': 'FUNCTION', 'Parameters':
                           {'x.$': 'States.ArrayGetItem(States.Array(1), 5)'}, 'End': true}}},
                  {'StartAt': 'B', 'States': {
                    'B': {'Type': 'Pass', 'Next': 'B2'},
                    'B2': {'Type': 'Fail', 'Error': 'X'}}},
                  {'StartAt': 'C', 'States': {
                    'C': {'Type': 'Pass', 'Next': 'C2'},
                    'C2': {'Type': 'Pass', 'End': true}}}]},
          'S': {'Type': 'Succeed'}}}
        """);
  }

  @Test
  void aMapWithFewerAtOnceThanItems() throws InterruptedException {
    restart(
        "[{'take': 2}, {'take': 1}, {'take': 1, 'fail': 1}, {'take': 0}, {'take': 3}]",
        """
        {'StartAt': 'M', 'States': {
          'M': {'Type': 'Map', 'MaxConcurrency': 2, 'End': true,
                'ItemSelector': {'take.$': '$$.Map.Item.Value.take',
                                 'i.$': '$$.Map.Item.Index'},
                'ItemProcessor': {'StartAt': 'A', 'States': {
                  'A': {'Type': 'Pass', 'Assign': {'v.$': '$.i'}, 'Next': 'T'},
                  'T': {'Type': 'Task', 'Resource': 'FUNCTION', 'ResultPath': '$.r',
                        'Retry': [{'ErrorEquals': ['States.ALL']}], 'Next': 'W'},
                  'W': {'Type': 'Wait', 'Seconds': 1, 'End': true}}}}}}
        """);
  }

  @Test
  void aMapWithAFailingIteration() throws InterruptedException {
    restart(
        "[{'take': 2}, {'take': 1}, {'take': 1, 'fail': 1}, {'take': 0}, {'take': 3}]",
        """
        {'StartAt': 'M', 'States': {
          'M': {'Type': 'Map', 'Next': 'S',
                'Retry': [{'ErrorEquals': ['Flaky'], 'MaxAttempts': 1}],
                'Catch': [{'ErrorEquals': ['States.ALL'], 'ResultPath': null, 'Next': 'S'}],
                'ItemProcessor': {'StartAt': 'T', 'States': {
                  'T': {'Type': 'Task', 'Resource': 'FUNCTION', 'End': true}}}},
          'S': {'Type': 'Succeed'}}}
        """);
  }

  @Test
  void aDistributedMap() throws InterruptedException {
    restart(
        "[{'take': 2}, {'take': 1}, {'take': 1, 'fail': 1}, {'take': 0}, {'take': 3}]",
        """
        {'StartAt': 'M', 'States': {
          'M': {'Type': 'Map', 'MaxConcurrency': 3, 'ToleratedFailurePercentage': 50, 'End': true,
                'ItemProcessor': {
                  'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},
                  'StartAt': 'T', 'States': {
                  'T': {'Type': 'Task', 'Resource': 'FUNCTION', 'Next': 'W'},
                  'W': {'Type': 'Wait', 'Seconds': 1, 'End': true}}}}}}
        """);
  }

  @Test
  void aDistributedMapThatFails() throws InterruptedException {
    restart(
        "[{'take': 2}, {'take': 1}, {'take': 1, 'fail': 1}, {'take': 0}, {'take': 3}]",
        """
        {'StartAt': 'M', 'States': {
          'M': {'Type': 'Map', 'Next': 'S',
                'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'S'}],
                'ItemProcessor': {
                  'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},
                  'StartAt': 'T', 'States': {
                  'T': {'Type': 'Task', 'Resource': 'FUNCTION', 'Next': 'W'},
                  'W': {'Type': 'Wait', 'Seconds': 1, 'End': true}}}},
          'S': {'Type': 'Succeed'}}}
        """);
  }

  @Test
  void jobsCallbacksAndActivities() throws InterruptedException {
    restart(
        "{'take': 1}",
        """
        {'StartAt': 'P', 'States': {
          'P': {'Type': 'Parallel', 'End': true,
                'Branches': [
                  {'StartAt': 'A', 'States': {
                    'A': {'Type': 'Task', 'Resource': 'arn:aws:states:::ecs:runTask.sync',
                          'Parameters': {'take': 1}, 'End': true}}},
                  {'StartAt': 'B', 'States': {
                    'B': {'Type': 'Task', 'TimeoutSeconds': 4, 'HeartbeatSeconds': 3,
                          'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
                          'Parameters': {'take': 1},
                          'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'B2'}], 'End': true},
                    'B2': {'Type': 'Pass', 'End': true}}},
                  {'StartAt': 'C', 'States': {
                    'C': {'Type': 'Task', 'End': true,
                      'Resource': 'arn:aws:states:us-east-1:123456789012:activity:a'}}}]}}}
        """);
  }

  @Test
  void anExecutionThatWasStartedIsInTheJournal() {
    for (int i = 0; i < 20; i++) {
      JournalStore store = JournalStore.inMemory();
      try (Engine engine = Engine.builder().journal(store).build()) {
        engine.start(StartRequest.of(engine.register("M", aWait()), "{}"));
      }
      try (Engine engine = Engine.builder().journal(store).build()) {
        engine.register("M", aWait());

        assertThat(engine.resume()).hasSize(1);
      }
    }
  }

  @Test
  void dataThatCouldNotBeReadAgainIsNotWritten() throws InterruptedException {
    StateMachine grows =
        machine(
            """
            {'StartAt': 'P', 'States': {
              'P': {'Type': 'Pass', 'Parameters': {'d.$': '$'}, 'Next': 'C'},
              'C': {'Type': 'Choice', 'Default': 'P',
                    'Choices': [{'Variable': '$.end', 'IsPresent': true, 'Next': 'S'}]},
              'S': {'Type': 'Succeed'}}}
            """);
    JournalStore store = JournalStore.inMemory();
    String arn;
    try (Engine engine = Engine.builder().journal(store).build()) {
      Execution execution = engine.start(StartRequest.of(engine.register("M", grows), "{}"));
      arn = execution.arn();

      assertThat(execution.await().cause())
          .isEqualTo(
              "The data of the state 'P' cannot be written to the journal: Arrays and objects nest"
                  + " deeper than 500 levels");
    }
    try (Engine engine = Engine.builder().journal(store).build()) {
      engine.register("M", grows);

      assertThat(engine.resume()).isEmpty();
      assertThat(engine.execution(arn)).isNotNull();
    }
  }

  @Test
  void inputThatCouldNotBeReadAgainIsRefused() {
    JsonValue deep = JsonObject.EMPTY;
    for (int i = 0; i < 500; i++) {
      deep = JsonArray.of(deep);
    }
    try (Engine engine = Engine.builder().build()) {
      StartRequest request = StartRequest.of(engine.register("M", aWait()), deep);

      assertThatThrownBy(() -> engine.start(request))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("In the input arrays and objects nest deeper than 500 levels");
    }
  }

  private static StateMachine aWait() {
    return machine(
        "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 60, 'End': true}}}");
  }
}
