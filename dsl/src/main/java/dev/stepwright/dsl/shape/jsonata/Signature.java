package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.shape.ArrayShape;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.dsl.shape.jsonata.Callable.Argument;
import dev.stepwright.dsl.shape.jsonata.Findings.Outcome;
import dev.stepwright.dsl.shape.jsonata.Findings.Text;
import dev.stepwright.dsl.shape.jsonata.JsonataFinding.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The arguments a function of the language takes, such as {@code <s-nn?:s>}.
 *
 * @see <a href="https://docs.jsonata.org/embedding-extending#function-signature-syntax">Function
 *     signature syntax</a>
 */
record Signature(List<Parameter> parameters) {

  /**
   * A parameter.
   *
   * @param types the letters of the types it takes
   * @param items the letter of the types of an array's items; 0 if it is no array or they may be
   *     any
   * @param array whether a single value becomes the array of it
   * @param optional whether it may be left out
   * @param context whether the context stands in for it
   * @param repeated whether there may be several
   */
  record Parameter(
      String types,
      char items,
      boolean array,
      boolean optional,
      boolean context,
      boolean repeated) {

    boolean takesFunctions() {
      return array || types.indexOf('f') >= 0 || types.equals("x");
    }

    Set<JsonType> jsonTypes() {
      Set<JsonType> taken = EnumSet.noneOf(JsonType.class);
      String letters = items == 0 ? types : types + items;
      for (int i = 0; i < letters.length(); i++) {
        char type = letters.charAt(i);
        switch (type) {
          case 's' -> taken.add(JsonType.STRING);
          case 'n' -> taken.add(JsonType.NUMBER);
          case 'b' -> taken.add(JsonType.BOOLEAN);
          case 'o' -> taken.add(JsonType.OBJECT);
          case 'f' -> {}
          default -> {
            if (type != 'a' || (items == 0 && array)) {
              taken.addAll(EnumSet.allOf(JsonType.class));
            } else {
              taken.add(JsonType.ARRAY);
            }
          }
        }
      }
      return taken;
    }
  }

  static Signature parse(String text) {
    List<Parameter> parameters = new ArrayList<>();
    int i = 1;
    while (text.charAt(i) != ':' && text.charAt(i) != '>') {
      String types = text.substring(i, i + 1);
      i++;
      if (types.equals("(")) {
        int close = text.indexOf(')', i);
        types = text.substring(i, close);
        i = close + 1;
      }
      boolean array = types.equals("a");
      char items = 0;
      if (text.charAt(i) == '<') {
        items = array ? text.charAt(i + 1) : 0;
        i = text.indexOf('>', i) + 1;
      }
      char modifier = text.charAt(i);
      boolean modified = modifier == '-' || modifier == '?' || modifier == '+';
      i += modified ? 1 : 0;
      parameters.add(
          new Parameter(
              types,
              items,
              array,
              modifier == '-' || modifier == '?',
              modifier == '-',
              modifier == '+'));
    }
    return new Signature(List.copyOf(parameters));
  }

  /**
   * The arguments as the function gets them.
   *
   * @return null if they never fit, or nobody knows which of them is which
   */
  @Nullable List<Argument> match(
      Typer typer, String name, List<Argument> given, Typed context, Expression at) {
    boolean repeats = !parameters.isEmpty() && parameters.get(0).repeated();
    List<Argument> arguments = new ArrayList<>(given);
    long needed = parameters.stream().filter(each -> !each.optional()).count();
    if ((arguments.size() > parameters.size() && !repeats) || arguments.size() < needed) {
      typer.findings.look(
          Kind.OPERAND, at, Outcome.CERTAIN, () -> counts(name, arguments.size(), needed));
      return null;
    }
    boolean first = !parameters.isEmpty() && parameters.get(0).context();
    if (first && arguments.size() < parameters.size()) {
      if (parameters.stream().skip(arguments.size()).anyMatch(each -> !each.optional())) {
        arguments.add(0, new Argument(context, at));
      } else if (!fitInOrder(arguments) && mayFitBehindContext(arguments)) {
        // It may be the context that is the first argument.
        typer.complete = false;
        return null;
      }
    }
    List<Argument> matched = new ArrayList<>();
    for (int i = 0; i < Math.max(parameters.size(), arguments.size()); i++) {
      Parameter parameter = parameters.get(Math.min(i, parameters.size() - 1));
      Argument argument =
          i < arguments.size()
              ? arguments.get(i)
              : new Argument(parameter.context() ? context : Typed.ABSENT, at);
      Argument checked =
          i < arguments.size() || parameter.context()
              ? check(typer, name, parameter, argument)
              : argument;
      if (checked.value().isNever()) {
        return null;
      }
      matched.add(checked);
    }
    return matched;
  }

  private Text counts(String name, int found, long needed) {
    String expected =
        needed == parameters.size() ? String.valueOf(needed) : needed + " to " + parameters.size();
    return new Text("`$" + name + "` takes " + expected + " arguments, not " + found, null);
  }

  private boolean fitInOrder(List<Argument> arguments) {
    return IntStream.range(0, arguments.size())
        .allMatch(i -> fits(parameters.get(i), arguments.get(i)));
  }

  private boolean mayFitBehindContext(List<Argument> arguments) {
    return IntStream.range(0, arguments.size())
        .allMatch(i -> mayFit(parameters.get(i + 1), arguments.get(i)));
  }

  private static boolean mayFit(Parameter parameter, Argument argument) {
    Typed value = argument.value();
    return value.function() != null
        ? parameter.takesFunctions()
        : value.isUnknown() || !Operators.fitting(value, parameter.jsonTypes()).isNever();
  }

  private static boolean fits(Parameter parameter, Argument argument) {
    Typed value = argument.value();
    return value.function() != null
        ? parameter.takesFunctions()
        : Operators.fitting(value, parameter.jsonTypes()).equals(value.shape())
            || (value.isUnknown() && parameter.types().equals("x"));
  }

  private static Argument check(Typer typer, String name, Parameter parameter, Argument argument) {
    Typed value = argument.value();
    if (value.function() != null && parameter.takesFunctions()) {
      if (parameter.array()) {
        return new Argument(Typed.of(Shape.of(Items.one(Shape.ANY))), argument.at());
      }
      return argument;
    }
    Shape taken = Operators.fitting(value, parameter.jsonTypes());
    if (parameter.types().equals("f")) {
      taken = value.isUnknown() ? Shape.ANY : Shape.NEVER;
    }
    Shape fits = parameter.items() == 0 ? taken : items(parameter, taken);
    boolean all = parameter.types().equals("x") || (parameter.array() && parameter.items() == 0);
    if (!all || !value.isUnknown()) {
      typer.operators.look(argument.at(), value, fits, () -> text(name, parameter, value));
    }
    if (!value.isUnknown() && !value.shape().elements().isAny()) {
      taken = fits;
    } else if (parameter.items() != 0) {
      typer.complete = false;
    }
    return new Argument(
        parameter.array() ? wrapped(value.with(taken)) : value.with(taken), argument.at());
  }

  /** What of arrays has items that fit. */
  private static Shape items(Parameter parameter, Shape shape) {
    ArrayShape array = shape.array();
    if (array == null || array.elements().isAny()) {
      return shape;
    }
    Set<JsonType> types =
        new Parameter(String.valueOf(parameter.items()), (char) 0, false, false, false, false)
            .jsonTypes();
    List<Shape> first = new ArrayList<>();
    Shape others = shape.without(JsonType.ARRAY);
    for (Shape item : array.first()) {
      Shape fits = item.only(types);
      if (fits.isNever() && first.size() < array.least()) {
        return others;
      }
      first.add(item.mayBeAbsent() ? fits.optional() : fits);
    }
    return others.join(
        Shape.of(new ArrayShape(first, array.rest() == null ? null : array.rest().only(types))));
  }

  private static Typed wrapped(Typed value) {
    Shape shape = value.shape();
    if (shape.isAny()) {
      return value;
    }
    Shape items = shape.present().without(JsonType.ARRAY);
    Shape arrays = shape.only(Set.of(JsonType.ARRAY));
    Shape all = items.isNever() ? arrays : arrays.join(Shape.of(Items.one(items)));
    return value.with(shape.mayBeAbsent() ? all.optional() : all);
  }

  private static Text text(String name, Parameter parameter, Typed found) {
    String what = found.function() != null ? "a function" : found.shape().toString();
    return new Text("`$" + name + "` takes " + taken(parameter) + " here, not " + what, null);
  }

  private static String taken(Parameter parameter) {
    StringBuilder taken = new StringBuilder(parameter.array() ? "an array of " : "");
    String types = parameter.array() ? String.valueOf(parameter.items()) : parameter.types();
    for (int i = 0; i < types.length(); i++) {
      taken.append(taken.isEmpty() || parameter.array() ? "" : " or ");
      taken.append(
          switch (types.charAt(i)) {
            case 's' -> parameter.array() ? "strings" : "a string";
            case 'n' -> parameter.array() ? "numbers" : "a number";
            case 'b' -> "a boolean";
            case 'o' -> parameter.array() ? "objects" : "an object";
            case 'f' -> "a function";
            case 'a' -> "an array";
            default -> "anything";
          });
    }
    return taken.toString();
  }
}
