package dev.stepwright.examples.stockimport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The stock. A batch with a count that is no number is not stored. */
final class Stock implements StockImportTasks {
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  @Override
  public int store(StockImport.Rows.Batch batch) {
    for (StockImport.Rows.Row row : batch.Items()) {
      Integer.parseInt(row.count());
    }
    batch.Items().forEach(row -> counts.put(row.sku(), Integer.parseInt(row.count())));
    return batch.Items().size();
  }

  @Override
  public int count(StockImport.File file) {
    return counts.size();
  }
}
