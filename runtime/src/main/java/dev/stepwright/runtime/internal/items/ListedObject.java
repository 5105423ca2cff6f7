package dev.stepwright.runtime.internal.items;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.objects.StoredObject;

/** An object of a listing as an item, its members named and ordered as AWS does. */
final class ListedObject {
  private ListedObject() {}

  /**
   * {@code {"Etag", "LastModified", "Key", "Size", "StorageClass"}}: the first with its quotation
   * marks, the second in whole seconds since 1970, written as AWS writes a double.
   */
  static JsonObject item(StoredObject object) {
    return JsonObject.builder()
        .put("Etag", new JsonString(object.eTag()))
        .put("LastModified", JsonNumber.of((double) object.lastModified().getEpochSecond()))
        .put("Key", new JsonString(object.key()))
        .put("Size", JsonNumber.of(object.size()))
        .put("StorageClass", new JsonString(object.storageClass()))
        .build();
  }
}
