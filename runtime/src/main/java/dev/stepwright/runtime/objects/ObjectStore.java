package dev.stepwright.runtime.objects;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Objects in buckets, as in Amazon S3: bytes under a key. It has no versions, owners or metadata.
 *
 * <p>Implementations may be used by several threads at once. An object that cannot be read or
 * written, for whatever reason but its absence, is an {@link ObjectStoreException}.
 */
public interface ObjectStore {

  /** A store in memory, whose objects were all last modified at an instant of the clock given. */
  static ObjectStore inMemory(InstantSource clock) {
    return new InMemoryObjectStore(clock);
  }

  /**
   * A store in a folder: each folder within is a bucket, each file below that an object, whose key
   * is its path with {@code /} between the names. Nothing outside the folder is ever read or
   * written: a bucket or key that leads out of it, and a link anywhere below it, is an error.
   *
   * @throws ObjectStoreException if there is no such folder
   */
  static ObjectStore directory(Path folder) {
    return new DirectoryObjectStore(folder);
  }

  /** Whether there is a bucket of this name. */
  boolean hasBucket(String bucket);

  /** The bytes of an object, the caller's to change; empty if there is no such object or bucket. */
  Optional<byte[]> read(String bucket, String key);

  /**
   * The bytes of an object as they are needed, for the caller to close; empty if there is no such
   * object or bucket. Unless overridden, all of them are read first.
   */
  default Optional<InputStream> open(String bucket, String key) {
    return read(bucket, key).map(ByteArrayInputStream::new);
  }

  /**
   * The objects whose keys start with a prefix, by key in the order of UTF-8 bytes; none if there
   * is no such bucket.
   *
   * @param prefix empty for all of them
   */
  List<StoredObject> list(String bucket, String prefix);

  /** Writes an object, in place of any before; a bucket that does not exist is made. */
  void write(String bucket, String key, byte[] bytes);
}
