package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.engine;
import static dev.stepwright.runtime.EngineTesting.json;
import static dev.stepwright.runtime.EngineTesting.machine;
import static dev.stepwright.runtime.EngineTesting.run;
import static dev.stepwright.runtime.EngineTesting.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwright.runtime.journal.JournalStore;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What States do where the specification or AWS says it in half a sentence. */
class StateDetailsTest {
  private static final String EACH =
      """
      {'StartAt': 'Each', 'States': {'Each': {'Type': 'Map', %s 'End': true,
        'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},
          'StartAt': 'One', 'States': {'One': {'Type': 'Pass', 'End': true}}}}}}
      """;

  private static String jsonata(String state) {
    return "{'QueryLanguage': 'JSONata', 'StartAt': 'A', 'States': {'A': %s}}".formatted(state);
  }

  @Test
  void aChosenRuleWithoutOutputPassesTheInputOn() throws InterruptedException {
    String choice =
        """
        {'QueryLanguage': 'JSONata', 'StartAt': 'A', 'States': {
          'A': {'Type': 'Choice', 'Output': 'the State has it',
            'Choices': [{'Condition': '{%% $states.input.x = 1 %%}', 'Next': 'B'}],
            'Default': 'B'},
          'B': {'Type': 'Succeed'}}}
        """
            .replace("%%", "%");

    assertThat(run(engine(), choice, "{'x': 1}").output()).isEqualTo(json("{'x': 1}"));
    assertThat(run(engine(), choice, "{'x': 2}").output()).isEqualTo(json("'the State has it'"));
  }

  @Test
  void onlyWhatReturnsHasAResult() throws InterruptedException {
    assertThat(
            run(
                    engine(),
                    jsonata("{'Type': 'Pass', 'Output': '{% $keys($states) %}', 'End': true}"),
                    "{}")
                .output())
        .isEqualTo(json("['input', 'context']"));
    assertThat(
            run(
                    engine(),
                    jsonata(
                        "{'Type': 'Parallel', 'Branches': [{'StartAt': 'B', 'States': {'B':"
                            + " {'Type': 'Succeed'}}}], 'Output': '{% $keys($states) %}', 'End':"
                            + " true}"),
                    "{}")
                .output())
        .isEqualTo(json("['input', 'result', 'context']"));
  }

  @Test
  void membersOfAnObjectAreItemsWithAKey() throws InterruptedException {
    assertThat(
            run(
                    engine(),
                    EACH.formatted(
                        "'ItemSelector': {'k.$': '$$.Map.Item.Key', 'v.$':"
                            + " '$$.Map.Item.Value'},"),
                    "{'a': 1, 'b': 2}")
                .output())
        .isEqualTo(json("[{'k': 'a', 'v': 1}, {'k': 'b', 'v': 2}]"));
    assertThat(run(engine(), EACH.formatted(""), "{'a': 1}").output())
        .isEqualTo(json("[{'Key': 'a', 'Value': 1}]"));
    String selector = "'ItemSelector': {'k.$': '$$.Map.Item.Key'},";
    assertThat(
            run(engine(), EACH.formatted("'ItemsPath': '$.o'," + selector), "{'o': {'a': 1}}")
                .output())
        .isEqualTo(json("[{'k': 'a'}]"));
    assertThat(
            run(
                    engine(),
                    EACH.formatted(
                        "'QueryLanguage': 'JSONata', 'Items': '{% $states.input.o %}',"
                            + " 'ItemSelector': '{% $states.context.Map.Item.Key %}',"),
                    "{'o': {'a': 1, 'b': 2}}")
                .output())
        .isEqualTo(json("['a', 'b']"));
  }

  @Test
  void resultsThatCannotBeWrittenFailTheMapRun() throws InterruptedException {
    ExecutionResult result =
        run(
            engine(),
            EACH.formatted(
                "'ResultWriter': {'Resource': 'arn:aws:states:::s3:putObject', 'Parameters':"
                    + " {'Bucket.$': '$[0]'}},"),
            "[1]");

    assertThat(types(result))
        .containsExactly(
            "ExecutionStarted",
            "MapStateEntered",
            "MapStateStarted",
            "MapRunStarted",
            "MapRunFailed",
            "MapStateFailed",
            "ExecutionFailed");
  }

  @Test
  void childrenOfADistributedMapSeeNoItemAroundIt() throws InterruptedException {
    String nested =
        """
        {'StartAt': 'Out', 'States': {'Out': {'Type': 'Map', 'End': true,
          'ItemProcessor': {'StartAt': 'Each', 'States': {'Each': {'Type': 'Map', 'End': true,
            'ItemProcessor': {
              'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},
              'StartAt': 'One', 'States': {'One': {
                'Type': 'Pass', 'Parameters': {'v.$': '$$.Map.Item.Value'}, 'End': true}}}}}}}}}
        """;

    assertThat(run(engine(), nested, "[['x']]").status()).isEqualTo(ExecutionStatus.FAILED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$states.input.n | 9007199254740992",
        "$parse(Q9007199254740993Q) | 9007199254740992",
        "$parse(Q1e308Q) | 1e308",
      })
  void numbersAreThoseOfDoubles(String expression, String expected) throws InterruptedException {
    assertThat(
            run(
                    engine(),
                    jsonata(
                        "{'Type': 'Pass', 'Output': '{%% %s %%}', 'End': true}"
                            .formatted(expression.replace("Q", "\\\""))),
                    "{'n': 9007199254740993}")
                .output())
        .isEqualTo(json(expected));
  }

  @Test
  void parseRefusesNumbersOutOfRange() throws InterruptedException {
    ExecutionResult result =
        run(
            engine(),
            jsonata("{'Type': 'Pass', 'Output': '{% $parse(\\\"[1e400]\\\") %}', 'End': true}"),
            "{}");

    assertThat(result.error()).isEqualTo("States.QueryEvaluationError");
  }

  /** An execution lasts a year at most, and that is another matter. */
  @ParameterizedTest
  @CsvSource({
    "2090-01-01T00:00:00Z, TIMED_OUT",
    "2098-01-01T00:00:00Z, TIMED_OUT",
    "2098-02-01T00:00:00Z, FAILED",
  })
  void timestampsMayBeFarAway(String timestamp, ExecutionStatus status)
      throws InterruptedException {
    assertThat(
            run(
                    engine(),
                    "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'TimestampPath': '$.t',"
                        + " 'End': true}}}",
                    "{'t': '" + timestamp + "'}")
                .status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "100000000", "9223372036854775807"})
  void timeLimitsBehindAPathArePositive(String seconds) throws InterruptedException {
    ExecutionResult result =
        run(
            engine(),
            "{'StartAt': 'A', 'States': {'A': {'Type': 'Task', 'Resource': '${A}',"
                + " 'TimeoutSecondsPath': '$.s', 'End': true}}}",
            "{'s': " + seconds + "}");

    assertThat(result.error()).isEqualTo("States.Runtime");
    assertThat(result.cause()).contains("which is not a valid integer: $.s");
  }

  @ParameterizedTest
  @CsvSource({
    "$.n.sum(), '[1e308, 1e308]'",
    "$.n.avg(), '[1e308, 1e308]'",
  })
  void functionsOfPathsMayGiveNoNumber(String path, String numbers) throws InterruptedException {
    assertThat(pathFunction(path, numbers).error()).isEqualTo("States.Runtime");
  }

  @Test
  void equalNumbersDoNotDeviate() throws InterruptedException {
    assertThat(pathFunction("$.n.stddev()", "[0.1, 0.1, 0.1]").output())
        .isEqualTo(json("{'n': 0.0}"));
  }

  private static ExecutionResult pathFunction(String path, String numbers)
      throws InterruptedException {
    return run(
        engine(),
        "{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Parameters': {'n.$': '%s'}, 'End':"
                .formatted(path)
            + " true}}}",
        "{'n': " + numbers + "}");
  }

  @Test
  void aPatternWithAnOpenEscapeIsAnError() throws InterruptedException {
    ExecutionResult result =
        run(
            engine(),
            "{'StartAt': 'A', 'States': {'A': {'Type': 'Choice', 'Choices': [{'Variable': '$.s',"
                + " 'StringMatches': 'a\\\\', 'Next': 'B'}], 'Default': 'B'}, 'B': {'Type':"
                + " 'Succeed'}}}",
            "{'s': 'a'}");

    assertThat(result.error()).isEqualTo("States.Runtime");
    assertThat(result.cause()).contains("open escape");
  }

  @Test
  void oneExecutionThatOverflowsTheStackEndsAlone() throws InterruptedException {
    ExecutionResult result = run(failing(new StackOverflowError()), TAKES_AN_ID, "{}");

    assertThat(result.error()).isEqualTo("States.Runtime");
    assertThat(result.cause()).isEqualTo("What the state 'A' computes nests too deeply");
  }

  private static final String TAKES_AN_ID =
      "{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Parameters': {'id.$':"
          + " 'States.UUID()'}, 'End': true}}}";

  /** An engine that fails at the second id it makes, which is that of an expression. */
  private static Engine.Builder failing(Error error) {
    Iterator<UUID> ids = List.of(new UUID(0, 0)).iterator();
    return engine()
        .ids(
            () -> {
              if (ids.hasNext()) {
                return ids.next();
              }
              throw error;
            });
  }

  @Test
  void oneExecutionThatFindsNoMemoryEndsAlone() throws InterruptedException {
    ExecutionResult result = run(failing(new OutOfMemoryError("no heap")), TAKES_AN_ID, "{}");

    assertThat(result.error()).isEqualTo("States.Runtime");
    assertThat(result.cause()).isEqualTo("The memory does not suffice in the state 'A': no heap");
  }

  @Test
  void oneThatIsInAJournalCanBeResumedWithMoreMemory() throws InterruptedException {
    JournalStore journal = JournalStore.inMemory();
    Engine.Builder poor = failing(new OutOfMemoryError()).journal(journal);
    assertThatThrownBy(() -> run(poor, TAKES_AN_ID, "{}")).isInstanceOf(OutOfMemoryError.class);

    try (Engine engine = engine().journal(journal).build()) {
      engine.register("StateMachine", machine(TAKES_AN_ID));

      assertThat(engine.resume())
          .singleElement()
          .satisfies(execution -> assertThat(execution.await().succeeded()).isTrue());
    }
  }
}
