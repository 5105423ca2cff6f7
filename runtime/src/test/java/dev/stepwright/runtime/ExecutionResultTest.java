package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.engine;
import static dev.stepwright.runtime.EngineTesting.json;
import static dev.stepwright.runtime.EngineTesting.run;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a result knows of the States on the way. */
class ExecutionResultTest {
  private static final String COUNT_TO_TWO =
      """
      {
        'StartAt': 'Count',
        'States': {
          'Count': {
            'Type': 'Pass',
            'Parameters': { 'n.$': 'States.MathAdd($.n, 1)' },
            'Next': 'Enough?'
          },
          'Enough?': {
            'Type': 'Choice',
            'Choices': [{ 'Variable': '$.n', 'NumericLessThan': 2, 'Next': 'Count' }],
            'Default': 'Fail'
          },
          'Fail': { 'Type': 'Fail' }
        }
      }
      """;

  @Test
  void hasTheInputsAndOutputsOfAStateInOrder() throws InterruptedException {
    ExecutionResult result = run(engine(), COUNT_TO_TWO, "{'n':0}");

    assertThat(result.inputsOf("Count")).containsExactly(json("{'n':0}"), json("{'n':1}"));
    assertThat(result.outputsOf("Count")).containsExactly(json("{'n':1}"), json("{'n':2}"));
  }

  @Test
  void hasNoOutputOfAStateThatWasNotLeft() throws InterruptedException {
    ExecutionResult result = run(engine(), COUNT_TO_TWO, "{'n':1}");

    assertThat(result.inputsOf("Fail")).containsExactly(json("{'n':2}"));
    assertThat(result.outputsOf("Fail")).isEmpty();
    assertThat(result.inputsOf("Pause")).isEmpty();
  }
}
