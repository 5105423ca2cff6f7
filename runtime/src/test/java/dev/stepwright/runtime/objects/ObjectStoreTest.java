package dev.stepwright.runtime.objects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectStoreTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final Path folder;
  private final ObjectStore memory;
  private final ObjectStore directory;

  ObjectStoreTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.memory = ObjectStore.inMemory(InstantSource.fixed(NOW));
    this.directory = ObjectStore.directory(Files.createDirectory(folder.resolve("store")));
  }

  private List<ObjectStore> both() {
    return List.of(memory, directory);
  }

  @Test
  void readsWhatWasWritten() {
    for (ObjectStore store : both()) {
      assertThat(store.hasBucket("data")).isFalse();
      assertThat(store.read("data", "a/b.txt")).isEmpty();

      store.write("data", "a/b.txt", "one".getBytes(UTF_8));
      store.write("data", "a/b.txt", "two".getBytes(UTF_8));

      assertThat(store.hasBucket("data")).isTrue();
      assertThat(store.read("data", "a/b.txt")).hasValue("two".getBytes(UTF_8));
      assertThat(store.read("data", "a")).isEmpty();
      assertThat(store.read("other", "a/b.txt")).isEmpty();
    }
  }

  @Test
  void opensWhatWasWritten() throws IOException {
    for (ObjectStore store : both()) {
      store.write("data", "a", "one".getBytes(UTF_8));

      try (InputStream stream = store.open("data", "a").orElseThrow()) {
        assertThat(stream).hasContent("one");
      }
      assertThat(store.open("data", "b")).isEmpty();
    }
  }

  @Test
  void keepsItsBytesToItself() {
    byte[] bytes = "one".getBytes(UTF_8);
    memory.write("data", "a", bytes);
    bytes[0] = 'X';
    memory.read("data", "a").orElseThrow()[1] = 'X';

    assertThat(memory.read("data", "a")).hasValue("one".getBytes(UTF_8));
  }

  @Test
  void listsByPrefixInTheOrderOfBytes() {
    for (ObjectStore store : both()) {
      for (String key : List.of("b", "a/2", "a/1/x", "a-1", "a/\uFF5E", "a/\uD83D\uDE00", "B")) {
        store.write("data", key, key.getBytes(UTF_8));
      }

      assertThat(store.list("data", "a/"))
          .extracting(StoredObject::key)
          .containsExactly("a/1/x", "a/2", "a/\uFF5E", "a/\uD83D\uDE00");
      assertThat(store.list("data", "a/1")).extracting(StoredObject::key).containsExactly("a/1/x");
      assertThat(store.list("data", ""))
          .extracting(StoredObject::key)
          .startsWith("B", "a-1", "a/1/x")
          .hasSize(7);
      assertThat(store.list("data", "c")).isEmpty();
      assertThat(store.list("none", "")).isEmpty();
    }
  }

  @Test
  void describesObjectsAsS3Does() {
    for (ObjectStore store : both()) {
      store.write("data", "file_0.txt", "0HelloWorld!".getBytes(UTF_8));

      StoredObject object = store.list("data", "").get(0);
      assertThat(object.size()).isEqualTo(12);
      assertThat(object.eTag()).matches("\"[0-9a-f]{32}\"");
      assertThat(object.storageClass()).isEqualTo("STANDARD");
    }
    assertThat(memory.list("data", "").get(0).lastModified()).isEqualTo(NOW);
    assertThat(memory.list("data", "").get(0).eTag())
        .isEqualTo(directory.list("data", "").get(0).eTag());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../secret", "a/../../secret", "..", ".", "", "/etc/passwd", "a//b", "a/"})
  void leavesTheFolderByNoKey(String key) throws IOException {
    Files.writeString(folder.resolve("secret"), "secret");

    assertThatThrownBy(() -> directory.read("data", key)).isInstanceOf(ObjectStoreException.class);
    assertThatThrownBy(() -> directory.write("data", key, new byte[0]))
        .isInstanceOf(ObjectStoreException.class)
        .hasMessageContaining("is no name of a file or folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "", "/", "a/b", "/etc", "a\0"})
  void leavesTheFolderByNoBucket(String bucket) {
    assertThatThrownBy(() -> directory.read(bucket, "x")).isInstanceOf(ObjectStoreException.class);
    assertThatThrownBy(() -> directory.list(bucket, "")).isInstanceOf(ObjectStoreException.class);
    assertThatThrownBy(() -> directory.hasBucket(bucket)).isInstanceOf(ObjectStoreException.class);
  }

  @Test
  void followsNoLinks() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret"), "secret");
    directory.write("data", "plain", new byte[0]);
    Files.createSymbolicLink(folder.resolve("store/linked"), outside);
    Files.createSymbolicLink(folder.resolve("store/data/link"), outside.resolve("secret"));

    assertThatThrownBy(() -> directory.read("linked", "secret"))
        .isInstanceOf(ObjectStoreException.class)
        .hasMessageContaining("links are not followed");
    assertThatThrownBy(() -> directory.write("data", "link", new byte[0]))
        .isInstanceOf(ObjectStoreException.class);
    assertThatThrownBy(() -> directory.list("data", "")).isInstanceOf(ObjectStoreException.class);
    assertThat(outside.resolve("secret")).hasContent("secret");
  }

  @Test
  void saysWhatFails() throws IOException {
    directory.write("data", "file", new byte[0]);

    assertThatThrownBy(() -> directory.write("data", "file/below", new byte[0]))
        .isInstanceOf(ObjectStoreException.class)
        .hasMessageContaining("Cannot write \"file/below\" in bucket \"data\"");
    assertThatThrownBy(() -> ObjectStore.directory(folder.resolve("none")))
        .isInstanceOf(ObjectStoreException.class)
        .hasMessageContaining("There is no folder");
    assertThatThrownBy(() -> ObjectStore.directory(folder.resolve("store/data/file")))
        .isInstanceOf(ObjectStoreException.class)
        .hasMessageContaining("is no folder");
  }
}
