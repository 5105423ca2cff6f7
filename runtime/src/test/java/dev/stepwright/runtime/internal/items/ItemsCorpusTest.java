package dev.stepwright.runtime.internal.items;

import static dev.stepwright.runtime.internal.items.ItemsTesting.store;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.Corpus;
import dev.stepwright.runtime.objects.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * An ItemReader gives the items AWS gave, or its error, in every recorded execution whose input
 * names the object, and whose Map gives back its items: the output then is the items.
 */
class ItemsCorpusTest {
  private static final JsonReader JSON = new JsonReader(Integer.MAX_VALUE);

  /** How many there are; a number that falls means that something is skipped that was not. */
  private static final int CASES = 17;

  @Test
  void agreesWithAws() throws IOException {
    Path folder = Corpus.require().resolve("execution-cases");
    List<String> differences = new ArrayList<>();
    int cases = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonObject test = (JsonObject) root(Files.readString(file));
        JsonObject map = mapState(test);
        if (map != null && !expected(test).startsWith("States.Runtime")) {
          cases++;
          String found = read(test, map);
          if (!same(found, expected(test))) {
            differences.add(file.getFileName() + ": " + found + " is not " + expected(test));
          }
        }
      }
    }
    System.out.println("Corpus: " + cases + " ItemReaders");
    assertThat(differences).isEmpty();
    assertThat(cases).isEqualTo(CASES);
  }

  /** The one Map with an ItemReader, where objects are recorded to read. */
  private static @Nullable JsonObject mapState(JsonObject test) {
    JsonObject states = object(object(test, "definition"), "States");
    if (!object(test, "resources").containsKey("s3")) {
      return null;
    }
    for (int i = 0; i < states.size(); i++) {
      if (states.valueAt(i) instanceof JsonObject state && state.containsKey("ItemReader")) {
        return state;
      }
    }
    return null;
  }

  private static String read(JsonObject test, JsonObject map) {
    JsonObject input = object(test, "input");
    JsonObject reader = object(map, "ItemReader");
    try {
      List<JsonValue> items =
          new ItemSource(objects(test))
                  .read(string(reader, "Resource"), input, ItemLayout.of(config(reader, input)))
                  .stream()
                  .map(MapItem::input)
                  .toList();
      return JsonArray.of(map.containsKey("ItemBatcher") ? batches(items) : items).toJson();
    } catch (MapRunException e) {
      return e.failure().error() + e.failure().cause();
    }
  }

  /** Every recorded batch has two items. */
  private static List<JsonValue> batches(List<JsonValue> items) {
    return new ItemBatcher(2, 15_000, null)
        .batch(items).stream().map(ItemBatcher.Batch::input).toList();
  }

  /** The ReaderConfig; where MaxItems comes from elsewhere it is in the input, or 2. */
  private static JsonObject config(JsonObject reader, JsonObject input) {
    JsonObject config = object(reader, "ReaderConfig");
    boolean indirect =
        config.containsKey("MaxItemsPath") || config.member("MaxItems") instanceof JsonString;
    JsonValue given = input.member("MaxItems");
    return indirect ? config.with("MaxItems", given == null ? JsonNumber.of(2) : given) : config;
  }

  private static ObjectStore objects(JsonObject test) {
    ObjectStore store = store();
    object(object(test, "resources"), "s3")
        .forEachMember(
            (name, body) -> {
              int slash = name.indexOf('/');
              store.write(
                  name.substring(0, slash),
                  name.substring(slash + 1),
                  ((JsonString) body).value().getBytes(UTF_8));
            });
    return store;
  }

  private static String expected(JsonObject test) {
    JsonObject expect = object(test, "expect");
    JsonValue output = expect.member("output");
    return output == null ? string(expect, "error") + string(expect, "cause") : output.toJson();
  }

  /** Whether two results are equal but for the times and tags of listed objects. */
  private static boolean same(String found, String expected) {
    if (found.startsWith("States.") || expected.startsWith("States.")) {
      return found.equals(expected);
    }
    return timeless(root(found)).equals(timeless(root(expected)));
  }

  private static JsonValue timeless(JsonValue items) {
    List<JsonValue> result = new ArrayList<>();
    for (JsonValue item : ((JsonArray) items).elements()) {
      result.add(
          item instanceof JsonObject object && object.containsKey("Etag")
              ? object
                  .with("Etag", new JsonString("tag"))
                  .with("LastModified", new JsonString("date"))
              : item);
    }
    return JsonArray.of(result);
  }

  private static JsonValue root(String text) {
    return Objects.requireNonNull(JSON.read(text).document()).root();
  }

  private static JsonObject object(JsonObject parent, String name) {
    return parent.member(name) instanceof JsonObject object ? object : JsonObject.EMPTY;
  }

  private static String string(JsonObject parent, String name) {
    return parent.member(name) instanceof JsonString string ? string.value() : "";
  }
}
