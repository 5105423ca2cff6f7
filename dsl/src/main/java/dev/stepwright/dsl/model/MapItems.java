package dev.stepwright.dsl.model;

import dev.stepwright.dsl.template.PayloadTemplate;
import org.jspecify.annotations.Nullable;

/**
 * The items of a Map State.
 *
 * @param items JSONata: the array itself ({@code Items}), or JSONPath: where it is ({@code
 *     ItemsPath}); absent means the effective input
 * @param itemReader where a distributed Map reads them instead
 * @param itemSelector what each iteration receives; absent means the item
 * @param itemBatcher how a distributed Map gathers them
 */
public record MapItems(
    @Nullable Source<PayloadTemplate> items,
    @Nullable ItemReader itemReader,
    @Nullable FieldValue<PayloadTemplate> itemSelector,
    @Nullable ItemBatcher itemBatcher) {

  /** The effective input is the array of items. */
  public static final MapItems NONE = new MapItems(null, null, null, null);
}
