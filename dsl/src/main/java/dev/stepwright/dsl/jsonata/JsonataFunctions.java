package dev.stepwright.dsl.jsonata;

import java.util.Set;

/**
 * The functions an expression may call in Step Functions: those of JSONata 2.0.6 without {@code
 * $eval}, and those that Step Functions adds.
 *
 * @see <a href="https://states-language.net/spec.html#using-jsonata">Using JSONata</a>
 */
public final class JsonataFunctions {
  private static final Set<String> NAMES =
      Set.of(
          // Strings.
          "string",
          "length",
          "substring",
          "substringBefore",
          "substringAfter",
          "uppercase",
          "lowercase",
          "trim",
          "pad",
          "contains",
          "split",
          "join",
          "match",
          "replace",
          "base64encode",
          "base64decode",
          "encodeUrlComponent",
          "encodeUrl",
          "decodeUrlComponent",
          "decodeUrl",
          // Numbers.
          "number",
          "abs",
          "floor",
          "ceil",
          "round",
          "power",
          "sqrt",
          "random",
          "formatNumber",
          "formatBase",
          "formatInteger",
          "parseInteger",
          "sum",
          "max",
          "min",
          "average",
          // Booleans.
          "boolean",
          "not",
          "exists",
          // Arrays.
          "count",
          "append",
          "sort",
          "reverse",
          "shuffle",
          "distinct",
          "zip",
          // Objects.
          "keys",
          "lookup",
          "spread",
          "merge",
          "sift",
          "each",
          "error",
          "assert",
          "type",
          "clone",
          // Dates.
          "now",
          "millis",
          "fromMillis",
          "toMillis",
          // Functions of functions.
          "map",
          "filter",
          "single",
          "reduce",
          // Of Step Functions alone.
          "partition",
          "range",
          "hash",
          "uuid",
          "parse");

  private JsonataFunctions() {}

  /** Every function's name, without the dollar sign. */
  public static Set<String> names() {
    return NAMES;
  }

  /** Whether there is a function of this name, given without the dollar sign. */
  public static boolean contains(String name) {
    return NAMES.contains(name);
  }
}
