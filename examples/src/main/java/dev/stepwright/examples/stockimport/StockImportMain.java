package dev.stepwright.examples.stockimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stepwright.examples.ExampleRun;
import dev.stepwright.runtime.objects.ObjectStore;
import java.io.IOException;

/** Runs the import on a list of 100,000 rows, of which one is bad. */
public final class StockImportMain {
  private static final int ROWS = 100_000;
  private static final int BAD_ROW = 4_711;

  private StockImportMain() {}

  /** A list as large as is asked for. */
  static byte[] rows(int count, int badRow) {
    StringBuilder rows = new StringBuilder("sku,count\n");
    for (int i = 1; i <= count; i++) {
      rows.append("sku-").append(i).append(',').append(i == badRow ? "many" : i % 90).append('\n');
    }
    return rows.toString().getBytes(UTF_8);
  }

  /** Runs it on the file that is the first argument, which says what the list is to be called. */
  public static void main(String[] args) throws IOException, InterruptedException {
    ObjectStore objects = ObjectStore.inMemory(() -> ExampleRun.START);
    new ExampleRun<>("StockImport", StockImport.File.class)
        .main(
            args,
            ExampleRun.engine().tasks(StockImportTasks.of(new Stock())).objects(objects),
            (engine, file) -> {
              objects.write(file.bucket(), file.key(), rows(ROWS, BAD_ROW));
              return new StockImportClient(engine).run(file);
            });
  }
}
