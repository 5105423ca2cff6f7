package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.Callable.Argument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions of objects, and what finds objects in texts. */
final class ObjectBuiltins {
  private ObjectBuiltins() {}

  static void add() {
    Builtins.add("keys", 1, "<x-:a<s>>", ObjectBuiltins::keys);
    Builtins.add("lookup", 2, "<x-s:x>", ObjectBuiltins::lookup);
    Builtins.add("spread", 1, "<x-:a<o>>", ObjectBuiltins::spread);
    Builtins.add("merge", 1, "<a<o>:o>", ObjectBuiltins::merge);
    Builtins.add("sift", 2, "<o-f?:o>", ObjectBuiltins::sift);
    Builtins.add("each", 2, "<o-f:a>", ObjectBuiltins::each);
    Builtins.add("match", 3, "<s-f<s:o>n?:a<o>>", ObjectBuiltins::match);
  }

  private static Result keys(Use use) {
    Shape shape = use.shape(0);
    if (shape.isAny()) {
      return Result.ANY;
    }
    if (!Typer.isOnly(shape, JsonType.OBJECT)
        || shape.mayBeAbsent()
        || shape.objects().size() != 1) {
      return Result.sequence(Items.many(Shape.STRING));
    }
    ObjectShape object = shape.objects().get(0);
    Items names = new Items();
    object
        .fields()
        .forEach(
            (name, field) -> {
              Shape text = Shape.texts(Set.of(name));
              boolean may = field.mayBeAbsent() || field.isAny();
              names.add(may ? text.optional() : text);
            });
    if (object.rest() != null) {
      names.addAny(Shape.STRING);
    }
    return Result.sequence(names.toArray());
  }

  private static Result lookup(Use use) {
    String name = Typer.singleText(use.shape(1));
    if (use.shape(0).isAny() || use.shape(1).isAny()) {
      return Result.ANY;
    }
    if (name != null) {
      return Paths.lookup(use.shape(0), name);
    }
    return use.shape(0).mayBe(JsonType.ARRAY)
        ? Result.ANY
        : Result.of(use.shape(0).values().optional());
  }

  private static Result spread(Use use) {
    Shape shape = use.shape(0);
    if (shape.isAny() || shape.mayBe(JsonType.ARRAY)) {
      return Result.ANY;
    }
    Shape others = shape.without(JsonType.OBJECT);
    return shape.mayBe(JsonType.OBJECT)
        ? new Result(use.value(0).with(others), Items.many(Shape.mapOf(shape.values())), false)
        : Result.of(use.value(0));
  }

  // ---- merge

  private static Result merge(Use use) {
    ArrayShape array = use.array(0);
    Shape items = array.elements();
    if (items.isAny()) {
      return use.unlessMissing(Shape.OBJECT, 0);
    }
    boolean known =
        array.rest() == null
            && array.least() == array.first().size()
            && array.first().stream().allMatch(each -> each.objects().size() == 1);
    ObjectShape merged = ObjectShape.of(Map.of());
    if (known) {
      for (Shape each : array.first()) {
        merged = merged(merged, each.objects().get(0));
      }
    } else {
      for (ObjectShape each : items.objects()) {
        merged = merged(merged, optional(each));
      }
    }
    return use.unlessMissing(Shape.of(merged), 0);
  }

  /** Some of its fields, or none of them. */
  private static ObjectShape optional(ObjectShape object) {
    Map<String, Shape> fields = new LinkedHashMap<>();
    object.fields().forEach((name, field) -> fields.put(name, field.optional()));
    return new ObjectShape(null, fields, object.rest());
  }

  private static ObjectShape merged(ObjectShape first, ObjectShape second) {
    Map<String, Shape> fields = new LinkedHashMap<>();
    first.fields().forEach((name, field) -> fields.put(name, over(field, second.field(name))));
    second
        .fields()
        .forEach((name, field) -> fields.putIfAbsent(name, over(first.field(name), field)));
    Shape rest = first.rest();
    return new ObjectShape(
        null,
        fields,
        rest == null ? second.rest() : second.rest() == null ? rest : rest.join(second.rest()));
  }

  private static Shape over(Shape below, Shape above) {
    return above.isAny() || above.mayBeAbsent() ? above.present().join(below) : above;
  }

  // ---- functions of fields

  private static List<Argument> fieldArguments(Use use) {
    Shape present = use.shape(0).present();
    return List.of(
        new Argument(Typed.of(Shape.STRING), use.at()),
        new Argument(use.value(0).with(present), use.at()));
  }

  private static Typed field(Use use) {
    return new Typed(use.shape(0).values(), null, use.value(0).marks(), null);
  }

  private static Result sift(Use use) {
    Shape shape = use.shape(0);
    if (!use.isGiven(1) || shape.isAny()) {
      return use.typer().unknown();
    }
    if (!field(use).isNever()) {
      use.typer().calls.where(use.arguments().get(1), field(use), fieldArguments(use));
    }
    return use.unlessMissing(shape.mapObjects(ObjectBuiltins::optional).optional(), 0);
  }

  private static Result each(Use use) {
    Argument value = new Argument(field(use), use.at());
    List<Argument> further = fieldArguments(use);
    Typed given =
        use.typer()
            .calls
            .callback(use.arguments().get(1), List.of(value, further.get(0), further.get(1)));
    return use.unlessMissing(Result.sequence(Items.many(given.shape())), 0)
        .withMarks(given.marks());
  }

  private static Result match(Use use) {
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("match", Shape.STRING);
    fields.put("index", Shape.NUMBER);
    // A part that matched nothing is undefined.
    fields.put("groups", Shape.ARRAY);
    Shape match = Shape.of(ObjectShape.of(fields));
    return use.unlessMissing(Result.sequence(Items.many(match)), 0);
  }
}
