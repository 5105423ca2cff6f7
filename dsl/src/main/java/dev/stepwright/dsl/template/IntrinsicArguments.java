package dev.stepwright.dsl.template;

import dev.stepwright.dsl.template.Argument.BooleanLiteral;
import dev.stepwright.dsl.template.Argument.NumberLiteral;
import dev.stepwright.dsl.template.Argument.PathArgument;
import dev.stepwright.dsl.template.Argument.StringLiteral;
import dev.stepwright.dsl.template.ArgumentProblem.Authority;
import dev.stepwright.dsl.template.ArgumentProblem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Checks the arguments of a call, and of the calls within it, against Appendix B. */
final class IntrinsicArguments {
  private static final Set<String> HASH_ALGORITHMS =
      Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

  private static final TypeOf TYPE_OF = new TypeOf();
  private static final int MAX_RANGE_ITEMS = 1000;
  private static final int MAX_DATA_CHARACTERS = 10_000;

  /** Longer literals are not computed with: no sensible one is, and it would take time. */
  private static final int MAX_DIGITS = 64;

  private final List<ArgumentProblem> problems = new ArrayList<>();
  private int calls;

  private IntrinsicArguments() {}

  static List<ArgumentProblem> check(IntrinsicCall call) {
    IntrinsicArguments arguments = new IntrinsicArguments();
    arguments.call(call);
    arguments.problems.sort((one, other) -> Integer.compare(one.start(), other.start()));
    return List.copyOf(arguments.problems);
  }

  private void call(IntrinsicCall call) {
    if (++calls == IntrinsicParser.MAX_CALLS + 1) {
      add(
          call,
          Kind.NESTING,
          Authority.SPECIFICATION,
          "more than " + IntrinsicParser.MAX_CALLS + " Intrinsic Functions",
          "at most " + IntrinsicParser.MAX_CALLS + " in one field");
    }
    IntrinsicFunction function = call.function();
    List<Argument> arguments = call.arguments();
    boolean countIsRight = count(call);
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      if (i > 0) {
        separator(call, i);
      }
      if (i < function.maximumArguments()) {
        type(call, i);
      }
      if (argument instanceof IntrinsicCall nested) {
        call(nested);
      }
    }
    if (countIsRight) {
      values(function, arguments);
    }
  }

  private void separator(IntrinsicCall call, int index) {
    if (!call.isSeparated(index)) {
      int gap = call.arguments().get(index - 1).end();
      int next = call.arguments().get(index).start();
      problems.add(
          new ArgumentProblem(
              gap,
              next,
              Kind.SEPARATOR,
              Authority.SPECIFICATION,
              "Found white space between two arguments, expected ','"));
    }
  }

  private boolean count(IntrinsicCall call) {
    IntrinsicFunction function = call.function();
    int found = call.arguments().size();
    int minimum = function.minimumArguments();
    int maximum = function.maximumArguments();
    if (found >= minimum && found <= maximum) {
      return true;
    }
    String expected =
        maximum == minimum
            ? String.valueOf(minimum)
            : maximum == Integer.MAX_VALUE ? "at least " + minimum : minimum + " or " + maximum;
    // What is too much can be pointed at, what is missing cannot.
    boolean tooMany = found > maximum;
    problems.add(
        new ArgumentProblem(
            tooMany ? call.arguments().get(maximum).start() : call.start(),
            tooMany ? call.arguments().get(found - 1).end() : call.end(),
            Kind.COUNT,
            Authority.REFUSED,
            "Found %d %s, expected %s in %s"
                .formatted(
                    found,
                    found == 1 ? "argument" : "arguments",
                    expected,
                    function.functionName())));
    return false;
  }

  private void type(IntrinsicCall call, int index) {
    IntrinsicFunction function = call.function();
    Argument argument = call.arguments().get(index);
    ResultType expected = function.argumentType(index);
    if (function == IntrinsicFunction.JSON_TO_STRING && !(argument instanceof PathArgument)) {
      type(call, argument, Authority.SPECIFICATION, "a Path");
    } else if (!argument.accept(TYPE_OF).mayBe(expected)
        || (argument instanceof Argument.NullLiteral && expected != ResultType.ANY)) {
      boolean known =
          function == IntrinsicFunction.MATH_ADD || function == IntrinsicFunction.ARRAY_RANGE;
      type(
          call,
          argument,
          known ? Authority.REFUSED : Authority.SPECIFICATION,
          expected.description());
    } else if (expected == ResultType.INTEGER
        && argument instanceof NumberLiteral number
        && !isInteger(number)) {
      type(call, argument, fraction(function), "an integer");
    }
  }

  private void type(IntrinsicCall call, Argument argument, Authority authority, String expected) {
    add(argument, Kind.TYPE, authority, "`" + call.textOf(argument) + "`", expected);
  }

  /** What becomes of a number with a fraction where the specification asks for an integer. */
  private static Authority fraction(IntrinsicFunction function) {
    return switch (function) {
      case ARRAY_RANGE -> Authority.REFUSED;
      // AWS rounds them, half up.
      case MATH_ADD, MATH_RANDOM -> Authority.TOLERATED;
      default -> Authority.SPECIFICATION;
    };
  }

  private void values(IntrinsicFunction function, List<Argument> arguments) {
    switch (function) {
      case FORMAT -> format(arguments);
      case ARRAY_PARTITION -> atLeast(1, arguments.get(1));
      case ARRAY_GET_ITEM -> atLeast(0, arguments.get(1));
      case ARRAY_RANGE -> range(arguments);
      case BASE64_ENCODE, BASE64_DECODE -> length(arguments.get(0));
      case HASH -> {
        length(arguments.get(0));
        algorithm(arguments.get(1));
      }
      case JSON_MERGE -> {
        if (arguments.get(2) instanceof BooleanLiteral deep && deep.value()) {
          value(deep, "`true`", "`false`: AWS merges only the first level");
        }
      }
      case STRING_TO_JSON,
          JSON_TO_STRING,
          ARRAY_OF,
          ARRAY_CONTAINS,
          ARRAY_LENGTH,
          ARRAY_UNIQUE,
          MATH_RANDOM,
          MATH_ADD,
          STRING_SPLIT,
          UUID -> {
        // Their arguments may have any value of the right type.
      }
    }
  }

  private void format(List<Argument> arguments) {
    if (!(arguments.get(0) instanceof StringLiteral template)) {
      return;
    }
    int places = FormatTemplate.of(template.raw()).places();
    int values = arguments.size() - 1;
    if (values != places) {
      add(
          template,
          Kind.COUNT,
          values < places ? Authority.REFUSED : Authority.SPECIFICATION,
          places
              + (places == 1 ? " place '{}' and " : " places '{}' and ")
              + values
              + (values == 1 ? " argument" : " arguments"),
          "as many arguments after the template as there are '{}' in it");
    }
    int stray = FormatTemplate.strayBrace(template.raw());
    if (stray >= 0) {
      int at = template.start() + 1 + stray;
      char brace = template.raw().charAt(stray);
      problems.add(
          new ArgumentProblem(
              at,
              at + 1,
              Kind.ESCAPE,
              Authority.SPECIFICATION,
              "Found '" + brace + "' alone, expected '{}' or '\\" + brace + "'"));
    }
  }

  private void range(List<Argument> arguments) {
    OptionalLong first = integer(arguments.get(0));
    OptionalLong last = integer(arguments.get(1));
    OptionalLong step = integer(arguments.get(2));
    if (step.isEmpty()) {
      return;
    }
    if (step.getAsLong() == 0) {
      value(arguments.get(2), "`0`", "a step other than 0");
    } else if (first.isPresent() && last.isPresent()) {
      long items = (last.getAsLong() - first.getAsLong()) / step.getAsLong() + 1;
      if (items > MAX_RANGE_ITEMS) {
        value(arguments.get(1), items + " items", "at most " + MAX_RANGE_ITEMS);
      }
    }
  }

  private void atLeast(int minimum, Argument argument) {
    OptionalLong number = integer(argument);
    if (number.isPresent() && number.getAsLong() < minimum) {
      value(argument, "`" + number.getAsLong() + "`", "an integer of at least " + minimum);
    }
  }

  private void length(Argument argument) {
    if (argument instanceof StringLiteral string && string.value().length() > MAX_DATA_CHARACTERS) {
      value(
          argument,
          "a string of " + string.value().length() + " characters",
          "at most " + MAX_DATA_CHARACTERS);
    }
  }

  private void algorithm(Argument argument) {
    if (argument instanceof StringLiteral string && !HASH_ALGORITHMS.contains(string.value())) {
      value(
          argument,
          "`'" + string.value() + "'`",
          "'MD5', 'SHA-1', 'SHA-256', 'SHA-384' or 'SHA-512'");
    }
  }

  private void value(Argument argument, String found, String expected) {
    add(argument, Kind.VALUE, Authority.SPECIFICATION, found, expected);
  }

  private void add(
      Argument argument, Kind kind, Authority authority, String found, String expected) {
    problems.add(
        new ArgumentProblem(
            argument.start(),
            argument.end(),
            kind,
            authority,
            "Found " + found + ", expected " + expected));
  }

  private static boolean isInteger(NumberLiteral number) {
    String literal = number.literal();
    return literal.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))
        || (literal.length() <= MAX_DIGITS && number.value().stripTrailingZeros().scale() <= 0);
  }

  /** The value of a literal integer of at most 18 digits, whose differences fit a long. */
  private static OptionalLong integer(Argument argument) {
    if (argument instanceof NumberLiteral number
        && number.literal().length() <= MAX_DIGITS
        && isInteger(number)) {
      BigDecimal value = number.value();
      if (value.precision() - value.scale() <= 18) {
        return OptionalLong.of(value.longValue());
      }
    }
    return OptionalLong.empty();
  }

  /** The type of an argument as far as it shows: that of a Path is not known. */
  private static final class TypeOf implements Argument.Visitor<ResultType> {
    @Override
    public ResultType string(StringLiteral argument) {
      return ResultType.STRING;
    }

    @Override
    public ResultType number(NumberLiteral argument) {
      return ResultType.INTEGER;
    }

    @Override
    public ResultType bool(BooleanLiteral argument) {
      return ResultType.BOOLEAN;
    }

    @Override
    public ResultType nul(Argument.NullLiteral argument) {
      return ResultType.ANY;
    }

    @Override
    public ResultType path(PathArgument argument) {
      return ResultType.ANY;
    }

    @Override
    public ResultType call(IntrinsicCall argument) {
      return argument.function().resultType();
    }
  }
}
