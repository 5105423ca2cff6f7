package dev.stepwright.runtime.internal.items;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.objects.ObjectStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** What the tests of this package share. */
final class ItemsTesting {
  static final String GET_OBJECT = "arn:aws:states:::s3:getObject";
  static final String LIST_OBJECTS = "arn:aws:states:::s3:listObjectsV2";

  private ItemsTesting() {}

  static ObjectStore store() {
    return ObjectStore.inMemory(InstantSource.fixed(Instant.parse("2026-09-12T01:17:02.5Z")));
  }

  /** A store with one object, {@code data/key}. */
  static ObjectStore store(String key, byte[] bytes) {
    ObjectStore store = store();
    store.write("data", key, bytes);
    return store;
  }

  static ObjectStore store(String key, String text) {
    return store(key, text.getBytes(UTF_8));
  }

  static JsonValue json(String text) {
    return Objects.requireNonNull(
            new JsonReader(Integer.MAX_VALUE).read(text.replace('\'', '"')).document())
        .root();
  }

  static JsonObject object(String text) {
    return (JsonObject) json(text);
  }

  /** The items of {@code data/key} as JSON text. */
  static List<String> read(ObjectStore store, String key, String config) {
    return read(store, GET_OBJECT, "{'Bucket': 'data', 'Key': '" + key + "'}", config);
  }

  static List<String> read(ObjectStore store, String resource, String arguments, String config) {
    return new ItemSource(store)
        .read(resource, object(arguments), ItemLayout.of(object(config))).stream()
            .map(item -> item.input().toJson())
            .toList();
  }

  static MapRunFailure failure(Runnable action) {
    return Objects.requireNonNull(
            catchThrowableOfType(MapRunException.class, action::run), "no failure")
        .failure();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
