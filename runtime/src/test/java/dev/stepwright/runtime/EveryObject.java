package dev.stepwright.runtime;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.objects.StoredObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A store that has every object one asks for.
 *
 * @param inputType what the objects are: an {@code InputType} of an Item Reader
 * @param item the one item in each of them
 */
record EveryObject(String inputType, JsonObject item) implements ObjectStore {
  private static final String DATA = "data.csv";

  @Override
  public boolean hasBucket(String bucket) {
    return true;
  }

  @Override
  public Optional<byte[]> read(String bucket, String key) {
    String text =
        switch (key.equals(DATA) ? "DATA" : inputType) {
          case "DATA" -> "\"bucket\",\"key\"\n";
          case "JSON" -> "[" + item.toJson() + "]";
          case "JSONL" -> item.toJson() + "\n";
          case "MANIFEST" ->
              "{\"sourceBucket\":\"b\",\"destinationBucket\":\"b\",\"fileFormat\":\"CSV\","
                  + "\"fileSchema\":\"Bucket, Key\",\"files\":[{\"key\":\""
                  + DATA
                  + "\"}]}";
          default -> csv();
        };
    return Optional.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private String csv() {
    List<String> values = new ArrayList<>();
    item.forEachMember(
        (name, value) ->
            values.add(value instanceof JsonString text ? text.value() : value.toJson()));
    return row(item.names()) + row(values);
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(",", "", "\n"));
  }

  @Override
  public List<StoredObject> list(String bucket, String prefix) {
    return List.of(new StoredObject(prefix + "object", 8, Instant.EPOCH, "\"etag\"", "STANDARD"));
  }

  @Override
  public void write(String bucket, String key, byte[] bytes) {}
}
