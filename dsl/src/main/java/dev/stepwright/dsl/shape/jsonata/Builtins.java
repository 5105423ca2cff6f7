package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.shape.NumberShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.Callable.Argument;
import dev.stepwright.dsl.shape.jsonata.Typed.Missing;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The functions of the language and what they give.
 *
 * @see dev.stepwright.dsl.jsonata.JsonataFunctions
 */
final class Builtins {

  /** What a function gives. */
  @FunctionalInterface
  interface Body {
    Result apply(Use use);
  }

  /**
   * A function.
   *
   * @param arity how many arguments a function that is handed this one calls it with
   */
  private record Builtin(int arity, Signature signature, Body body) {}

  private static final Set<String> MATCHING = Set.of("contains", "match", "replace", "split");
  private static final Map<String, Builtin> ALL = new HashMap<>();

  private Builtins() {}

  static {
    strings();
    numbers();
    values();
    ArrayBuiltins.add();
    ObjectBuiltins.add();
  }

  static void add(String name, int arity, String signature, Body body) {
    ALL.put(name, new Builtin(arity, Signature.parse(signature), body));
  }

  static boolean contains(String name) {
    return ALL.containsKey(name);
  }

  static int arity(String name) {
    return named(name).arity;
  }

  private static Builtin named(String name) {
    Builtin builtin = ALL.get(name);
    if (builtin == null) {
      throw new IllegalArgumentException("no function: " + name);
    }
    return builtin;
  }

  static Result call(Typer typer, String name, List<Argument> given, Typed context, Expression at) {
    Builtin builtin = named(name);
    boolean complete = typer.complete;
    typer.complete = true;
    List<Argument> arguments = builtin.signature.match(typer, name, given, context, at);
    boolean matched = typer.complete;
    typer.complete &= complete;
    if (arguments == null) {
      return matched ? Result.NEVER : Result.ANY;
    }
    Use use = new Use(typer, arguments, at);
    if (MATCHING.contains(name) && (use.isComputedMatcher(1) || use.isComputedMatcher(2))) {
      // What such a function gives is not looked at.
      typer.complete = false;
    }
    Result result = builtin.body.apply(use);
    Typed.Marks marks = result.value().marks();
    for (Argument argument : arguments) {
      marks = marks.and(argument.value().marks());
    }
    return result
        .withMarks(marks)
        .missingAt(new Missing(at.start(), at.end(), "`$" + name + "` may give nothing"));
  }

  /** A function that gives something of one shape, but nothing where its arguments are missing. */
  private static void add(String name, int arity, String signature, Shape result, int... needed) {
    add(name, arity, signature, use -> use.unlessMissing(result, needed));
  }

  private static void strings() {
    add("string", 1, "<x-b?:s>", Shape.STRING, 0);
    add("length", 1, "<s-:n>", Shape.INTEGER, 0);
    for (String name :
        List.of(
            "uppercase",
            "lowercase",
            "trim",
            "base64encode",
            "base64decode",
            "encodeUrlComponent",
            "encodeUrl",
            "decodeUrlComponent",
            "decodeUrl")) {
      add(name, 1, "<s-:s>", Shape.STRING, 0);
    }
    add("substring", 3, "<s-nn?:s>", Shape.STRING, 0);
    add("substringBefore", 2, "<s-s:s>", Shape.STRING, 0);
    add("substringAfter", 2, "<s-s:s>", Shape.STRING, 0);
    add("pad", 3, "<s-ns?:s>", Shape.STRING, 0);
    add("join", 2, "<a<s>s?:s>", Shape.STRING, 0);
    add("contains", 2, "<s-(sf):b>", Shape.BOOLEAN, 0, 1);
    add("split", 3, "<s-(sf)n?:a<s>>", Shape.arrayOf(Shape.STRING), 0, 1);
    add("replace", 4, "<s-(sf)(sf)n?:s>", Shape.STRING, 0, 1, 2);
    add("hash", 2, "<s-s:s>", Shape.STRING, 0, 1);
    add("formatNumber", 3, "<n-so?:s>", Shape.STRING, 0, 1);
    add("formatBase", 2, "<n-n?:s>", Shape.STRING, 0);
    add("formatInteger", 2, "<n-s:s>", Shape.STRING, 0, 1);
    add("uuid", 0, "<:s>", Shape.STRING);
    add("now", 2, "<s?s?:s>", use -> Result.of(use.isGiven(0) ? Shape.STRING : Shape.TIMESTAMP));
    add(
        "fromMillis",
        3,
        "<n-s?s?:s>",
        use -> use.unlessMissing(use.isGiven(1) ? Shape.STRING : Shape.TIMESTAMP, 0));
  }

  private static void numbers() {
    add("number", 1, "<(nsb)-:n>", use -> use.unlessMissing(number(use.shape(0)), 0));
    add("abs", 1, "<n-:n>", use -> use.unlessMissing(same(use.shape(0)), 0));
    add("floor", 1, "<n-:n>", Shape.INTEGER, 0);
    add("ceil", 1, "<n-:n>", Shape.INTEGER, 0);
    add(
        "round",
        2,
        "<n-n?:n>",
        use -> use.unlessMissing(use.isGiven(1) ? Shape.NUMBER : Shape.INTEGER, 0));
    add("sqrt", 1, "<n-:n>", Shape.NUMBER, 0);
    add("power", 2, "<n-n:n>", Shape.NUMBER, 0, 1);
    add("parseInteger", 2, "<s-s:n>", Shape.NUMBER, 0, 1);
    add("random", 1, "<n?:n>", Shape.NUMBER);
    add("millis", 0, "<:n>", Shape.INTEGER);
    add(
        "toMillis",
        2,
        "<s-s?:n>",
        use ->
            use.isGiven(1)
                ? use.unlessMissing(Shape.NUMBER.optional(), 0)
                : use.unlessMissing(Shape.NUMBER, 0));
    add("sum", 1, "<a<n>:n>", use -> use.unlessMissing(total(use), 0));
    add("count", 1, "<a:n>", use -> Result.of(Shape.INTEGER));
    add("max", 1, "<a<n>:n>", use -> ofSome(use, total(use)));
    add("min", 1, "<a<n>:n>", use -> ofSome(use, total(use)));
    add("average", 1, "<a<n>:n>", use -> ofSome(use, Shape.NUMBER));
  }

  private static Shape same(Shape shape) {
    NumberShape number = shape.number();
    return number != null && number.integer() ? Shape.INTEGER : Shape.NUMBER;
  }

  private static Shape number(Shape shape) {
    return shape.mayBe(JsonType.STRING) || !shape.mayBe(JsonType.NUMBER)
        ? shape.mayBe(JsonType.STRING) ? Shape.NUMBER : Shape.INTEGER
        : same(shape);
  }

  private static Shape total(Use use) {
    Shape items = use.items(0);
    return items.isNever() ? Shape.INTEGER : same(items);
  }

  private static Result ofSome(Use use, Shape result) {
    boolean some = use.array(0).least() > 0;
    return use.unlessMissing(some ? result : result.optional(), 0);
  }

  private static void values() {
    add("boolean", 1, "<x-:b>", Shape.BOOLEAN, 0);
    add("not", 1, "<x-:b>", Shape.BOOLEAN, 0);
    add("exists", 1, "<x:b>", Shape.BOOLEAN);
    add("type", 1, "<x:s>", use -> use.unlessMissing(types(use.value(0)), 0));
    add("clone", 1, "<(oa)-:o>", use -> use.unlessMissing(use.shape(0), 0));
    add("error", 1, "<s?:x>", use -> Result.NEVER);
    add("assert", 2, "<bs?:x>", use -> Result.of(Shape.ABSENT));
    add("parse", 1, "<s-:x>", use -> use.unlessMissing(Result.ANY, 0));
  }

  private static Shape types(Typed value) {
    Set<String> names = new LinkedHashSet<>();
    if (value.function() != null) {
      names.add("function");
    } else {
      for (JsonType type : value.shape().types()) {
        names.add(type.name().toLowerCase(Locale.ROOT));
      }
    }
    return Shape.texts(names);
  }
}
