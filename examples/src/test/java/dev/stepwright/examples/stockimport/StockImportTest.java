package dev.stepwright.examples.stockimport;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;

import dev.stepwright.examples.ExampleRun;
import dev.stepwright.examples.stockimport.StockImport.File;
import dev.stepwright.runtime.junit.StepwrightExtension;
import dev.stepwright.runtime.junit.TestEngine;
import dev.stepwright.runtime.objects.ObjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StockImportTest {
  private static final File LIST = new File("stock", "list.csv");

  private final ObjectStore objects = ObjectStore.inMemory(() -> ExampleRun.START);

  @RegisterExtension
  final StepwrightExtension stepwright =
      StepwrightExtension.configured(engine -> engine.objects(objects));

  @Test
  void importsAllRows(TestEngine engine) {
    objects.write("stock", "list.csv", StockImportMain.rows(2_000, 0));
    engine.tasks(StockImportTasks.of(new Stock()));

    assertThatExecution(new StockImportClient(engine).start(LIST))
        .tookPath("Import", "Count")
        .state("Store Rows")
        .wasEntered(4)
        .and()
        .output()
        .extracting("articles")
        .isEqualTo(2_000L);
  }

  @Test
  void failsWhereTooManyRowsAreBad(TestEngine engine) {
    objects.write("stock", "list.csv", StockImportMain.rows(2_000, 1_700));
    engine.tasks(StockImportTasks.of(new Stock()));

    assertThatExecution(new StockImportClient(engine).start(LIST))
        .failed("StockImport.TooManyBadRows")
        .neverEntered("Count");
  }
}
