package dev.stepwright.runtime.internal.query.jsonata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types of arguments a function takes, such as {@code <s-nn?:s>}: a letter for each parameter's
 * type, {@code ?} where it may be missing, {@code -} where the context stands in for it, {@code +}
 * for one or more. What follows the colon, the type of the result, is not looked at.
 *
 * @see <a href="https://docs.jsonata.org/embedding-extending#function-signature-syntax">Function
 *     signature syntax</a>
 */
final class Signature {
  /** How many arguments are matched against a pattern, which recurses once for each. */
  private static final int MAX_ARGUMENTS = 256;

  private final Parameter[] parameters;

  /** Decides whether arguments, one letter each, fit, and which goes to which parameter. */
  private final Pattern pattern;

  private final boolean repeats;

  /** A parameter; {@code types} are letters, {@code items} the type of an array's items or null. */
  private static final class Parameter {
    final String types;
    boolean array;
    boolean optional;
    boolean repeated;
    boolean context;
    @Nullable String items;

    Parameter(String types) {
      this.types = types;
    }

    boolean takes(char symbol) {
      return types.indexOf(symbol) >= 0;
    }

    String regex() {
      return "[" + types + "]" + (optional ? "?" : repeated ? "+" : "");
    }
  }

  private Signature(List<Parameter> parameters) {
    this.parameters = parameters.toArray(new Parameter[0]);
    StringBuilder regex = new StringBuilder();
    boolean any = false;
    for (Parameter parameter : parameters) {
      regex.append('(').append(parameter.regex()).append(')');
      any |= parameter.repeated;
    }
    this.repeats = any;
    this.pattern = Pattern.compile(regex.toString());
  }

  /** Reads a signature, whose syntax the expression's parser has checked. */
  static Signature parse(String text) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 1; i < text.length() && text.charAt(i) != ':' && text.charAt(i) != '>'; i++) {
      char symbol = text.charAt(i);
      switch (symbol) {
        case 's', 'n', 'b', 'l', 'o' -> parameters.add(new Parameter(symbol + "m"));
        case 'x' -> parameters.add(new Parameter("asnblfom"));
        case 'a' -> {
          parameters.add(new Parameter("asnblfom"));
          last(parameters).array = true;
        }
        case 'f' -> parameters.add(new Parameter("f"));
        case 'j' -> parameters.add(new Parameter("asnblom"));
        case '(' -> {
          int close = text.indexOf(')', i);
          parameters.add(new Parameter(text.substring(i + 1, close) + "m"));
          i = close;
        }
        case '<' -> {
          int close = close(text, i);
          last(parameters).items = text.substring(i + 1, close);
          i = close;
        }
        default -> modify(last(parameters), symbol);
      }
    }
    return new Signature(parameters);
  }

  private static Parameter last(List<Parameter> parameters) {
    return parameters.isEmpty() ? new Parameter("") : parameters.get(parameters.size() - 1);
  }

  private static void modify(Parameter parameter, char modifier) {
    switch (modifier) {
      case '-' -> {
        parameter.context = true;
        parameter.optional = true;
      }
      case '?' -> parameter.optional = true;
      case '+' -> parameter.repeated = true;
      default -> {}
    }
  }

  private static int close(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '<' ? 1 : text.charAt(i) == '>' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  /** The arguments as the function gets them when nothing is checked. */
  @Nullable Object[] pad(@Nullable Object[] arguments) {
    if (repeats || arguments.length >= parameters.length) {
      return arguments;
    }
    @Nullable Object[] padded = new @Nullable Object[parameters.length];
    System.arraycopy(arguments, 0, padded, 0, arguments.length);
    return padded;
  }

  /**
   * The arguments as the function gets them: the context in place of a missing one, an array in
   * place of a single item.
   *
   * @throws JsonataException if they do not fit
   */
  @Nullable Object[] check(
      Evaluation evaluation, @Nullable Object[] arguments, @Nullable Object context) {
    if (repeats || !fitsInOrder(arguments)) {
      return match(evaluation, arguments, context);
    }
    @Nullable Object[] checked = new @Nullable Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      checked[i] =
          i < arguments.length
              ? argument(evaluation, parameters[i], arguments[i], null, i)
              : substitute(parameters[i], context, i);
    }
    return checked;
  }

  /** Whether the first arguments go to the first parameters and none of the others is needed. */
  private boolean fitsInOrder(@Nullable Object[] arguments) {
    if (arguments.length > parameters.length) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      if (i < arguments.length
          ? !parameters[i].takes(Values.symbol(arguments[i]))
          : !parameters[i].optional) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Object[] match(
      Evaluation evaluation, @Nullable Object[] arguments, @Nullable Object context) {
    if (arguments.length > MAX_ARGUMENTS) {
      throw JsonataException.withoutCode("More than " + MAX_ARGUMENTS + " arguments of a function");
    }
    StringBuilder symbols = new StringBuilder();
    for (Object argument : arguments) {
      symbols.append(Values.symbol(argument));
    }
    Matcher matcher = pattern.matcher(symbols);
    if (!matcher.matches()) {
      throw mismatch(symbols, arguments);
    }
    List<@Nullable Object> checked = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < parameters.length; i++) {
      String matched = matcher.group(i + 1);
      if (matched.isEmpty()) {
        // One that may be missing uses up an argument all the same, as in 2.0.6.
        boolean usesUp = !parameters[i].context && next < arguments.length;
        checked.add(usesUp ? arguments[next++] : substitute(parameters[i], context, next));
        continue;
      }
      // As in 2.0.6, every repetition but an array's is given the first one's argument.
      Object first = next < arguments.length ? arguments[next] : null;
      for (int j = 0; j < matched.length(); j++) {
        Object given = parameters[i].array && next < arguments.length ? arguments[next] : first;
        checked.add(argument(evaluation, parameters[i], given, matched, next));
        next++;
      }
    }
    return checked.toArray();
  }

  private static @Nullable Object substitute(
      Parameter parameter, @Nullable Object context, int index) {
    if (!parameter.context) {
      return null;
    }
    if (!parameter.takes(Values.symbol(context))) {
      throw JsonataException.argument(ErrorCode.T0411, context, index + 1, null);
    }
    return context;
  }

  private static @Nullable Object argument(
      Evaluation evaluation,
      Parameter parameter,
      @Nullable Object argument,
      @Nullable String matched,
      int index) {
    if (!parameter.array || argument == null) {
      return argument;
    }
    String items = parameter.items;
    char symbol = Values.symbol(argument);
    if (items != null && !holds(argument, symbol, items, matched)) {
      throw JsonataException.argument(ErrorCode.T0412, argument, index + 1, plural(items));
    }
    return symbol == 'a' ? argument : Values.toArray(evaluation, argument);
  }

  private static boolean holds(
      Object argument, char symbol, String items, @Nullable String matched) {
    if (symbol != 'a') {
      return matched == null ? items.equals(String.valueOf(symbol)) : items.equals(matched);
    }
    char expected = items.charAt(0);
    for (int i = 0; i < Values.size(argument); i++) {
      if (Values.symbol(Values.item(argument, i)) != expected) {
        return false;
      }
    }
    return true;
  }

  private static String plural(String items) {
    return switch (items) {
      case "a" -> "arrays";
      case "b" -> "booleans";
      case "f" -> "functions";
      case "n" -> "numbers";
      case "o" -> "objects";
      case "s" -> "strings";
      default -> items;
    };
  }

  /** Finds the first parameter up to which the arguments no longer fit. */
  private JsonataException mismatch(CharSequence symbols, @Nullable Object[] arguments) {
    StringBuilder partial = new StringBuilder();
    int good = 0;
    for (Parameter parameter : parameters) {
      partial.append(parameter.regex());
      Matcher matcher = Pattern.compile(partial.toString()).matcher(symbols);
      if (!matcher.lookingAt()) {
        break;
      }
      good = matcher.end();
    }
    Object culprit = good < arguments.length ? arguments[good] : null;
    return JsonataException.argument(ErrorCode.T0410, culprit, good + 1, null);
  }
}
