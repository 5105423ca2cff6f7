package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.jsonata.BinaryOperator;
import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.jsonata.Step;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.StringShape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a condition tells of what it looks at: {@code $exists(a.b)}, {@code a.b != null}, {@code
 * $type(a) = "string"}, {@code a.kind = "card"} and what {@code and}, {@code or} and {@code $not}
 * make of these.
 */
final class Narrowing {
  private final Typer typer;

  private Narrowing(Typer typer) {
    this.typer = typer;
  }

  /**
   * What is seen where a condition holds, or where it does not.
   *
   * @return null if that is never so
   */
  static @Nullable View assume(Typer typer, View view, Expression condition, boolean holds) {
    return new Narrowing(typer).assume(view, condition, holds);
  }

  private @Nullable View assume(View view, Expression condition, boolean holds) {
    if (condition instanceof Expression.Block block && block.expressions().size() == 1) {
      return assume(view, block.expressions().get(0), holds);
    }
    if (condition instanceof Expression.Binary binary) {
      return binary(view, binary, holds);
    }
    if (condition instanceof Expression.Call call
        && call.arguments().size() == 1
        && call.procedure() instanceof Expression.Variable function
        && view.scope().find(function.name()) == null) {
      Expression argument = call.arguments().get(0);
      return switch (function.name()) {
        case "not" -> holds || isBoolean(argument) ? assume(view, argument, !holds) : view;
        case "boolean" -> assume(view, argument, holds);
        case "exists" ->
            holds
                ? narrow(view, argument, true, Shape::present)
                : narrow(view, argument, false, Narrowing::absent);
        default -> view;
      };
    }
    return holds
        ? narrow(view, condition, true, shape -> shape.present().without(JsonType.NULL))
        : view;
  }

  /** Whether it is true or false, but never undefined, for which {@code $not} gives nothing. */
  private static boolean isBoolean(Expression expression) {
    return expression instanceof Expression.Binary
        || (expression instanceof Expression.Call call
            && call.procedure() instanceof Expression.Variable function
            && function.name().equals("exists"));
  }

  private static Shape absent(Shape shape) {
    return shape.isAny() ? shape : shape.mayBeAbsent() ? Shape.ABSENT : Shape.NEVER;
  }

  private @Nullable View binary(View view, Expression.Binary binary, boolean holds) {
    BinaryOperator operator = binary.operator();
    if (operator == BinaryOperator.AND || operator == BinaryOperator.OR) {
      if (holds != (operator == BinaryOperator.AND)) {
        return view;
      }
      View left = assume(view, binary.left(), holds);
      return left == null ? null : assume(left, binary.right(), holds);
    }
    if (operator != BinaryOperator.EQUAL && operator != BinaryOperator.NOT_EQUAL) {
      return view;
    }
    boolean equal = operator == BinaryOperator.EQUAL;
    View seen = compared(view, binary.left(), binary.right(), equal, holds);
    return seen == null ? null : compared(seen, binary.right(), binary.left(), equal, holds);
  }

  private @Nullable View compared(
      View view, Expression subject, Expression literal, boolean equal, boolean holds) {
    if (subject instanceof Expression.Call call
        && call.procedure() instanceof Expression.Variable function
        && function.name().equals("type")
        && call.arguments().size() == 1
        && view.scope().find("type") == null) {
      JsonType type = literal instanceof Expression.StringLiteral text ? type(text.value()) : null;
      Expression argument = call.arguments().get(0);
      return type == null
          ? view
          : narrow(
              view,
              argument,
              holds,
              change(
                  equal,
                  holds,
                  shape -> shape.only(EnumSet.of(type)),
                  shape -> shape.without(type)));
    }
    if (literal instanceof Expression.NullLiteral) {
      return narrow(
          view,
          subject,
          holds,
          change(equal, holds, Narrowing::onlyNull, shape -> shape.without(JsonType.NULL)));
    }
    if (literal instanceof Expression.StringLiteral text) {
      return narrow(
          view,
          subject,
          holds,
          change(
              equal, holds, shape -> is(shape, text.value()), shape -> not(shape, text.value())));
    }
    return view;
  }

  /** Equality that fails, as inequality that does, may do so because nothing is there. */
  private static UnaryOperator<Shape> change(
      boolean equal, boolean holds, UnaryOperator<Shape> same, UnaryOperator<Shape> other) {
    UnaryOperator<Shape> change = equal == holds ? same : other;
    return shape -> {
      Shape changed = change.apply(shape.present());
      return holds || !shape.mayBeAbsent() ? changed : changed.optional();
    };
  }

  private static @Nullable JsonType type(String name) {
    return switch (name) {
      case "string" -> JsonType.STRING;
      case "number" -> JsonType.NUMBER;
      case "boolean" -> JsonType.BOOLEAN;
      case "null" -> JsonType.NULL;
      case "array" -> JsonType.ARRAY;
      case "object" -> JsonType.OBJECT;
      default -> null;
    };
  }

  private static Shape onlyNull(Shape shape) {
    return shape.mayBe(JsonType.NULL) ? Shape.NULL : Shape.NEVER;
  }

  private static Shape is(Shape shape, String text) {
    StringShape strings = shape.string();
    boolean may =
        shape.isAny()
            || (strings != null && (strings.values() == null || strings.values().contains(text)));
    return may ? Shape.texts(Set.of(text)) : Shape.NEVER;
  }

  private static Shape not(Shape shape, String text) {
    StringShape strings = shape.string();
    if (strings == null || strings.values() == null || !strings.values().contains(text)) {
      return shape;
    }
    Set<String> others = new LinkedHashSet<>(strings.values());
    others.remove(text);
    Shape rest = shape.without(JsonType.STRING);
    return others.isEmpty()
        ? rest
        : rest.join(Shape.of(new StringShape(strings.timestamp(), others)));
  }

  // ---- what is looked at

  private record Target(String variable, List<String> names) {

    static @Nullable Target of(Expression expression) {
      if (expression instanceof Expression.Variable variable) {
        return variable.name().equals("$") ? null : new Target(variable.name(), List.of());
      }
      if (!(expression instanceof Expression.Path path) || path.keepArray()) {
        return null;
      }
      String variable = "";
      List<String> names = new ArrayList<>();
      for (int i = 0; i < path.steps().size(); i++) {
        Step step = path.steps().get(i);
        if (!step.stages().isEmpty() || step.focus() != null || step.index() != null) {
          return null;
        }
        if (step.expression() instanceof Expression.Name name) {
          names.add(name.name());
        } else if (i == 0
            && step.expression() instanceof Expression.Variable root
            && !root.name().equals("$")) {
          variable = root.name();
        } else {
          return null;
        }
      }
      return new Target(variable, names);
    }
  }

  /**
   * Changes what is at a path of names.
   *
   * @param there whether the path leads somewhere for certain
   */
  private @Nullable View narrow(
      View view, Expression path, boolean there, UnaryOperator<Shape> change) {
    Target target = Target.of(path);
    if (target == null || (view.outermost() && target.variable.isEmpty())) {
      return view;
    }
    Typed root =
        target.variable.isEmpty()
            ? view.context()
            : typer.in(view, () -> typer.find(target.variable));
    if (root.function() != null || root.marks().any()) {
      return view;
    }
    Shape changed = at(root.shape(), target.names, there, change);
    if (changed.isNever()) {
      return null;
    }
    if (changed.equals(root.shape())) {
      return view;
    }
    if (target.variable.isEmpty()) {
      return view.withContext(root.with(changed));
    }
    View narrowed = view.nested();
    narrowed.scope().bind(target.variable, root.with(changed));
    return narrowed;
  }

  private static Shape at(
      Shape shape, List<String> names, boolean there, UnaryOperator<Shape> change) {
    if (names.isEmpty()) {
      return change.apply(shape);
    }
    if (shape.mayBe(JsonType.ARRAY)) {
      return shape;
    }
    String name = names.get(0);
    Shape changed = Shape.NEVER;
    for (ObjectShape object : shape.objects()) {
      Shape field = at(object.field(name), names.subList(1, names.size()), there, change);
      if (!field.isNever()) {
        Map<String, Shape> fields = new LinkedHashMap<>(object.fields());
        if (!field.isAbsent() || object.fields().containsKey(name) || object.rest() != null) {
          fields.put(name, field);
        }
        changed = changed.join(Shape.of(new ObjectShape(object.name(), fields, object.rest())));
      }
    }
    return there ? changed : changed.join(shape.without(JsonType.OBJECT));
  }
}
