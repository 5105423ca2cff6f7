package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Draws byte sequences that are definitions, nearly definitions, or anything else. */
final class Mutations {
  private static final String[] TEXTS = {
    "",
    " ",
    "\u0000",
    "\uD800",
    "\uFEFF",
    "😀",
    "~1/~0",
    "${",
    "${}",
    "${X}",
    "a${X}b",
    "${X${Y}}",
    "$",
    "$$",
    "$.",
    "$..",
    "$.a[",
    "$[?(@.a==1)]",
    "$[?(",
    "$['",
    "$x.y",
    "$states.input",
    "$.*",
    "{%",
    "%}",
    "{%%}",
    "{% %}",
    "{% $ %}",
    "{% $$ %}",
    "{% a %}",
    "{% $states.result %}",
    "{% $states.errorOutput %}",
    "{% $eval('1') %}",
    "{% $x %}",
    "{% ( %}",
    "{% ${X} %}",
    "{% /a(/ %}",
    "{% $states.input.%.% %}",
    "{% function($a)<s-:n>{$a}(1) %}",
    "States.",
    "States.Format(",
    "States.Format('{}')",
    "States.UUID()",
    "States.Array(1 2)",
    "States.MathAdd(1e999999999, 1)",
    "States.ALL",
    "States.Nothing",
    "States.StringToJson($.a)",
    "arn:aws:states:::lambda:invoke",
    "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
    "arn:aws:states:::nothing:none",
    "arn:",
    "2016-03-14T01:59:00Z",
    "2016-02-30T01:59:00Z",
    "JSONata",
    "JSONPath",
    "DISTRIBUTED",
    "EXPRESS",
    "Pass",
    "Task",
    "Choice",
    "Wait",
    "Succeed",
    "Fail",
    "Parallel",
    "Map"
  };

  private static final String[] NUMBERS = {
    "0",
    "-0",
    "1",
    "-1",
    "0.5",
    "1e1",
    "100000000",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "1E400",
    "1e-400",
    "1e999999999",
    "1E0000000001",
    "1e99999999999999999"
  };

  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "null",
    "true",
    "NaN",
    "1",
    "-",
    "e",
    "/*",
    "\"a\"",
    "\"States\"",
    "\"StartAt\"",
    "\"Type\"",
    "\"Pass\"",
    "\n",
    "\r",
    "\t",
    "\u0000",
    "\uFEFF"
  };

  private final Random random;
  private final List<JsonValue> documents;
  private final List<String> names;

  /**
   * Mutations of documents.
   *
   * @param documents documents that are JSON
   */
  Mutations(Random random, List<JsonValue> documents, List<String> names) {
    this.random = random;
    this.documents = documents;
    this.names = names;
  }

  /** A document as JSON. */
  static JsonValue parse(String document) {
    return Objects.requireNonNull(new JsonReader(Integer.MAX_VALUE - 1).read(document).document())
        .root();
  }

  /** The names of all members of these documents. */
  static List<String> names(List<JsonValue> documents) {
    Set<String> names = new TreeSet<>();
    documents.forEach(document -> collect(document, names));
    return List.copyOf(names);
  }

  private static void collect(JsonValue value, Set<String> names) {
    if (value instanceof JsonObject object) {
      object.forEachMember(
          (name, member) -> {
            names.add(name);
            collect(member, names);
          });
    } else if (value instanceof JsonArray array) {
      array.elements().forEach(element -> collect(element, names));
    }
  }

  /** Any bytes. */
  byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(64)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Tokens of JSON in any order. */
  byte[] tokens() {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(40); n > 0; n--) {
      text.append(of(TOKENS));
    }
    return utf8(text.toString());
  }

  /** JSON with the names of the documents. */
  byte[] json() {
    return utf8(value(6).toJson());
  }

  /** A document with a few values replaced, dropped, renamed or moved. */
  byte[] tree() {
    return utf8(mutatedTree().toJson());
  }

  /** A document with a few bytes flipped, dropped, doubled or taken from another. */
  byte[] text() {
    byte[] bytes = utf8((random.nextBoolean() ? document() : mutatedTree()).toJson());
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      bytes = mutated(bytes);
    }
    return bytes;
  }

  private JsonValue mutatedTree() {
    JsonValue document = document();
    for (int n = 1 + random.nextInt(1 + random.nextInt(4)); n > 0; n--) {
      JsonValue mutated = new Surgery(random.nextInt(size(document))).on(document);
      document = mutated == null ? document : mutated;
    }
    return document;
  }

  private byte[] mutated(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(80)));
    byte[] part = Arrays.copyOfRange(bytes, from, to);
    return switch (random.nextInt(5)) {
      case 0 -> {
        if (part.length > 0) {
          part[random.nextInt(part.length)] ^= (byte) (1 << random.nextInt(8));
        }
        yield joined(bytes, from, part, to);
      }
      case 1 -> joined(bytes, from, new byte[0], to);
      case 2 -> joined(bytes, from, part, from);
      case 3 -> joined(bytes, from, utf8(of(TOKENS)), from);
      default -> {
        byte[] other = utf8(document().toJson());
        int start = random.nextInt(other.length);
        byte[] taken =
            Arrays.copyOfRange(other, start, Math.min(other.length, start + random.nextInt(80)));
        yield joined(bytes, from, taken, to);
      }
    };
  }

  private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, end);
    out.writeBytes(middle);
    out.write(bytes, start, bytes.length - start);
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private JsonValue document() {
    return documents.get(random.nextInt(documents.size()));
  }

  private <T> T of(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private String name() {
    return random.nextInt(4) == 0 ? of(TEXTS) : names.get(random.nextInt(names.size()));
  }

  /** A value of any kind. */
  private JsonValue value(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> JsonNull.NULL;
      case 1 -> JsonBoolean.of(random.nextBoolean());
      case 2, 3 -> JsonNumber.parse(of(NUMBERS));
      case 4 -> new JsonString(of(TEXTS));
      case 5 -> part(document(), random.nextInt(60));
      case 6 -> JsonArray.of(elements(depth));
      default -> {
        JsonObject.Builder object = JsonObject.builder();
        elements(depth).forEach(element -> object.put(name(), element));
        yield object.build();
      }
    };
  }

  private List<JsonValue> elements(int depth) {
    List<JsonValue> elements = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      elements.add(value(depth - 1));
    }
    return elements;
  }

  /** Some value within a value. */
  private JsonValue part(JsonValue value, int steps) {
    if (steps > 0 && value instanceof JsonObject object && !object.isEmpty()) {
      return part(object.valueAt(random.nextInt(object.size())), steps - 1 - random.nextInt(40));
    }
    return steps > 0 && value instanceof JsonArray array && !array.isEmpty()
        ? part(array.element(random.nextInt(array.size())), steps - 1)
        : value;
  }

  private static int size(JsonValue value) {
    int size = 1;
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        size += size(object.valueAt(i));
      }
    } else if (value instanceof JsonArray array) {
      for (JsonValue element : array.elements()) {
        size += size(element);
      }
    }
    return size;
  }

  /** Changes one value of a document, told by its number in the order of the text. */
  private final class Surgery {
    private int left;

    Surgery(int number) {
      left = number;
    }

    /** The value with the change, or null if it is to be dropped. */
    @Nullable JsonValue on(JsonValue value) {
      if (left-- == 0) {
        return random.nextInt(5) == 0 ? null : value(2);
      }
      if (left < 0) {
        return value;
      }
      if (value instanceof JsonObject object) {
        JsonObject.Builder changed = JsonObject.builder();
        object.forEachMember(
            (name, member) -> {
              boolean rename = left == 0 && random.nextInt(3) == 0;
              changed.add(rename ? name() : name, rename ? skip(member) : on(member));
            });
        return changed.build();
      }
      if (value instanceof JsonArray array) {
        List<JsonValue> changed = new ArrayList<>();
        for (JsonValue element : array.elements()) {
          JsonValue one = on(element);
          if (one != null) {
            changed.add(one);
          }
        }
        return JsonArray.of(changed);
      }
      return value;
    }

    private JsonValue skip(JsonValue value) {
      left = -1;
      return value;
    }
  }
}
