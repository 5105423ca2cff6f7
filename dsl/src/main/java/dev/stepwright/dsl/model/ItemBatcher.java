package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.template.PayloadTemplate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a distributed Map gathers items into batches; one of the two limits is given at least.
 *
 * @param comment a text for people
 * @param batchInput what every batch receives besides its items
 * @param maxItemsPerBatch how many items a batch has at most, at least 1
 * @param maxInputBytesPerBatch how many bytes a batch has at most, at least 1
 * @param unknownFields fields no specification knows, kept as they are
 */
public record ItemBatcher(
    @Nullable String comment,
    @Nullable FieldValue<PayloadTemplate> batchInput,
    @Nullable Source<Long> maxItemsPerBatch,
    @Nullable Source<Long> maxInputBytesPerBatch,
    JsonObject unknownFields) {
  public ItemBatcher {
    if (maxItemsPerBatch == null && maxInputBytesPerBatch == null) {
      throw Checks.breach("An ItemBatcher has MaxItemsPerBatch or MaxInputBytesPerBatch", null);
    }
    Objects.requireNonNull(unknownFields, "unknownFields");
    Checks.template("BatchInput", batchInput);
    Checks.integer("MaxItemsPerBatch", maxItemsPerBatch, 1, Long.MAX_VALUE);
    Checks.integer("MaxInputBytesPerBatch", maxInputBytesPerBatch, 1, Long.MAX_VALUE);
    language(maxItemsPerBatch, maxInputBytesPerBatch);
  }

  /** The query language it belongs to, or null if that does not show. */
  @Nullable QueryLanguage language() {
    return language(maxItemsPerBatch, maxInputBytesPerBatch);
  }

  private static @Nullable QueryLanguage language(
      @Nullable Source<Long> items, @Nullable Source<Long> bytes) {
    return Languages.of(null).and(items).and(bytes).language();
  }
}
