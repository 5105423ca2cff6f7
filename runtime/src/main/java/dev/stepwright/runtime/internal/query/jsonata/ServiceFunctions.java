package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The functions that Step Functions adds, which do what the Intrinsic Functions of JSONPath do.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">JSONata
 *     functions provided by Step Functions</a>
 */
final class ServiceFunctions {
  private static final Set<String> HASHES = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

  private ServiceFunctions() {}

  static void addTo(Builtins all) {
    all.add(
        "partition",
        2,
        "<an:a<a>>",
        (e, a) -> a[0] == null || a[1] == null ? null : partition(e, a[0], number(a[1])));
    all.add(
        "range",
        3,
        "<nnn:a<n>>",
        (e, a) ->
            a[0] == null || a[1] == null || a[2] == null
                ? null
                : range(e, number(a[0]), number(a[1]), number(a[2])));
    all.add("hash", 2, "<s-s:s>", (e, a) -> hash(a));
    all.add(
        "random",
        1,
        "<n?:n>",
        (e, a) ->
            a[0] instanceof Number seed
                ? new Random(seed.longValue()).nextDouble()
                : e.data.scope().random().nextDouble());
    all.add("uuid", 0, "<:s>", (e, a) -> e.data.scope().ids().get().toString());
    all.add("parse", 1, "<s-:x>", ServiceFunctions::parse);
  }

  private static double number(@Nullable Object argument) {
    return argument instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static @Nullable Object partition(Evaluation evaluation, Object array, double size) {
    int items = Values.size(array);
    if (items == 0 || !(size >= 1)) {
      return null;
    }
    int chunk = (int) Math.min(items, size);
    ArrayValue partition = ArrayValue.array(evaluation);
    for (int start = 0; start < items; start += chunk) {
      ArrayValue part = ArrayValue.array(evaluation, Math.min(chunk, items - start));
      for (int i = start; i < Math.min(items, start + chunk); i++) {
        part.add(Values.item(array, i));
      }
      evaluation.steps(chunk);
      partition.add(part);
    }
    return partition;
  }

  /** From a number on in equal steps, the last one included if it is reached. */
  private static Object range(Evaluation evaluation, double first, double last, double step) {
    if (step == 0) {
      throw JsonataException.withoutCode("The step of the range function cannot be zero");
    }
    ArrayValue range = ArrayValue.sequence(evaluation);
    double count = Math.floor((last - first) / step) + 1;
    if (!(count > 0)) {
      return range;
    }
    if (count > evaluation.maxItems) {
      throw evaluation.tooLarge();
    }
    evaluation.steps((int) count);
    for (int i = 0; i < (int) count; i++) {
      range.add(first + i * step);
    }
    return range;
  }

  private static @Nullable Object hash(@Nullable Object[] arguments) {
    if (!(arguments[0] instanceof String text) || !(arguments[1] instanceof String algorithm)) {
      return null;
    }
    if (HASHES.contains(algorithm)) {
      try {
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException exception) {
        throw new IllegalStateException("Every Java has " + algorithm, exception);
      }
    }
    throw JsonataException.withoutCode(
        "The hash function does not know the algorithm \"" + algorithm + "\"");
  }

  private static @Nullable Object parse(Evaluation evaluation, @Nullable Object[] arguments) {
    if (!(arguments[0] instanceof String text)) {
      return null;
    }
    evaluation.characters(text.length());
    JsonReader.Result result = new JsonReader(Integer.MAX_VALUE).read(quoted(text));
    JsonDocument document = result.document();
    if (document == null || !result.faults().isEmpty()) {
      throw JsonataException.withoutCode(
          "The argument of the parse function is not JSON: " + result.faults().get(0).message());
    }
    refuseInfinite(document.root());
    return Values.of(document.root());
  }

  private static void refuseInfinite(JsonValue value) {
    if (value instanceof JsonNumber number && Double.isInfinite(number.doubleValue())) {
      throw JsonataException.withoutCode(
          "The argument of the parse function has a number out of range: " + number.toJson());
    }
    if (value instanceof JsonArray array) {
      array.elements().forEach(ServiceFunctions::refuseInfinite);
    } else if (value instanceof JsonObject object) {
      object.forEachMember((name, member) -> refuseInfinite(member));
    }
  }

  /** The text with its single quotes, which Step Functions takes too, made double. */
  private static String quoted(String text) {
    if (text.indexOf('\'') < 0) {
      return text;
    }
    StringBuilder json = new StringBuilder(text.length() + 8);
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0) {
        quote = c == '"' || c == '\'' ? c : 0;
        json.append(c == '\'' ? '"' : c);
      } else if (c == '\\' && i + 1 < text.length()) {
        char escaped = text.charAt(++i);
        json.append(escaped == '\'' ? "'" : "\\" + escaped);
      } else if (c == quote) {
        quote = 0;
        json.append('"');
      } else {
        json.append(c == '"' ? "\\\"" : String.valueOf(c));
      }
    }
    return json.toString();
  }
}
