package dev.stepwright.runtime.objects;

import java.time.Instant;
import java.util.Objects;

/**
 * What a listing says of an object: the members of S3's ListObjectsV2 that a Map passes on.
 *
 * @param key its key
 * @param size its size in bytes
 * @param lastModified when it was written
 * @param eTag the MD5 of its bytes in hexadecimal, within quotation marks
 * @param storageClass {@code STANDARD} in the stores of this package
 */
public record StoredObject(
    String key, long size, Instant lastModified, String eTag, String storageClass) {
  public StoredObject {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(lastModified, "lastModified");
    Objects.requireNonNull(eTag, "eTag");
    Objects.requireNonNull(storageClass, "storageClass");
  }
}
