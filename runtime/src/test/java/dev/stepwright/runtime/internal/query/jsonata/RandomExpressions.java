package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.util.Random;

/** Makes expressions up, and data for them to read. */
final class RandomExpressions {
  private static final String[] NAMES = {"a", "b", "c", "d", "l", "k", "v", "t", "n", "s", "m"};

  private static final String[] ROOTS = {
    "$o", "$o.b", "$o.c", "$o.d", "$o.a.b", "$l", "$l.k", "$l.v", "$l.t", "$n", "$s", "$m", "$z",
    "$e", "$x", "$x.v", "$x.k", "$y", "$"
  };

  private static final String[] CALLS = {
    "$string(#)",
    "$length(#)",
    "$uppercase(#)",
    "$substring(#, 1)",
    "$substringBefore(#, 'a')",
    "$contains(#, 'a')",
    "$split(#, ' ')",
    "$join(#, '-')",
    "$join(#)",
    "$match(#, /a/)",
    "$replace(#, 'a', #)",
    "$number(#)",
    "$abs(#)",
    "$floor(#)",
    "$round(#, 1)",
    "$power(#, 2)",
    "$sum(#)",
    "$max(#)",
    "$average(#)",
    "$boolean(#)",
    "$not(#)",
    "$exists(#)",
    "$count(#)",
    "$append(#, #)",
    "$sort(#)",
    "$reverse(#)",
    "$distinct(#)",
    "$zip(#, #)",
    "$zip(#, #, #)",
    "$keys(#)",
    "$lookup(#, 'k')",
    "$lookup(#, #)",
    "$spread(#)",
    "$merge(#)",
    "$type(#)",
    "$merge([#, {'k': #}])",
    "$clone(#)",
    "$range(1, #, 1)",
    "$partition(#, 2)",
    "$pad(#, 5)",
    "$map(#, function($x) { # })",
    "$map(#, function($x, $y) { # })",
    "$map(#, $string)",
    "$filter(#, function($x) { # })",
    "$single(#, function($x) { # })",
    "$single(#)",
    "$reduce(#, function($x, $y) { # })",
    "$reduce(#, function($x, $y) { # }, #)",
    "$sort(#, function($x, $y) { # })",
    "$each(#, function($x, $y) { # })",
    "$sift(#, function($x) { # })",
    "$map(#, $keys)",
    "$map(#, $sum)",
    "$uppercase()",
    "$formatBase(#, 2)",
    "$parseInteger(#, '0')",
    "$now()",
    "$millis()",
    "$fromMillis(#)",
    "$error(#)",
    "$assert(#, 'm')",
    "$base64encode(#)",
    "$random()",
    "$hash(#, 'MD5')"
  };

  private static final String[] OTHERS = {
    "#[0]",
    "#[-1]",
    "#[1]",
    "#[#]",
    "#[]",
    "#.#",
    "#.#.#",
    "#.*",
    "#.**",
    "#.{'p': #, 'q': #}",
    "#.[#, #]",
    "{'p': #, 'q': #}",
    "{#: #}",
    "#{#: #}",
    "#{'p': #}",
    "[#, #]",
    "[#]",
    "[[#], #]",
    "[1..#]",
    "# ? # : #",
    "# ? #",
    "(# = # ? # : #)",
    "($x := #; #)",
    "($x := #; $y := #; #)",
    "-#",
    "# ~> $string",
    "# ~> $map(function($x) { # })",
    "#^(#)",
    "#^(>#, #).#",
    "function($x) { # }(#)",
    "($f := function($x, $y) { # }; $f(#, #))",
    "$exists(@) ? @ : #",
    "@ != null ? @ : #",
    "@ = null ? # : @",
    "@ = 'x' ? @ : @",
    "$type(@) = 'string' ? @ : @",
    "$exists(@) and @ > 1 ? @ : #",
    "@ ? @ : #",
    "$not($exists(@)) ? # : @",
    "$l[k = 'x'].#",
    "$l[$exists(v)].v",
    "$l[v != null].v",
    "$l[$type(v) = 'number'].(v + 1)",
    "$filter($l, function($x) { $exists($x.v) }).v",
    "#[][0]",
    "#[0][0]",
    "#[k = 'x'][0]",
    "(#)[0].#",
    "(#).#",
    "(#)[]",
    "#.(#)",
    "[#].#",
    "[#, #].#",
    "#.#[0]",
    "#.#[#]",
    "#.#[]",
    "$l.(k & v)",
    "$l.[k, v]",
    "$l.[k, v].#",
    "$l.t[0]",
    "$l^(k).v",
    "$l{k: v}",
    "$l{k: $sum(v)}",
    "($x := $l.[k]; $x.#)",
    "($x := #[]; #.$x)"
  };

  private static final String[] OPERATORS = {
    "+", "-", "*", "&", "=", "!=", "<", ">=", "and", "or", "in"
  };

  private final Random random;

  RandomExpressions(Random random) {
    this.random = random;
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }

  String expression(int depth) {
    int kind = random.nextInt(depth <= 0 ? 4 : 12);
    return switch (kind) {
      case 0 -> one(new String[] {"1", "2.5", "0", "'a b'", "'x'", "true", "null", "[]", "{}"});
      case 1, 2 -> one(ROOTS);
      case 3 -> one(NAMES);
      case 4, 5 ->
          "(" + expression(depth - 1) + " " + one(OPERATORS) + " " + expression(depth - 1) + ")";
      case 6, 7, 8 -> fill(one(CALLS), depth);
      default -> fill(one(OTHERS), depth);
    };
  }

  private String fill(String template, int depth) {
    StringBuilder filled = new StringBuilder();
    String guarded = one(ROOTS);
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '#') {
        filled.append(expression(depth - 1));
      } else if (c == '@') {
        filled.append(guarded);
      } else {
        filled.append(c);
      }
    }
    return filled.toString();
  }

  // ---- data

  /** Values of the variables. */
  JsonObject variables() {
    JsonObject.Builder object = JsonObject.builder().put("b", number()).put("d", array(3, false));
    if (random.nextBoolean()) {
      object.put("c", text());
    }
    if (random.nextBoolean()) {
      object.put(
          "a", JsonObject.builder().put("b", random.nextBoolean() ? number() : text()).build());
    }
    JsonValue[] items = new JsonValue[random.nextInt(4)];
    for (int i = 0; i < items.length; i++) {
      items[i] = item();
    }
    return JsonObject.builder()
        .put("o", object.build())
        .put("l", JsonArray.of(items))
        .put("n", number())
        .put("s", text())
        .put("m", random.nextBoolean() ? number() : text())
        .put("z", random.nextBoolean() ? JsonNull.NULL : text())
        .put("e", array(2, true))
        .build();
  }

  private JsonObject item() {
    JsonObject.Builder item =
        JsonObject.builder().put("k", text()).put("t", array(2, random.nextBoolean()));
    int kind = random.nextInt(4);
    if (kind > 0) {
      item.put("v", kind == 1 ? array(3, false) : kind == 2 ? number() : text());
    }
    return item.build();
  }

  private JsonArray array(int most, boolean nested) {
    JsonValue[] elements = new JsonValue[random.nextInt(most + 1)];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = nested && random.nextBoolean() ? array(2, false) : number();
    }
    return JsonArray.of(elements);
  }

  private JsonNumber number() {
    return random.nextInt(3) == 0 ? JsonNumber.of(1.5) : JsonNumber.of((long) random.nextInt(4));
  }

  private JsonString text() {
    return new JsonString(one(new String[] {"x", "y", "a b", ""}));
  }
}
