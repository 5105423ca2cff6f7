package dev.stepwright.dsl.model;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws lots: alternatives, things that may be absent, numbers, plain texts and JSON. */
final class Draw {
  private static final String[] WORDS = {
    "a",
    "order",
    "Straße",
    "線",
    "x y",
    "it's",
    "say \"hi\"",
    "back\\slash",
    "tab\there",
    "~/.",
    "😀",
    ""
  };

  private final Random random;

  Draw(Random random) {
    this.random = random;
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number within bounds, often one of them. */
  long between(long least, long most) {
    return switch (below(4)) {
      case 0 -> least;
      case 1 -> most;
      default -> least + (long) (random.nextDouble() * Math.min(1000, most - least));
    };
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[below(values.length)];
  }

  <T> T of(List<T> values) {
    return values.get(below(values.size()));
  }

  /** Something, every third time. */
  <T> @Nullable T maybe(Supplier<T> supplier) {
    return oneIn(3) ? supplier.get() : null;
  }

  /** Up to so many things. */
  <T> List<T> some(int least, int most, Supplier<T> supplier) {
    List<T> drawn = new ArrayList<>();
    for (int n = least + below(most - least + 1); n > 0; n--) {
      drawn.add(supplier.get());
    }
    return drawn;
  }

  /** A text without anything that a definition gives a meaning to. */
  String text() {
    return of(WORDS) + of(WORDS);
  }

  /** Any JSON that no template computes anything in. */
  JsonValue json(int depth) {
    return switch (below(depth > 0 ? 8 : 6)) {
      case 0 -> JsonNull.NULL;
      case 1 -> JsonBoolean.of(oneIn(2));
      case 2 -> JsonNumber.of(between(Long.MIN_VALUE, Long.MAX_VALUE));
      case 3 ->
          JsonNumber.parse(of("-0", "0.1", "1.50", "1E400", "-2.5e-7", "12345678901234567890"));
      case 4 -> new JsonString("${Not" + text());
      case 5 -> new JsonString(text());
      case 6 -> JsonArray.of(some(0, 3, () -> json(depth - 1)));
      default -> object(depth);
    };
  }

  private JsonObject object(int depth) {
    JsonObject.Builder object = JsonObject.builder();
    some(0, 3, () -> object.put("m" + below(5) + text(), json(depth - 1)));
    return object.build();
  }

  /** Fields nobody knows; mostly none. */
  JsonObject unknownFields() {
    JsonObject.Builder fields = JsonObject.builder();
    if (oneIn(6)) {
      some(1, 2, () -> fields.put("X-" + below(10) + text(), json(2)));
    }
    return fields.build();
  }
}
