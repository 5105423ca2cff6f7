package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.model.ReaderConfig.CsvHeaderLocation;
import java.util.HashSet;
import java.util.List;

/**
 * Items of InputType CSV: each record an object of strings under the column names. A record with
 * fewer fields than names has empty strings for the rest; further fields are passed over.
 */
final class CsvItems {
  /** AWS takes column names of 10 KiB together. */
  private static final int MAX_HEADER_LENGTH = 10 << 10;

  private CsvItems() {}

  static void read(DataText text, ItemLayout layout, ItemCollector items) {
    CsvRecords records = new CsvRecords(text, layout.csvDelimiter());
    List<String> headers = layout.csvHeaders();
    if (layout.csvHeaderLocation() != CsvHeaderLocation.GIVEN) {
      headers = records.next();
      if (headers == null) {
        return;
      }
    }
    check(headers);
    while (!items.isFull()) {
      List<String> fields = records.next();
      if (fields == null) {
        return;
      }
      items.add(item(headers, fields));
    }
  }

  private static void check(List<String> headers) {
    if (headers.isEmpty()) {
      throw failure("The field CSVHeaders is required where CSVHeaderLocation is GIVEN");
    }
    if (new HashSet<>(headers).size() < headers.size()) {
      throw failure("CSV headers cannot contain duplicates.");
    }
    if (Utf8.length(String.join("", headers)) > MAX_HEADER_LENGTH) {
      throw failure("CSV headers have more than " + MAX_HEADER_LENGTH + " bytes");
    }
  }

  private static JsonObject item(List<String> headers, List<String> fields) {
    JsonObject.Builder item = JsonObject.builder();
    for (int i = 0; i < headers.size(); i++) {
      item.put(headers.get(i), new JsonString(i < fields.size() ? fields.get(i) : ""));
    }
    return item.build();
  }

  private static MapRunException failure(String cause) {
    return MapRunFailure.itemReader(cause).asException();
  }
}
