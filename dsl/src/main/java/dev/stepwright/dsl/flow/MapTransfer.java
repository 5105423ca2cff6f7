package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.ItemBatcher;
import dev.stepwright.dsl.model.MapItems;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ReaderConfig;
import dev.stepwright.dsl.model.Source;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.template.PayloadTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Data into the iterations of a Map State, and what comes of them. */
final class MapTransfer {
  /** The result of a Map State whose results are written elsewhere. */
  private static final Shape EXPORTED =
      Shape.of(
          object("MapRunArn", Shape.STRING)
              .with(
                  "ResultWriterDetails",
                  Shape.of(object("Bucket", Shape.STRING).with("Key", Shape.STRING))));

  private final MapState map;
  private final JsonPointer place;
  private final Query selected;
  private final Shape items;
  private final Shape item;
  private final Shape input;

  MapTransfer(MapState map, JsonPointer place, Query selected, ContextShape context) {
    this.map = map;
    this.place = place;
    this.selected = selected;
    this.items = readItems();
    this.item = itemsOf(items);
    numbers();
    this.input = batched(select(context));
  }

  /** The items, all of them. */
  Shape items() {
    return items;
  }

  /** An item as it is read. */
  Shape item() {
    return item;
  }

  /** What an iteration begins with. */
  Shape input() {
    return input;
  }

  private static ObjectShape object(String field, Shape shape) {
    return ObjectShape.of(Map.of(field, shape));
  }

  private Shape readItems() {
    MapItems given = map.items();
    if (given.itemReader() != null) {
      JsonPointer at = place.child("ItemReader");
      if (given.itemReader().parameters() != null) {
        selected.template(given.itemReader().parameters(), at.child("Parameters"));
      }
      ReaderConfig config = given.itemReader().readerConfig();
      if (config != null) {
        selected.source(config.maxItems(), JsonType.NUMBER, "MaxItems", at.child("ReaderConfig"));
      }
      return Shape.arrayOf(Shape.ANY);
    }
    Source<PayloadTemplate> source = given.items();
    Shape found = selected.root();
    JsonPointer at = place.child("ItemsPath");
    if (source instanceof Source.FromPath<PayloadTemplate> from) {
      found =
          from.path() instanceof FieldValue.Literal<ReferencePath> path
              ? selected.path(path.value().path(), at, 0)
              : Shape.ANY;
    } else if (source instanceof Source.FromCall<PayloadTemplate> from) {
      found = selected.call(from.call(), at);
    } else if (source instanceof Source.Given<PayloadTemplate> literal) {
      at = place.child("Items");
      found = selected.template(literal.value(), at);
    }
    boolean takesObjects = map.itemProcessor().isDistributed() && found.mayBe(JsonType.OBJECT);
    if (!takesObjects) {
      JsonPointer where = source == null ? place.child("Type") : at;
      String what = "`" + map.common().name() + "` goes through the items of ";
      selected.expect(JsonType.ARRAY, found, path(source), what, where, 0);
    }
    return found;
  }

  private static @Nullable Path path(@Nullable Source<PayloadTemplate> source) {
    return source instanceof Source.FromPath<PayloadTemplate> from
            && from.path() instanceof FieldValue.Literal<ReferencePath> literal
        ? literal.value().path()
        : null;
  }

  private Shape itemsOf(Shape found) {
    if (found.isAny() || !found.mayBe(JsonType.ARRAY)) {
      return Shape.ANY;
    }
    boolean mayBeMembers = map.itemProcessor().isDistributed() && found.mayBe(JsonType.OBJECT);
    return mayBeMembers ? Shape.ANY : found.elements();
  }

  private void numbers() {
    selected.source(map.maxConcurrency(), JsonType.NUMBER, "MaxConcurrency", place);
    selected.source(map.tolerance().count(), JsonType.NUMBER, "ToleratedFailureCount", place);
    selected.source(
        map.tolerance().percentage(), JsonType.NUMBER, "ToleratedFailurePercentage", place);
  }

  /** What ItemSelector, or Parameters of old, makes of an item. */
  private Shape select(ContextShape context) {
    FieldValue<PayloadTemplate> selector = map.items().itemSelector();
    String field = "ItemSelector";
    if (selector == null) {
      selector = map.data().parameters();
      field = "Parameters";
    }
    if (selector == null) {
      return item;
    }
    Shape inMap = context.inMap(item).of(map.common().name(), map.type(), false);
    Shape made = selected.in(inMap).template(selector, place.child(field));
    return item.isNever() ? Shape.NEVER : made;
  }

  private Shape batched(Shape selectedItem) {
    ItemBatcher batcher = map.items().itemBatcher();
    if (batcher == null) {
      return selectedItem;
    }
    JsonPointer at = place.child("ItemBatcher");
    selected.source(batcher.maxItemsPerBatch(), JsonType.NUMBER, "MaxItemsPerBatch", at);
    selected.source(batcher.maxInputBytesPerBatch(), JsonType.NUMBER, "MaxInputBytesPerBatch", at);
    Map<String, Shape> batch = new LinkedHashMap<>();
    if (batcher.batchInput() != null) {
      batch.put("BatchInput", selected.template(batcher.batchInput(), at.child("BatchInput")));
    }
    batch.put("Items", Shape.arrayOf(selectedItem));
    return Shape.of(ObjectShape.of(batch));
  }

  /** The result, of what an iteration gives. */
  Shape result(Shape given) {
    if (map.resultWriter() != null) {
      JsonPointer at = place.child("ResultWriter").child("Parameters");
      if (map.resultWriter().parameters() != null) {
        selected.template(map.resultWriter().parameters(), at);
      }
      return map.resultWriter().resource() == null ? Shape.ANY : EXPORTED;
    }
    if (map.itemProcessor().isDistributed()) {
      // Iterations that fail may be tolerated, and then have a result all the same.
      return Shape.arrayOf(map.tolerance().equals(MapState.Tolerance.NONE) ? given : Shape.ANY);
    }
    return Shape.arrayOf(given);
  }
}
