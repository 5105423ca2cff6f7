package dev.stepwright.examples.delayedwrite;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.examples.delayedwrite.DelayedWrite.Grade;
import dev.stepwright.examples.delayedwrite.DelayedWriteData.WriteInput;
import dev.stepwright.runtime.junit.StepwrightTest;
import dev.stepwright.runtime.junit.TestEngine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@StepwrightTest
class DelayedWriteTest {
  private final School school = new School(new Table(0));

  private static Grade grade(TestEngine engine, Duration wait) {
    return new Grade("Ann", 17, engine.now().plus(wait).toString());
  }

  @Test
  void writesWhenTheTimeHasCome(TestEngine engine) {
    Table table = new Table(2);
    School busy = new School(table);
    engine.tasks(DelayedWriteTasks.of(busy));

    assertThatExecution(new DelayedWriteClient(engine).start(grade(engine, Duration.ofHours(30))))
        .succeeded()
        .tookPath("Plan", "Pause", "Write", "Tell")
        .took(Duration.ofHours(30).plusSeconds(2 + 4))
        .state("Write")
        .wasRetried(2);
    assertThat(table.items())
        .containsOnlyKeys("Ann")
        .containsEntry(
            "Ann",
            new WriteInput.Item(
                new WriteInput.Item.Student("Ann"), new WriteInput.Item.Points("17")));
    assertThat(busy.told()).containsExactly("Ann");
  }

  @Test
  void writesAtOnceWhatIsLate(TestEngine engine) {
    engine.tasks(DelayedWriteTasks.of(school));

    assertThatExecution(new DelayedWriteClient(engine).start(grade(engine, Duration.ofHours(-1))))
        .succeeded()
        .took(Duration.ZERO);
  }

  @Test
  void keepsTheGradeThatIsThere(TestEngine engine) {
    engine.tasks(DelayedWriteTasks.of(school));
    DelayedWriteClient client = new DelayedWriteClient(engine);
    assertThatExecution(client.start(grade(engine, Duration.ZERO))).succeeded();

    assertThatExecution(client.start(grade(engine, Duration.ZERO)))
        .succeeded()
        .passedThrough("Write", "Known Before")
        .state("Write")
        .caught("DynamoDB.ConditionalCheckFailedException");
    assertThat(school.told()).containsExactly("Ann");
  }

  @Test
  void failsWhereThereIsNoSuchTime(TestEngine engine) {
    engine.tasks(DelayedWriteTasks.of(school));

    assertThatExecution(new DelayedWriteClient(engine).start(new Grade("Ann", 17, "soon")))
        .failed("Grade.NoSuchTime")
        .cause()
        .contains("Text 'soon' could not be parsed");
  }

  @Test
  void failsAsTheTableDoes(TestEngine engine) {
    engine.script("Write").fails("DynamoDB.ResourceNotFoundException", "No such table");
    engine.tasks(DelayedWriteTasks.of(school));

    assertThatExecution(new DelayedWriteClient(engine).start(grade(engine, Duration.ZERO)))
        .failed("DynamoDB.ResourceNotFoundException", "No such table");
  }
}
