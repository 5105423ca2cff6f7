package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonNull;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Values as the text that JavaScript's {@code JSON.stringify} makes of them. */
final class JsonText {
  private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** Below this, an integer has at most fifteen digits. */
  private static final double SHORT_INTEGER = 1e15;

  private final StringBuilder out = new StringBuilder();
  private final @Nullable Evaluation evaluation;
  private final boolean indented;
  private int depth;

  private JsonText(@Nullable Evaluation evaluation, boolean indented) {
    this.evaluation = evaluation;
    this.indented = indented;
  }

  /** A value as messages quote it: numbers in full, functions as nothing. */
  static String of(Object value) {
    JsonText text = new JsonText(null, false);
    text.write(value);
    return text.out.toString();
  }

  /**
   * A value as {@code $string} gives it: an array's and object's numbers in fifteen digits,
   * functions as empty strings.
   *
   * @throws JsonataException if a number in it is not finite
   */
  static String string(Evaluation evaluation, Object value, boolean indented) {
    if (value instanceof String string) {
      return string;
    }
    if (value instanceof FunctionValue) {
      return "";
    }
    if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
      throw JsonataException.of(ErrorCode.D3001, value);
    }
    if (value instanceof Number number) {
      return number(fifteenDigits(number.doubleValue()));
    }
    JsonText text = new JsonText(evaluation, indented);
    text.write(value);
    return evaluation.text(text.out.toString());
  }

  /** A finite number: plain from 1e-6 up to 1e21, in exponent notation beyond. */
  static String number(double value) {
    long integer = (long) value;
    if (integer == value && Math.abs(integer) < 1L << 53) {
      return Long.toString(integer);
    }
    BigDecimal shortest = shortest(value);
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= -6 && exponent < 21) {
      return shortest.toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    return (value < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + (exponent < 0 ? "e-" : "e+")
        + Math.abs(exponent);
  }

  /** The decimal with the fewest digits that reads as this number. */
  static BigDecimal shortest(double value) {
    BigDecimal text = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    // Before JDK 19 Double.toString sometimes has a digit too many.
    while (text.precision() > 1) {
      BigDecimal shorter =
          text.round(new MathContext(text.precision() - 1, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() != value) {
        return text;
      }
      text = shorter.stripTrailingZeros();
    }
    return text;
  }

  /** A number with at most fifteen digits. */
  static double fifteenDigits(double value) {
    if (value == Math.rint(value) && Math.abs(value) < SHORT_INTEGER) {
      return value;
    }
    return new BigDecimal(value).round(FIFTEEN_DIGITS).doubleValue();
  }

  private void write(@Nullable Object value) {
    if (evaluation != null) {
      evaluation.step();
      if (out.length() > evaluation.environment.maxCharacters) {
        throw evaluation.tooLarge();
      }
    }
    if (value instanceof String string) {
      quoted(string);
    } else if (value instanceof Number number) {
      write(number.doubleValue());
    } else if (Values.isArray(value)) {
      array(value);
    } else if (Values.isObject(value)) {
      object(value);
    } else if (value instanceof FunctionValue) {
      out.append(evaluation == null ? "{}" : "\"\"");
    } else {
      out.append(value == null || value == JsonNull.NULL ? "null" : value.toString());
    }
  }

  private void write(double number) {
    if (evaluation == null) {
      out.append(Double.isFinite(number) ? number(number) : "null");
      return;
    }
    if (Double.isInfinite(number)) {
      throw JsonataException.of(ErrorCode.D1001, number);
    }
    out.append(Double.isNaN(number) ? "null" : number(fifteenDigits(number)));
  }

  private void array(@Nullable Object array) {
    int size = Values.size(array);
    if (size == 1 && array instanceof ArrayValue wrapper && wrapper.wrapper) {
      write(wrapper.get(0));
      return;
    }
    out.append('[');
    depth++;
    for (int i = 0; i < size; i++) {
      next(i > 0);
      write(Values.item(array, i));
    }
    end(size > 0, ']');
  }

  private void object(@Nullable Object object) {
    out.append('{');
    depth++;
    boolean[] further = {false};
    Values.forEachMember(
        object,
        (name, value) -> {
          next(further[0]);
          further[0] = true;
          quoted(name);
          out.append(indented ? ": " : ":");
          write(value);
        });
    end(further[0], '}');
  }

  private void next(boolean further) {
    if (further) {
      out.append(',');
    }
    newLine();
  }

  private void end(boolean any, char bracket) {
    depth--;
    if (any) {
      newLine();
    }
    out.append(bracket);
  }

  private void newLine() {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void quoted(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || (Character.isSurrogate(c) && isLone(value, i))) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isLone(String value, int index) {
    char c = value.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
    }
    return index == 0 || !Character.isHighSurrogate(value.charAt(index - 1));
  }
}
