package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.jsonata.BinaryOperator;
import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.shape.NumberShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.StringShape;
import dev.stepwright.dsl.shape.jsonata.Findings.Outcome;
import dev.stepwright.dsl.shape.jsonata.Findings.Text;
import dev.stepwright.dsl.shape.jsonata.JsonataFinding.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operators between values. */
final class Operators {
  private static final Set<JsonType> NUMBERS = EnumSet.of(JsonType.NUMBER);
  static final Set<JsonType> ORDERED = EnumSet.of(JsonType.NUMBER, JsonType.STRING);

  private final Typer typer;

  Operators(Typer typer) {
    this.typer = typer;
  }

  Typed binary(Expression.Binary binary) {
    return switch (binary.operator()) {
      case AND, OR -> logical(binary);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> arithmetic(binary);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordering(binary);
      case EQUAL, NOT_EQUAL, IN -> comparison(binary);
      case CONCATENATE -> both(binary, Shape.STRING);
    };
  }

  private Typed both(Expression.Binary binary, Shape result) {
    Typed left = typer.typed(binary.left());
    Typed right = typer.typed(binary.right());
    return left.isNever() || right.isNever() ? Typed.NEVER : Typed.of(result);
  }

  private Typed logical(Expression.Binary binary) {
    if (typer.typed(binary.left()).isNever()) {
      return Typed.NEVER;
    }
    boolean and = binary.operator() == BinaryOperator.AND;
    View further = Narrowing.assume(typer, typer.view, binary.left(), and);
    if (further != null) {
      typer.typed(binary.right(), further);
    }
    return Typed.of(Shape.BOOLEAN);
  }

  private Typed arithmetic(Expression.Binary binary) {
    String symbol = binary.operator().symbol();
    Typed left = operand(binary.left(), NUMBERS, symbol, "left");
    Typed right = operand(binary.right(), NUMBERS, symbol, "right");
    boolean integer =
        binary.operator() != BinaryOperator.DIVIDE && isInteger(left) && isInteger(right);
    return of(left, right, integer ? Shape.INTEGER : Shape.NUMBER);
  }

  private static boolean isInteger(Typed typed) {
    NumberShape number = typed.shape().number();
    return number != null && number.integer();
  }

  /** A result that is undefined if a side is. */
  private static Typed of(Typed left, Typed right, Shape result) {
    if (left.isNever() || right.isNever()) {
      return Typed.NEVER;
    }
    if (left.isUnknown() || right.isUnknown()) {
      return Typed.ANY;
    }
    if (left.shape().isAbsent() || right.shape().isAbsent()) {
      return left.shape().isAbsent() ? left : right;
    }
    Typed side = left.shape().mayBeAbsent() ? left : right;
    return side.shape().mayBeAbsent()
        ? new Typed(result.optional(), null, Typed.Marks.NONE, side.missing())
        : Typed.of(result);
  }

  private Typed operand(Expression at, Set<JsonType> taken, String symbol, String side) {
    Typed typed = typer.typed(at);
    Shape fits = fitting(typed, taken);
    look(at, typed, fits, () -> taking(symbol, taken, typed.shape(), "its " + side + " side"));
    return typed.with(fits);
  }

  static Text taking(String symbol, Set<JsonType> taken, Shape found, String what) {
    return new Text("`" + symbol + "` takes " + names(taken) + ", " + what + " is " + found, null);
  }

  private static String names(Set<JsonType> types) {
    StringBuilder names = new StringBuilder();
    for (JsonType type : types) {
      names.append(names.isEmpty() ? "" : " or ");
      names.append(type.name().toLowerCase(java.util.Locale.ROOT));
    }
    return names.toString();
  }

  /** What of a value an operator takes; what is missing it takes too. */
  static Shape fitting(Typed typed, Set<JsonType> taken) {
    if (typed.function() != null) {
      return Shape.NEVER;
    }
    Shape fits = typed.shape().only(taken);
    return typed.shape().mayBeAbsent() ? fits.optional() : fits;
  }

  /** Notes how it stands with an operand. */
  void look(Expression at, Typed typed, Shape fits, java.util.function.Supplier<Text> text) {
    if (typed.isUnknown()) {
      typer.complete = false;
    }
    if (typed.isNever()) {
      return;
    }
    Outcome outcome =
        fits.isNever()
            ? Outcome.CERTAIN
            : fits.equals(typed.shape()) ? Outcome.FINE : Outcome.PERHAPS;
    typer.findings.look(Kind.OPERAND, at, outcome, text);
  }

  private Typed ordering(Expression.Binary binary) {
    String symbol = binary.operator().symbol();
    Typed left = operand(binary.left(), ORDERED, symbol, "left");
    Typed right = operand(binary.right(), ORDERED, symbol, "right");
    Typed result = of(left, right, Shape.BOOLEAN);
    Shape a = left.shape().present();
    Shape b = right.shape().present();
    if (result.isNever() || result.isUnknown() || a.isNever() || b.isNever()) {
      return result;
    }
    boolean numbers = a.mayBe(JsonType.NUMBER) && b.mayBe(JsonType.NUMBER);
    boolean strings = a.mayBe(JsonType.STRING) && b.mayBe(JsonType.STRING);
    boolean same = a.types().size() == 1 && a.types().equals(b.types());
    Outcome outcome =
        same
            ? Outcome.FINE
            : numbers || strings || result.shape().mayBeAbsent()
                ? Outcome.PERHAPS
                : Outcome.CERTAIN;
    typer.findings.look(
        Kind.OPERAND,
        binary,
        outcome,
        () -> new Text("`" + symbol + "` cannot compare " + a + " with " + b, null));
    return outcome == Outcome.CERTAIN ? Typed.NEVER : result;
  }

  Typed negation(Expression.Negation negation) {
    Typed operand = operand(negation.operand(), NUMBERS, "-", "operand");
    return of(operand, operand, isInteger(operand) ? Shape.INTEGER : Shape.NUMBER);
  }

  Result range(Expression.Range range) {
    Typed first = integer(range.first(), "left");
    Typed last = integer(range.last(), "right");
    Typed whole = of(first, last, Shape.INTEGER);
    if (whole.isNever() || whole.shape().isAbsent()) {
      return Result.of(whole);
    }
    Shape items = Shape.INTEGER;
    return Result.sequence(Items.many(items));
  }

  private Typed integer(Expression at, String side) {
    Typed typed = typer.typed(at);
    Shape fits = fitting(typed, NUMBERS);
    Shape whole = fits.without(JsonType.NUMBER);
    Shape integers =
        fits.mayBe(JsonType.NUMBER) && !fits.isAny() ? whole.join(Shape.INTEGER) : fits;
    look(
        at,
        typed,
        integers,
        () -> new Text("`..` takes integers, its " + side + " side is " + typed.shape(), null));
    return typed.with(integers);
  }

  // ---- equality

  private Typed comparison(Expression.Binary binary) {
    Typed left = typer.typed(binary.left());
    Typed right = typer.typed(binary.right());
    if (left.isNever() || right.isNever()) {
      return Typed.NEVER;
    }
    if (binary.operator() != BinaryOperator.NOT_EQUAL
        && left.function() == null
        && right.function() == null) {
      boolean in = binary.operator() == BinaryOperator.IN;
      Shape among = in ? among(right.shape()) : right.shape();
      look(binary, left.shape().present(), among.present());
    }
    return Typed.of(Shape.BOOLEAN);
  }

  private static Shape among(Shape shape) {
    return shape.isAny() ? shape : shape.without(JsonType.ARRAY).join(shape.elements());
  }

  private void look(Expression.Binary binary, Shape left, Shape right) {
    if (left.isNever() || right.isNever()) {
      return;
    }
    typer.findings.look(
        Kind.COMPARISON,
        binary,
        mayBeEqual(left, right) ? Outcome.FINE : Outcome.CERTAIN,
        () -> new Text(left + " never equals " + right, hint(left, right)));
  }

  private static @Nullable String hint(Shape left, Shape right) {
    return left.equals(Shape.NULL) || right.equals(Shape.NULL)
        ? "What is missing is not null: ask `$exists` for it."
        : null;
  }

  private static boolean mayBeEqual(Shape left, Shape right) {
    if (left.isAny() || right.isAny()) {
      return true;
    }
    Set<JsonType> common = left.types();
    common.retainAll(right.types());
    if (!common.equals(Set.of(JsonType.STRING))) {
      return !common.isEmpty();
    }
    StringShape a = left.string();
    StringShape b = right.string();
    return a == null
        || b == null
        || a.values() == null
        || b.values() == null
        || !Collections.disjoint(a.values(), b.values());
  }
}
