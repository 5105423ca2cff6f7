package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers selected items into the inputs of children (specification, "Batching Items").
 *
 * <p>The limit in bytes holds for the child's whole input in compact UTF-8, BatchInput and all; it
 * is never above 256 KiB, which is what an Execution takes.
 *
 * @param maxItemsPerBatch the most items of a batch, 0 for any number
 * @param maxInputBytesPerBatch the most bytes of a batch, 0 for 256 KiB
 * @param batchInput what every batch has beside its items, or null
 */
public record ItemBatcher(
    long maxItemsPerBatch, long maxInputBytesPerBatch, @Nullable JsonValue batchInput) {
  private static final long MAX_INPUT_BYTES = 256 << 10;

  /**
   * Fails for negative limits.
   *
   * @throws MapRunException {@code States.Runtime}
   */
  public ItemBatcher {
    checkNotNegative("MaxItemsPerBatch", maxItemsPerBatch);
    checkNotNegative("MaxInputBytesPerBatch", maxInputBytesPerBatch);
  }

  /**
   * The input of one child.
   *
   * @param input {@code {"BatchInput", "Items": […]}}
   * @param itemCount how many items it has: if the child fails, all of them have
   */
  public record Batch(JsonValue input, int itemCount) {}

  /**
   * The batches, in order.
   *
   * @throws MapRunException {@code States.DataLimitExceeded}, if an item is too large for a batch
   */
  public List<Batch> batch(List<? extends JsonValue> items) {
    long maxBytes =
        maxInputBytesPerBatch == 0
            ? MAX_INPUT_BYTES
            : Math.min(maxInputBytesPerBatch, MAX_INPUT_BYTES);
    long maxItems = maxItemsPerBatch == 0 ? Long.MAX_VALUE : maxItemsPerBatch;
    long emptyBytes = Utf8.length(input(List.of()));
    List<Batch> batches = new ArrayList<>();
    List<JsonValue> open = new ArrayList<>();
    long bytes = emptyBytes;
    for (int i = 0; i < items.size(); i++) {
      JsonValue item = items.get(i);
      long itemBytes = Utf8.length(item);
      if (emptyBytes + itemBytes > maxBytes) {
        throw tooLarge(i, emptyBytes + itemBytes, maxBytes);
      }
      // Between two items there is a comma.
      if (open.size() == maxItems || (!open.isEmpty() && bytes + 1 + itemBytes > maxBytes)) {
        batches.add(new Batch(input(open), open.size()));
        open.clear();
        bytes = emptyBytes;
      }
      bytes += open.isEmpty() ? itemBytes : 1 + itemBytes;
      open.add(item);
    }
    if (!open.isEmpty()) {
      batches.add(new Batch(input(open), open.size()));
    }
    return batches;
  }

  private JsonObject input(List<JsonValue> items) {
    return JsonObject.builder()
        .add("BatchInput", batchInput)
        .put("Items", JsonArray.of(items))
        .build();
  }

  private static void checkNotNegative(String field, long value) {
    if (value < 0) {
      throw MapRunFailure.runtime("field " + field + " must be positive").asException();
    }
  }

  private static MapRunException tooLarge(int index, long bytes, long maxBytes) {
    return MapRunFailure.dataLimit(
            "The item at index "
                + index
                + " needs a batch of "
                + bytes
                + " bytes, which exceeds the maximum of "
                + maxBytes)
        .asException();
  }
}
