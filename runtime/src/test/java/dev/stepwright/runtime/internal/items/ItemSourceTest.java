package dev.stepwright.runtime.internal.items;

import static dev.stepwright.runtime.internal.items.ItemsTesting.GET_OBJECT;
import static dev.stepwright.runtime.internal.items.ItemsTesting.LIST_OBJECTS;
import static dev.stepwright.runtime.internal.items.ItemsTesting.failure;
import static dev.stepwright.runtime.internal.items.ItemsTesting.gzip;
import static dev.stepwright.runtime.internal.items.ItemsTesting.object;
import static dev.stepwright.runtime.internal.items.ItemsTesting.read;
import static dev.stepwright.runtime.internal.items.ItemsTesting.store;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.runtime.objects.ObjectStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemSourceTest {
  private static final String JSON = "{'InputType': 'JSON'}";

  private static List<String> items(String text, String config) {
    return read(store("file", text), "file", config);
  }

  @Test
  void readsTheElementsOfAnArray() {
    assertThat(items(" [1, \"a\", [2], {\"b\": null}] ", JSON))
        .containsExactly("1", "\"a\"", "[2]", "{\"b\":null}");
    assertThat(items("[]", JSON)).isEmpty();
    assertThat(items("\uFEFF[1,2,3]", "{'InputType': 'JSON', 'MaxItems': 2}"))
        .containsExactly("1", "2");
  }

  /** A file may be larger than an array, and than memory. */
  @Test
  void readsNoMoreOfAFileThanItNeeds(@TempDir Path folder) throws IOException {
    ObjectStore store = ObjectStore.directory(folder);
    store.write("data", "file", "1\n2\n".getBytes(UTF_8));
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("data/file").toFile(), "rw")) {
      file.setLength(3L << 30);
    }

    assertThat(read(store, "file", "{'InputType': 'JSONL', 'MaxItems': 2}"))
        .containsExactly("1", "2");
    assertThat(failure(() -> read(store, "file", "{'InputType': 'JSONL'}")).cause())
        .matches("The object s3://data/file has a record of more than \\d+ characters at line 3");
  }

  @Test
  void readsTheMembersOfAnObject() {
    assertThat(items("{\"a\": {\"x\": 1}, \"b\": 2}", JSON))
        .containsExactly("{\"Key\":\"a\",\"Value\":{\"x\":1}}", "{\"Key\":\"b\",\"Value\":2}");
  }

  @Test
  void tellsKeyAndSource() {
    ItemSource source = new ItemSource(store("file", "{\"a\": 1}"));
    MapItem item =
        source
            .read(
                GET_OBJECT,
                object("{'Bucket': 'data', 'Key': 'file'}"),
                ItemLayout.of(object(JSON)))
            .get(0);
    assertThat(item.key()).isEqualTo("a");
    assertThat(item.value().toJson()).isEqualTo("1");
    assertThat(item.source()).isEqualTo("S3://data/file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a~1b/1|[7]",
        "/m~0n|7",
        "''|7",
        "/a~1b/01|",
        "/a~1b/2|",
        "/c|",
        "a|",
        "/m~0n/0/x|"
      })
  void followsTheItemsPointer(String pointer, @Nullable String found) {
    String text = pointer.isEmpty() ? "[7]" : "{\"a/b\": [6, [[7]]], \"m~n\": [7], \"x\": \"not\"}";
    String config = "{'InputType': 'JSON', 'ItemsPointer': '" + pointer + "'}";
    if (found != null) {
      assertThat(items(text, config)).containsExactly(found);
    } else {
      MapRunFailure failure = failure(() -> items(text, config));
      assertThat(failure.error()).isEqualTo("States.ItemReaderFailed");
      assertThat(failure.cause()).contains("\"" + pointer + "\"");
    }
  }

  @Test
  void mapsOverNoScalar() {
    assertThat(failure(() -> items("\"a\"", JSON)))
        .isEqualTo(
            new MapRunFailure(
                "States.ItemReaderFailed", "Attempting to map over non-iterable node."));
  }

  @Test
  void saysWhereJsonIsWrong() {
    assertThat(failure(() -> items("[1,\n 2", JSON)).cause())
        .startsWith("The object s3://data/file is not JSON at line ");
    assertThat(failure(() -> items("[".repeat(100_000), JSON)).cause())
        .contains("Arrays and objects nest deeper than 500 levels");
    byte[] latin = "[\"\u00FF\"]".getBytes(ISO_8859_1);
    assertThat(failure(() -> read(store("file", latin), "file", JSON)).cause())
        .contains("The byte 0xFF is not UTF-8");
    assertThat(failure(() -> items("", JSON)).cause()).contains("The text is empty");
  }

  @Test
  void readsJsonLines() {
    String lines = "{\"a\":1}\r\n\n[2]\n   \n3";
    assertThat(items(lines, "{'InputType': 'JSONL'}")).containsExactly("{\"a\":1}", "[2]", "3");
    assertThat(items(lines + "\n{", "{'InputType': 'JSONL', 'MaxItems': 3}")).hasSize(3);
    assertThat(failure(() -> items(lines + "\n{", "{'InputType': 'JSONL'}")).cause())
        .startsWith("The object s3://data/file is not JSON at line 6");
  }

  @Test
  void unpacksByTheEndingOfTheKey() {
    byte[] packed = gzip("[1,2]".getBytes(UTF_8));
    assertThat(read(store("x.json.gz", packed), "x.json.gz", JSON)).containsExactly("1", "2");

    byte[] truncated = Arrays.copyOf(packed, packed.length - 10);
    assertThat(failure(() -> read(store("x.gz", truncated), "x.gz", JSON)).cause())
        .startsWith("The object s3://data/x.gz cannot be read: Unexpected end of ZLIB");
    assertThat(
            failure(() -> read(store("x.gz", truncated), "x.gz", "{'InputType': 'JSONL'}")).cause())
        .startsWith("The object s3://data/x.gz cannot be read: Unexpected end of ZLIB");
    assertThat(failure(() -> read(store("x.gz", "[1]"), "x.gz", JSON)).cause())
        .isEqualTo("The object s3://data/x.gz cannot be read: Not in GZIP format");
    assertThat(failure(() -> read(store("x.zst", "[1]"), "x.zst", JSON)).cause())
        .contains("ZSTD, which is not supported here");
  }

  @Test
  void listsObjects() {
    ObjectStore store = store("in/2", "two");
    store.write("data", "in/1", "hello".getBytes(UTF_8));
    store.write("data", "out", new byte[0]);

    assertThat(read(store, LIST_OBJECTS, "{'Bucket': 'data', 'Prefix': 'in/'}", "{}"))
        .containsExactly(
            "{\"Etag\":\"\\\"5d41402abc4b2a76b9719d911017c592\\\"\",\"LastModified\":1.789175822E9,"
                + "\"Key\":\"in/1\",\"Size\":5,\"StorageClass\":\"STANDARD\"}",
            "{\"Etag\":\"\\\"b8a9f715dbb64fd5c56e7783c6820a61\\\"\",\"LastModified\":1.789175822E9,"
                + "\"Key\":\"in/2\",\"Size\":3,\"StorageClass\":\"STANDARD\"}");
    assertThat(read(store, LIST_OBJECTS, "{'Bucket': 'data'}", "{'MaxItems': 2}")).hasSize(2);
    assertThat(read(store, LIST_OBJECTS, "{'Bucket': 'data', 'Prefix': 'no'}", "{}")).isEmpty();
    assertThat(
            new ItemSource(store)
                .read(LIST_OBJECTS, object("{'Bucket': 'data'}"), ItemLayout.DEFAULT)
                .get(0)
                .source())
        .isEqualTo("S3://data");
  }

  @Test
  void loadsAndFlattensListedObjects() {
    ObjectStore store = store("in/1", "[1,2]");
    store.write("data", "in/2.gz", gzip("[3,4]".getBytes(UTF_8)));
    String arguments = "{'Bucket': 'data', 'Prefix': 'in/'}";

    assertThat(
            read(
                store,
                LIST_OBJECTS,
                arguments,
                "{'InputType': 'JSON', 'Transformation': 'LOAD_AND_FLATTEN', 'MaxItems': 3}"))
        .containsExactly("1", "2", "3");
    assertThat(
            failure(
                    () ->
                        read(
                            store,
                            LIST_OBJECTS,
                            arguments,
                            "{'Transformation': 'LOAD_AND_FLATTEN'}"))
                .cause())
        .startsWith("The field InputType is required");
  }

  @Test
  void readsTheFilesOfAnS3Inventory() {
    ObjectStore store =
        store(
            "inventory/manifest.json",
            """
            {"sourceBucket": "src", "destinationBucket": "arn:aws:s3:::dest", "fileFormat": "CSV",
             "fileSchema": "Bucket, Key, Size", "files": [{"key": "d/1.csv.gz"}, {"key": "d/2"}]}
            """);
    store.write("dest", "d/1.csv.gz", gzip("\"src\",\"a.txt\",\"1\"\n".getBytes(UTF_8)));
    store.write("dest", "d/2", "\"src\",\"b.txt\",\"2\"\n".getBytes(UTF_8));

    for (String config : List.of("{'InputType': 'MANIFEST'}", "{'ManifestType': 'S3_INVENTORY'}")) {
      assertThat(read(store, "inventory/manifest.json", config))
          .containsExactly(
              "{\"Bucket\":\"src\",\"Key\":\"a.txt\",\"Size\":\"1\"}",
              "{\"Bucket\":\"src\",\"Key\":\"b.txt\",\"Size\":\"2\"}");
    }
  }

  @Test
  void readsTheFilesOfAManifestOfAthena() {
    ObjectStore store = store("q-manifest.csv", "s3://other/out/1.gz\n\"s3://other/out/2\"\n");
    store.write("other", "out/1.gz", gzip("{\"a\":1}\n".getBytes(UTF_8)));
    store.write("other", "out/2", "{\"a\":2}\n".getBytes(UTF_8));

    assertThat(
            read(store, "q-manifest.csv", "{'ManifestType': 'ATHENA_DATA', 'InputType': 'JSONL'}"))
        .containsExactly("{\"a\":1}", "{\"a\":2}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|is no manifest of an S3 Inventory: expected a JSON object",
        "{'fileFormat': 'Parquet'}|is the inventory of files of format Parquet; expected CSV",
        "{'fileFormat': 'CSV', 'destinationBucket': 'b', 'fileSchema': 'Key'}|\"files\" is null",
        "{}|is no manifest of an S3 Inventory: its member \"fileFormat\" is null"
      })
  void refusesWhatIsNoInventory(String text, String cause) {
    assertThat(failure(() -> items(text.replace('\'', '"'), "{'InputType': 'MANIFEST'}")).cause())
        .contains(cause);
  }

  @Test
  void refusesWhatIsNoManifestOfAthena() {
    assertThat(
            failure(() -> items("nonsense", "{'ManifestType': 'ATHENA_DATA', 'InputType': 'CSV'}"))
                .cause())
        .contains("expected s3://bucket/key in every line, found nonsense");
  }

  @Test
  void saysWhatIsMissing() {
    ObjectStore store = store("file", "[]");
    assertThat(failure(() -> read(store, "none", JSON)))
        .isEqualTo(
            new MapRunFailure(
                "States.ItemReaderFailed",
                "The specified key does not exist. (Service: Amazon S3; Status Code: 404; Error"
                    + " Code: NoSuchKey; Bucket: data; Key: none)"));
    for (String resource : List.of(GET_OBJECT, LIST_OBJECTS)) {
      assertThat(
              failure(() -> read(store, resource, "{'Bucket': 'none', 'Key': 'x'}", JSON)).cause())
          .contains("Error Code: NoSuchBucket; Bucket: none)");
    }
    assertThat(failure(() -> read(store, GET_OBJECT, "{'Bucket': 'data', 'Key': 1}", JSON)).cause())
        .isEqualTo("The field Key is 1; expected a string");
    assertThat(failure(() -> read(store, "arn:aws:states:::sns:publish", "{'Bucket': 'b'}", JSON)))
        .extracting(MapRunFailure::cause)
        .asString()
        .startsWith("The Resource arn:aws:states:::sns:publish reads no items");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'InputType': 'JSON', 'MaxItems': -1}|field MaxItems must be positive",
        "{'InputType': 'JSON', 'MaxItems': 1.5}|The field MaxItems is 1.5; expected an integer",
        "{'InputType': 'PARQUET'}|The InputType PARQUET is not supported here",
        "{'InputType': 'XML'}|The field InputType is \"XML\"; expected one of [CSV, JSON,",
        "{'InputType': 'CSV', 'CSVHeaders': [1]}|expected an array of strings",
        "{}|The field InputType is required; expected CSV, JSON or JSONL"
      })
  void refusesALayoutThatIsNone(String config, String cause) {
    MapRunFailure failure = failure(() -> items("[]", config));
    assertThat(failure.error()).isEqualTo("States.ItemReaderFailed");
    assertThat(failure.cause()).startsWith(cause.startsWith("expected") ? "" : cause);
  }
}
