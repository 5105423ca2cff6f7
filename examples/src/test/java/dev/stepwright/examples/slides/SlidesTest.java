package dev.stepwright.examples.slides;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;

import dev.stepwright.examples.slides.PreparationData.PrepareDataInput;
import dev.stepwright.runtime.junit.StepwrightTest;
import dev.stepwright.runtime.junit.TestEngine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@StepwrightTest
class SlidesTest {
  private final Functions functions = new Functions();

  @Test
  void putsASumBesideItsNumbers(TestEngine engine) {
    engine.tasks(AdditionTasks.of(functions));
    Addition.Numbers numbers = new Addition.Numbers(3, 4);

    assertThatExecution(
            new AdditionClient(engine).start(new Addition.Sheet("Numbers to add", numbers)))
        .hasOutput(new AdditionData.Output("Numbers to add", numbers, 7));
  }

  @Test
  void preparesData(TestEngine engine) {
    engine.script("Prepare Data").returns("prepared");
    List<Integer> values = List.of(0, 10, 20, 30, 40, 50);

    assertThatExecution(new PreparationClient(engine).start(new Preparation.Values(7, values)))
        .hasOutput("prepared")
        .state("Prepare Data")
        .hasEffectiveInput(
            new PrepareDataInput(true, new PrepareDataInput.Parts(0, List.of(30L, 40L, 50L))));
  }

  @Test
  void addsAndSubtracts(TestEngine engine) {
    engine.tasks(FunWithMathTasks.of(functions));

    assertThatExecution(new FunWithMathClient(engine).start(List.of(3, 2)))
        .hasOutput(List.of(5, 1));
  }

  @Test
  void looksUpACustomer(TestEngine engine) {
    engine.tasks(CustomerLookupTasks.of(functions));

    assertThatExecution(new CustomerLookupClient(engine).start(new CustomerLookup.Customer("Ann")))
        .hasOutput(new CustomerLookupData.Output("1 Main Street, where Ann lives", "555-0100"));
  }

  @ParameterizedTest
  @CsvSource({"Open,5,Public", "Private,20,ValueInTwenties", "Private,29,ValueInTwenties"})
  void sorts(String type, int value, String state, TestEngine engine) {
    engine.tasks(SortingTasks.of(functions));

    assertThatExecution(new SortingClient(engine).start(new Sorting.Thing(type, value)))
        .succeeded()
        .tookPath("ChoiceStateX", state);
  }

  @ParameterizedTest
  @CsvSource({"Private,19", "Private,30"})
  void sortsNothingElse(String type, int value, TestEngine engine) {
    engine.tasks(SortingTasks.of(functions));

    assertThatExecution(new SortingClient(engine).start(new Sorting.Thing(type, value)))
        .failed("NoMatch", "No Matches!");
  }

  @Test
  void triesAgainAndRecovers(TestEngine engine) {
    engine.script("Generate").fails("States.Timeout", "slow").times(2).returns("a report");

    assertThatExecution(new ReportClient(engine).start(new Report.Order("The year")))
        .succeeded()
        .tookPath("Generate", "Done")
        .took(Duration.ofSeconds(3 + 6));
  }

  @Test
  void archivesWhatCannotBePrinted(TestEngine engine) {
    engine.tasks(ReportTasks.of(functions));

    assertThatExecution(new ReportClient(engine).start(new Report.Order("The year")))
        .succeeded()
        .tookPath("Generate", "RecoveryState", "Archive", "Done")
        .took(Duration.ofSeconds(10))
        .state("Generate")
        .caught("java.io.UncheckedIOException");
  }

  @Test
  void endsWithOtherErrors(TestEngine engine) {
    engine.script("Generate").fails("Printer.Stolen", "It is gone");

    assertThatExecution(new ReportClient(engine).start(new Report.Order("The year")))
        .failed("Report.NotMade", "It is gone");
  }
}
