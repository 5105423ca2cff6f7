package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Items of InputType JSON and JSONL.
 *
 * <p>In a JSON document the ItemsPointer names the place of an array, whose elements are the items,
 * or of an object, whose members are. In JSON Lines each line is an item; blank ones are passed
 * over.
 */
final class JsonItems {
  /** The most bytes of a document; one has to be in memory as a whole. */
  private static final int MAX_DOCUMENT_BYTES = 1 << 30;

  private static final int MAX_LINE_LENGTH = CsvRecords.MAX_RECORD_LENGTH;

  private static final JsonReader READER = new JsonReader(MAX_DOCUMENT_BYTES);

  private JsonItems() {}

  static void readDocument(
      DataSet data, InputStream stream, String itemsPointer, ItemCollector items)
      throws IOException {
    JsonValue root = root(data, READER.read(stream.readNBytes(MAX_DOCUMENT_BYTES + 1)));
    JsonValue selected = select(root, itemsPointer);
    if (selected instanceof JsonArray array) {
      for (int i = 0; i < array.size() && !items.isFull(); i++) {
        items.add(array.element(i));
      }
    } else if (selected instanceof JsonObject object) {
      for (int i = 0; i < object.size() && !items.isFull(); i++) {
        items.add(object.nameAt(i), object.valueAt(i));
      }
    } else {
      throw failure("Attempting to map over non-iterable node.");
    }
  }

  static void readLines(DataSet data, DataText text, ItemCollector items) {
    while (!items.isFull()) {
      long number = text.line();
      String line = text.nextLine(MAX_LINE_LENGTH);
      if (line == null) {
        return;
      }
      if (!line.isBlank()) {
        items.add(root(data, number, READER.read(line)));
      }
    }
  }

  private static JsonValue root(DataSet data, JsonReader.Result result) {
    return root(data, 1, result);
  }

  /** The value read from a text that starts at a line. */
  private static JsonValue root(DataSet data, long line, JsonReader.Result result) {
    if (result.document() == null) {
      JsonFault fault = result.faults().get(0);
      long faultLine = line + fault.origin().line() - 1;
      throw data.failure(
          "is not JSON at line "
              + faultLine
              + ", column "
              + fault.origin().column()
              + ": "
              + fault.message());
    }
    return result.document().root();
  }

  /** The value at a JSON Pointer (RFC 6901). */
  private static JsonValue select(JsonValue root, String itemsPointer) {
    if (!itemsPointer.isEmpty() && itemsPointer.charAt(0) != '/') {
      throw failure(
          "The field ItemsPointer is \"" + itemsPointer + "\"; a JSON Pointer starts with /");
    }
    JsonValue value = root;
    for (String token : JsonPointer.parse(itemsPointer).tokens()) {
      JsonValue next = step(value, token);
      if (next == null) {
        throw failure("The ItemsPointer \"" + itemsPointer + "\" leads to nothing in the object");
      }
      value = next;
    }
    return value;
  }

  private static @Nullable JsonValue step(JsonValue value, String token) {
    if (value instanceof JsonObject object) {
      return object.member(token);
    }
    if (value instanceof JsonArray array && token.matches("0|[1-9][0-9]{0,8}")) {
      int index = Integer.parseInt(token);
      return index < array.size() ? array.element(index) : null;
    }
    return null;
  }

  private static MapRunException failure(String cause) {
    return MapRunFailure.itemReader(cause).asException();
  }
}
