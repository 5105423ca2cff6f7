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

  public MapItems {
    Checks.array("Items", Checks.given("Items", items));
    Checks.template("ItemSelector", itemSelector);
    language(items, itemReader, itemBatcher);
  }

  /** The query language they belong to, or null if that does not show. */
  @Nullable QueryLanguage language() {
    return language(items, itemReader, itemBatcher);
  }

  private static @Nullable QueryLanguage language(
      @Nullable Source<PayloadTemplate> items,
      @Nullable ItemReader reader,
      @Nullable ItemBatcher batcher) {
    boolean given = items instanceof Source.Given<PayloadTemplate>;
    return Languages.of(null)
        .only(given ? QueryLanguage.JSONATA : QueryLanguage.JSON_PATH, items)
        .and(reader == null ? null : reader.readerConfig())
        .and(batcher)
        .language();
  }

  /** The effective input is the array of items. */
  public static final MapItems NONE = new MapItems(null, null, null, null);
}
