package dev.stepwright.dsl.template;

import static dev.stepwright.dsl.template.ResultType.ANY;
import static dev.stepwright.dsl.template.ResultType.ARRAY;
import static dev.stepwright.dsl.template.ResultType.BOOLEAN;
import static dev.stepwright.dsl.template.ResultType.INTEGER;
import static dev.stepwright.dsl.template.ResultType.OBJECT;
import static dev.stepwright.dsl.template.ResultType.STRING;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The Intrinsic Functions of the specification. AWS defines no others.
 *
 * @see <a href="https://states-language.net/spec.html#appendix-b">Appendix B</a>
 */
public enum IntrinsicFunction {
  FORMAT("Format", STRING, 1, Integer.MAX_VALUE, STRING, ANY, ANY),
  STRING_TO_JSON("StringToJson", ANY, 1, 1, STRING, ANY, ANY),
  JSON_TO_STRING("JsonToString", STRING, 1, 1, ANY, ANY, ANY),
  ARRAY_OF("Array", ARRAY, 0, Integer.MAX_VALUE, ANY, ANY, ANY),
  ARRAY_PARTITION("ArrayPartition", ARRAY, 2, 2, ARRAY, INTEGER, ANY),
  ARRAY_CONTAINS("ArrayContains", BOOLEAN, 2, 2, ARRAY, ANY, ANY),
  ARRAY_RANGE("ArrayRange", ARRAY, 3, 3, INTEGER, INTEGER, INTEGER),
  ARRAY_GET_ITEM("ArrayGetItem", ANY, 2, 2, ARRAY, INTEGER, ANY),
  ARRAY_LENGTH("ArrayLength", INTEGER, 1, 1, ARRAY, ANY, ANY),
  ARRAY_UNIQUE("ArrayUnique", ARRAY, 1, 1, ARRAY, ANY, ANY),
  BASE64_ENCODE("Base64Encode", STRING, 1, 1, STRING, ANY, ANY),
  BASE64_DECODE("Base64Decode", STRING, 1, 1, STRING, ANY, ANY),
  HASH("Hash", STRING, 2, 2, ANY, STRING, ANY),
  JSON_MERGE("JsonMerge", OBJECT, 3, 3, OBJECT, OBJECT, BOOLEAN),
  MATH_RANDOM("MathRandom", INTEGER, 2, 3, INTEGER, INTEGER, INTEGER),
  MATH_ADD("MathAdd", INTEGER, 2, 2, INTEGER, INTEGER, ANY),
  STRING_SPLIT("StringSplit", ARRAY, 2, 2, STRING, STRING, ANY),
  UUID("UUID", STRING, 0, 0, ANY, ANY, ANY);

  private static final Map<String, IntrinsicFunction> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(f -> f.functionName, f -> f));

  private final String functionName;
  private final ResultType resultType;
  private final int minimumArguments;
  private final int maximumArguments;

  private final ResultType firstArgument;
  private final ResultType secondArgument;

  /** The type of the third argument and of all that follow. */
  private final ResultType otherArguments;

  IntrinsicFunction(
      String name,
      ResultType resultType,
      int minimumArguments,
      int maximumArguments,
      ResultType firstArgument,
      ResultType secondArgument,
      ResultType otherArguments) {
    this.functionName = "States." + name;
    this.resultType = resultType;
    this.minimumArguments = minimumArguments;
    this.maximumArguments = maximumArguments;
    this.firstArgument = firstArgument;
    this.secondArgument = secondArgument;
    this.otherArguments = otherArguments;
  }

  /** The function of a name such as {@code States.Format}, in exactly this spelling. */
  public static Optional<IntrinsicFunction> named(String functionName) {
    return Optional.ofNullable(BY_NAME.get(functionName));
  }

  /** Its name in a definition, such as {@code States.Format}. */
  public String functionName() {
    return functionName;
  }

  /** What kind of value it gives. */
  public ResultType resultType() {
    return resultType;
  }

  /**
   * Whether a Fail State may name it in {@code ErrorPath} or {@code CausePath}, where it must give
   * a string. {@code States.StringToJson} could do so too, but AWS does not count it among these.
   */
  public boolean mayGiveString() {
    return resultType == STRING || this == ARRAY_GET_ITEM;
  }

  public int minimumArguments() {
    return minimumArguments;
  }

  /** {@link Integer#MAX_VALUE} if it takes any number. */
  public int maximumArguments() {
    return maximumArguments;
  }

  /** The kind of value that the argument at an index, from 0, has to be. */
  ResultType argumentType(int index) {
    return switch (index) {
      case 0 -> firstArgument;
      case 1 -> secondArgument;
      default -> otherArguments;
    };
  }
}
