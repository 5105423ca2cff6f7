package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.template.IntrinsicFunction;
import java.util.List;

/**
 * The Intrinsic Functions, typed by their arguments and results. JSONPath only; where constants are
 * arguments see {@link Workflows#value}.
 *
 * @see <a href="https://states-language.net/spec.html#appendix-b">Appendix B</a>
 */
public final class Intrinsics {
  private Intrinsics() {}

  /** {@code States.Format}: a text with {@code {}} for each value. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <S> Expression<S, String> format(
      String template, Expression<? super S, ?>... values) {
    Expression<?, ?>[] arguments = new Expression<?, ?>[values.length + 1];
    arguments[0] = Workflows.value(template);
    System.arraycopy(values, 0, arguments, 1, values.length);
    return new Call<>(IntrinsicFunction.FORMAT, arguments);
  }

  /** {@code States.StringToJson}: what a text says that is JSON. */
  public static <S> Expression<S, JsonValue> stringToJson(Expression<S, String> text) {
    return new Call<>(IntrinsicFunction.STRING_TO_JSON, text);
  }

  /** {@code States.JsonToString}: a value as JSON. */
  public static <S> Expression<S, String> jsonToString(Expression<S, ?> value) {
    return new Call<>(IntrinsicFunction.JSON_TO_STRING, value);
  }

  /** {@code States.Array}: an array of values. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <S, V> Expression<S, List<V>> array(Expression<? super S, ? extends V>... values) {
    return new Call<>(IntrinsicFunction.ARRAY_OF, values);
  }

  /** {@code States.ArrayPartition}: an array as arrays of a size. */
  public static <S, E> Expression<S, List<List<E>>> arrayPartition(
      Expression<S, ? extends Iterable<? extends E>> array,
      Expression<? super S, ? extends Number> size) {
    return new Call<>(IntrinsicFunction.ARRAY_PARTITION, array, size);
  }

  /** {@code States.ArrayContains}: whether an array has a value. */
  public static <S, E> Expression<S, Boolean> arrayContains(
      Expression<S, ? extends Iterable<? extends E>> array,
      Expression<? super S, ? extends E> value) {
    return new Call<>(IntrinsicFunction.ARRAY_CONTAINS, array, value);
  }

  /** {@code States.ArrayRange}: numbers from one to another at a distance. */
  public static <S> Expression<S, List<Long>> arrayRange(
      Expression<S, ? extends Number> first,
      Expression<? super S, ? extends Number> last,
      Expression<? super S, ? extends Number> step) {
    return new Call<>(IntrinsicFunction.ARRAY_RANGE, first, last, step);
  }

  /** {@code States.ArrayGetItem}: an element of an array, from 0. */
  public static <S, E> Expression<S, E> arrayGetItem(
      Expression<S, ? extends Iterable<? extends E>> array,
      Expression<? super S, ? extends Number> index) {
    return new Call<>(IntrinsicFunction.ARRAY_GET_ITEM, array, index);
  }

  /** {@code States.ArrayLength}: how many elements an array has. */
  public static <S> Expression<S, Long> arrayLength(Expression<S, ? extends Iterable<?>> array) {
    return new Call<>(IntrinsicFunction.ARRAY_LENGTH, array);
  }

  /** {@code States.ArrayUnique}: an array without what it has twice. */
  public static <S, E> Expression<S, List<E>> arrayUnique(
      Expression<S, ? extends Iterable<? extends E>> array) {
    return new Call<>(IntrinsicFunction.ARRAY_UNIQUE, array);
  }

  /** {@code States.Base64Encode}: a text in Base64. */
  public static <S> Expression<S, String> base64Encode(Expression<S, String> text) {
    return new Call<>(IntrinsicFunction.BASE64_ENCODE, text);
  }

  /** {@code States.Base64Decode}: the text that is in Base64. */
  public static <S> Expression<S, String> base64Decode(Expression<S, String> text) {
    return new Call<>(IntrinsicFunction.BASE64_DECODE, text);
  }

  /** {@code States.Hash}: the hash of a value by an algorithm such as {@code SHA-256}. */
  public static <S> Expression<S, String> hash(
      Expression<S, ?> value, Expression<? super S, String> algorithm) {
    return new Call<>(IntrinsicFunction.HASH, value, algorithm);
  }

  /** {@code States.JsonMerge}: an object with the members of another one. */
  public static <S> Expression<S, JsonValue> jsonMerge(
      Expression<S, ?> object, Expression<? super S, ?> other) {
    return new Call<>(IntrinsicFunction.JSON_MERGE, object, other, Workflows.value(false));
  }

  /** {@code States.MathRandom}: a number from the first, up to but without the last. */
  public static <S> Expression<S, Long> mathRandom(
      Expression<S, ? extends Number> first, Expression<? super S, ? extends Number> last) {
    return new Call<>(IntrinsicFunction.MATH_RANDOM, first, last);
  }

  /** {@code States.MathRandom} that gives the same number for the same seed. */
  public static <S> Expression<S, Long> mathRandom(
      Expression<S, ? extends Number> first,
      Expression<? super S, ? extends Number> last,
      Expression<? super S, ? extends Number> seed) {
    return new Call<>(IntrinsicFunction.MATH_RANDOM, first, last, seed);
  }

  /** {@code States.MathAdd}: the sum of two numbers. */
  public static <S> Expression<S, Long> mathAdd(
      Expression<S, ? extends Number> number, Expression<? super S, ? extends Number> other) {
    return new Call<>(IntrinsicFunction.MATH_ADD, number, other);
  }

  /** {@code States.StringSplit}: a text as its parts between delimiters. */
  public static <S> Expression<S, List<String>> stringSplit(
      Expression<S, String> text, Expression<? super S, String> delimiter) {
    return new Call<>(IntrinsicFunction.STRING_SPLIT, text, delimiter);
  }

  /** {@code States.UUID}: a random identifier. */
  public static Expression<Object, String> uuid() {
    return new Call<>(IntrinsicFunction.UUID);
  }
}
