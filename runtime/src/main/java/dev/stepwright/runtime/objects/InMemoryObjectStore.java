package dev.stepwright.runtime.objects;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Objects in memory. */
final class InMemoryObjectStore implements ObjectStore {
  /** Bytes that are never changed, and when they were written. */
  private static final class Content {
    private final byte[] bytes;
    private final Instant lastModified;

    Content(byte[] bytes, Instant lastModified) {
      this.bytes = bytes;
      this.lastModified = lastModified;
    }
  }

  private final Map<String, NavigableMap<String, Content>> buckets = new ConcurrentHashMap<>();
  private final InstantSource clock;

  InMemoryObjectStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public boolean hasBucket(String bucket) {
    return buckets.containsKey(bucket);
  }

  @Override
  public Optional<byte[]> read(String bucket, String key) {
    NavigableMap<String, Content> objects = buckets.get(bucket);
    return objects == null
        ? Optional.empty()
        : Optional.ofNullable(objects.get(key)).map(content -> content.bytes.clone());
  }

  @Override
  public List<StoredObject> list(String bucket, String prefix) {
    NavigableMap<String, Content> objects = buckets.get(bucket);
    List<StoredObject> found = new ArrayList<>();
    if (objects != null) {
      for (Map.Entry<String, Content> object : objects.tailMap(prefix, true).entrySet()) {
        if (!object.getKey().startsWith(prefix)) {
          break;
        }
        found.add(describe(object.getKey(), object.getValue()));
      }
    }
    return found;
  }

  @Override
  public void write(String bucket, String key, byte[] bytes) {
    buckets
        .computeIfAbsent(bucket, name -> new ConcurrentSkipListMap<>(Keys::compare))
        .put(key, new Content(bytes.clone(), clock.instant()));
  }

  private static StoredObject describe(String key, Content content) {
    return new StoredObject(
        key, content.bytes.length, content.lastModified, ETag.of(content.bytes), "STANDARD");
  }
}
