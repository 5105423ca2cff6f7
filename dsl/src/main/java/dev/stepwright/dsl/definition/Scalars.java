package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.Timestamps;
import dev.stepwright.dsl.template.Substitutions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of fields whose value is one string, number or boolean. */
final class Scalars {

  private static final String TIMESTAMP_PHRASE = "a timestamp such as \"2016-03-14T01:59:00Z\"";

  private Scalars() {}

  /** A string that is what it says. */
  static final FieldType<String> TEXT =
      (value, at, reading) -> {
        if (value instanceof JsonString string) {
          return string.value();
        }
        reading.wrongType(at, value, "a string").error();
        return null;
      };

  /** A boolean that is what it says. */
  static final FieldType<Boolean> FLAG =
      (value, at, reading) -> {
        if (value instanceof JsonBoolean flag) {
          return flag.value();
        }
        reading.wrongType(at, value, "true or false").error();
        return null;
      };

  /** A string: literal, substituted or, in JSONata, computed. */
  static final FieldType<FieldValue<String>> STRING =
      (value, at, reading) -> dynamic(value, at, reading, "a string", Scalars::literalText);

  /** A timestamp of the specification's profile of RFC 3339. */
  static final FieldType<FieldValue<String>> TIMESTAMP =
      (value, at, reading) ->
          dynamic(value, at, reading, TIMESTAMP_PHRASE, Scalars::literalTimestamp);

  private static @Nullable String literalText(JsonValue value, JsonPointer at, Reading reading) {
    return value instanceof JsonString string ? string.value() : null;
  }

  private static @Nullable String literalTimestamp(
      JsonValue value, JsonPointer at, Reading reading) {
    if (!(value instanceof JsonString string)) {
      return null;
    }
    String text = string.value();
    boolean begun = !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    if (reading.isJsonata() && !begun) {
      expected(value, at, reading, TIMESTAMP_PHRASE).error();
    } else {
      checkTimestamp(text, at, reading);
    }
    return text;
  }

  /** Reports a text that is no timestamp. */
  static void checkTimestamp(String text, JsonPointer at, Reading reading) {
    if (!Timestamps.isTimestamp(text)) {
      reading
          .at(
              at,
              DiagnosticCode.TIMESTAMP_INVALID,
              Reading.field(at) + " is \"" + text + "\"; expected " + TIMESTAMP_PHRASE)
          .hint(
              "Write it as RFC 3339 has it, with a capital T, and a capital Z or an offset such as"
                  + " +01:00.")
          .aws("String does not match RFC3339 timestamp")
          .error();
    }
  }

  /** A boolean: literal, substituted or computed. */
  static final FieldType<FieldValue<Boolean>> CONDITION =
      (value, at, reading) ->
          dynamic(
              value,
              at,
              reading,
              "true or false",
              (found, where, r) -> found instanceof JsonBoolean flag ? flag.value() : null);

  /** An integer within bounds: literal, substituted or, in JSONata, computed. */
  static FieldType<FieldValue<Long>> integer(long least, long most) {
    return (value, at, reading) ->
        dynamic(value, at, reading, integerPhrase(least, most), literalInteger(least, most));
  }

  /** An integer within bounds that no expression can compute. */
  static FieldType<FieldValue<Long>> fixedInteger(long least, long most) {
    return fixed(integerPhrase(least, most), literalInteger(least, most));
  }

  private static String integerPhrase(long least, long most) {
    return most == Long.MAX_VALUE
        ? "an integer of at least " + least
        : "an integer from " + least + " to " + most;
  }

  private static FieldType<Long> literalInteger(long least, long most) {
    return (value, at, reading) -> {
      if (!(value instanceof JsonNumber number)) {
        return null;
      }
      if (!number.isIntegral()) {
        return null;
      }
      long integer = number.longValue();
      if (integer < least || integer > most) {
        outOfRange(value, at, reading, integerPhrase(least, most));
      }
      return integer;
    };
  }

  /** A number within bounds. */
  static FieldType<FieldValue<JsonNumber>> number(double least, double most) {
    String expected = "a number from " + text(least) + " to " + text(most);
    return (value, at, reading) ->
        dynamic(value, at, reading, expected, literalNumber(least, most, expected));
  }

  /** A number of at least so much that no expression can compute. */
  static FieldType<FieldValue<JsonNumber>> fixedNumber(double least) {
    String expected = "a number of at least " + text(least);
    return fixed(expected, literalNumber(least, Double.MAX_VALUE, expected));
  }

  private static FieldType<JsonNumber> literalNumber(double least, double most, String expected) {
    return (value, at, reading) -> {
      if (!(value instanceof JsonNumber number)) {
        return null;
      }
      if (!(number.doubleValue() >= least && number.doubleValue() <= most)) {
        outOfRange(value, at, reading, expected);
      }
      return number;
    };
  }

  private static String text(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }

  private static void outOfRange(
      JsonValue value, JsonPointer at, Reading reading, String expected) {
    reading
        .at(
            at,
            DiagnosticCode.NUMBER_OUT_OF_RANGE,
            Reading.field(at) + " is " + value.toJson() + "; expected " + expected)
        .error();
  }

  /** One of a set of words. */
  static <E extends Enum<E>> FieldType<FieldValue<E>> word(Class<E> words) {
    List<E> all = Arrays.asList(words.getEnumConstants());
    return fixed(oneOf(all, Enum::name), literalWord(all, Enum::name));
  }

  /** One of a set of words that no substitution can stand for. */
  static <E> FieldType<E> plainWord(List<E> words, Function<E, String> text) {
    FieldType<E> literal = literalWord(words, text);
    return (value, at, reading) -> {
      E word = literal.read(value, at, reading);
      if (word == null) {
        reading.wrongType(at, value, oneOf(words, text)).error();
      }
      return word;
    };
  }

  private static <E> String oneOf(List<E> words, Function<E, String> text) {
    return "one of " + String.join(", ", words.stream().map(text).toList());
  }

  private static <E> FieldType<E> literalWord(List<E> words, Function<E, String> text) {
    List<String> texts = words.stream().map(text).toList();
    return (value, at, reading) -> {
      if (!(value instanceof JsonString string)) {
        return null;
      }
      int found = texts.indexOf(string.value());
      if (found >= 0) {
        return words.get(found);
      }
      reading
          .at(
              at,
              DiagnosticCode.FIELD_VALUE,
              Reading.field(at)
                  + " is "
                  + Reading.phrase(value)
                  + "; expected "
                  + oneOf(words, text))
          .hint(reading.findings.didYouMean(string.value(), texts))
          .aws("Value should be one of the following: [" + String.join(", ", texts) + "]")
          .error();
      return words.get(0);
    };
  }

  /** An array of strings, each read as what it says. */
  static final FieldType<List<String>> TEXTS =
      (value, at, reading) -> {
        if (!(value instanceof dev.stepwright.dsl.json.JsonArray array)) {
          reading.wrongType(at, value, "an array of strings").error();
          return null;
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
          String text = TEXT.read(array.element(i), at.child(i), reading);
          if (text != null) {
            texts.add(text);
          }
        }
        return texts;
      };

  /**
   * A scalar that may be written as itself, as a substitution or, in JSONata, as a JSONata string.
   *
   * @param literal reads the value itself; null means that it is of another type
   */
  static <T> @Nullable FieldValue<T> dynamic(
      JsonValue value, JsonPointer at, Reading reading, String expected, FieldType<T> literal) {
    if (value instanceof JsonString string && JsonataStrings.isDelimited(string.value())) {
      if (!reading.isJsonata()) {
        reading
            .wrongType(at, value, expected)
            .hint("A JSONata string needs \"QueryLanguage\": \"JSONata\".")
            .error();
        return null;
      }
      JsonataExpression expression = JsonataStrings.read(string.value(), at, reading);
      if (expression != null) {
        return new FieldValue.Computed<>(expression);
      }
      return Substitutions.in(string.value())
          ? new FieldValue.Substitution<>(string.value())
          : null;
    }
    if (value instanceof JsonString string
        && reading.isJsonata()
        && !Substitutions.in(string.value())
        && JsonataStrings.reportHalfDelimited(string.value(), at, reading)) {
      return null;
    }
    return written(
        value, at, reading, literal, () -> expected(value, at, reading, expected).error());
  }

  /** Reports a value that neither is what is expected nor computes it. */
  private static Findings.Finding expected(
      JsonValue value, JsonPointer at, Reading reading, String expected) {
    if (!reading.isJsonata()) {
      return reading.wrongType(at, value, expected);
    }
    String either = expected + ", or a JSONata string that gives it";
    return value instanceof JsonString
        ? reading
            .at(
                at,
                DiagnosticCode.JSONATA_EXPECTED,
                Reading.field(at) + " is " + Reading.phrase(value) + "; expected " + either)
            .hint("A JSONata string starts with {% and ends with %}.")
        : reading.wrongType(at, value, either);
  }

  /** A scalar that no expression can compute. */
  static <T> FieldType<FieldValue<T>> fixed(String expected, FieldType<T> literal) {
    return (value, at, reading) ->
        written(value, at, reading, literal, () -> reading.wrongType(at, value, expected).error());
  }

  private static <T> @Nullable FieldValue<T> written(
      JsonValue value, JsonPointer at, Reading reading, FieldType<T> literal, Runnable wrongType) {
    if (value instanceof JsonString string && Substitutions.in(string.value())) {
      return new FieldValue.Substitution<>(string.value());
    }
    T read = literal.read(value, at, reading);
    if (read == null) {
      wrongType.run();
      return null;
    }
    return FieldValue.of(read);
  }
}
