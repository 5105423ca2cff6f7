package dev.stepwright.dsl.json;

/** Counts the bytes of compact JSON texts in UTF-8 without writing them. */
final class JsonSize {
  /** The quotation marks of a string. */
  private static final int QUOTES = 2;

  /** {@code \\uXXXX}. */
  private static final int ESCAPE = 6;

  private JsonSize() {}

  static int of(JsonValue value) {
    if (value instanceof JsonString string) {
      return of(string.value());
    }
    if (value instanceof JsonArray || value instanceof JsonObject) {
      return value.textBytes();
    }
    if (value instanceof JsonNumber number && number.isPlain()) {
      return digits(number.longValue());
    }
    return value.toString().length();
  }

  /** A string's bytes, quotation marks and escapes included. */
  static int of(String value) {
    int bytes = value.length() + QUOTES;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < 0x80) {
        if (c < 0x20) {
          bytes += isShort(c) ? 1 : ESCAPE - 1;
        } else if (c == '"' || c == '\\') {
          bytes++;
        }
      } else if (c < 0x800) {
        bytes++;
      } else if (!Character.isSurrogate(c)) {
        bytes += 2;
      } else if (isPair(value, i)) {
        bytes += 2;
        i++;
      } else {
        bytes += ESCAPE - 1;
      }
    }
    return bytes;
  }

  /** The sum, or the largest integer if it is larger. */
  static int sum(int left, int right) {
    int sum = left + right;
    return sum < 0 ? Integer.MAX_VALUE : sum;
  }

  private static boolean isPair(String value, int index) {
    return Character.isHighSurrogate(value.charAt(index))
        && index + 1 < value.length()
        && Character.isLowSurrogate(value.charAt(index + 1));
  }

  private static boolean isShort(char c) {
    return c == '\b' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  private static int digits(long value) {
    int digits = value < 0 ? 2 : 1;
    for (long rest = value / 10; rest != 0; rest /= 10) {
      digits++;
    }
    return digits;
  }
}
