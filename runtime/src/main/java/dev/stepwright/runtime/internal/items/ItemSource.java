package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.model.ReaderConfig.InputType;
import dev.stepwright.dsl.model.ReaderConfig.ManifestType;
import dev.stepwright.dsl.model.ReaderConfig.Transformation;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.objects.ObjectStoreException;
import dev.stepwright.runtime.objects.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads the items of a Map that has an ItemReader (specification, "Reading Items").
 *
 * <p>{@code s3:getObject} reads one object, or those that a manifest names; {@code
 * s3:listObjectsV2} takes the listing itself, or with LOAD_AND_FLATTEN the items of every listed
 * object. A VersionId or ExpectedBucketOwner means nothing to an {@link ObjectStore} and is passed
 * over. Reading stops when there are MaxItems. Instances are immutable.
 */
public final class ItemSource {
  private final ObjectStore objects;

  /** A source that reads from a store. */
  public ItemSource(ObjectStore objects) {
    this.objects = objects;
  }

  /**
   * The items, in order.
   *
   * @param resource the Resource, such as {@code arn:aws:states:::s3:getObject}
   * @param arguments the Parameters or Arguments, evaluated: {@code Bucket}, and {@code Key} or
   *     {@code Prefix}
   * @param layout the ReaderConfig, evaluated
   * @throws MapRunException if they cannot be read; {@code States.ItemReaderFailed}
   */
  public List<MapItem> read(String resource, JsonObject arguments, ItemLayout layout) {
    ItemCollector items = new ItemCollector(layout.maxItems());
    String bucket = text(arguments, "Bucket");
    if (resource.endsWith(":s3:getObject")) {
      readObject(new DataSet(bucket, text(arguments, "Key")), layout, items);
    } else if (resource.endsWith(":s3:listObjectsV2")) {
      String prefix = arguments.containsKey("Prefix") ? text(arguments, "Prefix") : "";
      readListing(bucket, list(bucket, prefix), layout, items);
    } else {
      throw failure(
          "The Resource "
              + resource
              + " reads no items; expected arn:aws:states:::s3:getObject or"
              + " arn:aws:states:::s3:listObjectsV2");
    }
    return items.items();
  }

  private void readObject(DataSet data, ItemLayout layout, ItemCollector items) {
    if (layout.manifestType() == ManifestType.ATHENA_DATA) {
      for (DataSet file : Manifests.athena(data, objects)) {
        readItems(file, layout, items);
      }
    } else if (layout.manifestType() == ManifestType.S3_INVENTORY
        || layout.inputType() == InputType.MANIFEST) {
      Manifests.Inventory inventory = Manifests.inventory(data, objects);
      ItemLayout columns =
          layout.csvHeaders().isEmpty()
              ? layout.withColumns(inventory.columns())
              : layout.withColumns(layout.csvHeaders());
      for (DataSet file : inventory.files()) {
        readItems(file, columns, items);
      }
    } else {
      readItems(data, layout, items);
    }
  }

  private void readListing(
      String bucket, List<StoredObject> listing, ItemLayout layout, ItemCollector items) {
    if (layout.transformation() == Transformation.LOAD_AND_FLATTEN) {
      for (StoredObject object : listing) {
        readItems(new DataSet(bucket, object.key()), layout, items);
      }
    } else {
      items.from("S3://" + bucket);
      for (StoredObject object : listing) {
        items.add(ListedObject.item(object));
      }
    }
  }

  private void readItems(DataSet data, ItemLayout layout, ItemCollector items) {
    if (items.isFull()) {
      return;
    }
    InputType type = layout.inputType();
    if (type == null) {
      throw failure("The field InputType is required; expected CSV, JSON or JSONL");
    }
    items.from(data.source());
    try (InputStream stream = data.open(objects)) {
      switch (type) {
        case CSV -> CsvItems.read(new DataText(data, stream), layout, items);
        case JSON -> JsonItems.readDocument(data, stream, layout.itemsPointer(), items);
        case JSONL -> JsonItems.readLines(data, new DataText(data, stream), items);
        case MANIFEST ->
            throw failure(
                "The InputType of listed objects is MANIFEST; expected CSV, JSON or JSONL");
        case PARQUET ->
            throw failure(
                "The InputType PARQUET is not supported here; of AWS's formats CSV, JSON and JSONL"
                    + " are");
      }
    } catch (IOException e) {
      throw data.unreadable(e);
    }
  }

  private List<StoredObject> list(String bucket, String prefix) {
    try {
      if (!objects.hasBucket(bucket)) {
        throw failure(S3Errors.noSuchBucket(bucket));
      }
      return objects.list(bucket, prefix);
    } catch (ObjectStoreException e) {
      throw failure("The bucket " + bucket + " cannot be listed: " + e.getMessage());
    }
  }

  private static String text(JsonObject arguments, String field) {
    if (arguments.member(field) instanceof JsonString string) {
      return string.value();
    }
    throw failure("The field " + field + " is " + arguments.member(field) + "; expected a string");
  }

  private static MapRunException failure(String cause) {
    return MapRunFailure.itemReader(cause).asException();
  }
}
