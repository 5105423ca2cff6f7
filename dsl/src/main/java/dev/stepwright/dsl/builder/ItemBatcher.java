package dev.stepwright.dsl.builder;

/**
 * How a distributed Map puts items together.
 *
 * @see <a href="https://states-language.net/spec.html#itembatcher">ItemBatcher</a>
 */
public final class ItemBatcher extends Structure<ItemBatcher> {
  ItemBatcher(Fields fields) {
    super(fields);
  }

  @Override
  ItemBatcher with(Fields changed) {
    return new ItemBatcher(changed);
  }

  /** What every batch has besides its items, {@code BatchInput}. */
  public ItemBatcher batchInput(Expression<?, ?> template) {
    return with("BatchInput", template);
  }

  /** How many items a batch has at most, {@code MaxItemsPerBatch}. */
  public ItemBatcher maxItemsPerBatch(long items) {
    return with("MaxItemsPerBatch", items);
  }

  /** How many items a batch has at most, of the data, JSONata or a substitution. */
  public ItemBatcher maxItemsPerBatch(Expression<?, ? extends Number> items) {
    return with("MaxItemsPerBatch", items);
  }

  /** How many bytes a batch has at most, {@code MaxInputBytesPerBatch}. */
  public ItemBatcher maxInputBytesPerBatch(long bytes) {
    return with("MaxInputBytesPerBatch", bytes);
  }

  /** How many bytes a batch has at most, of the data, JSONata or a substitution. */
  public ItemBatcher maxInputBytesPerBatch(Expression<?, ? extends Number> bytes) {
    return with("MaxInputBytesPerBatch", bytes);
  }
}
