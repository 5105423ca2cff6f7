package dev.stepwright.runtime.internal.query.jsonata;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Base 64 and the encoding of URLs, both of UTF-8. */
final class EncodingFunctions {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";

  /** What keeps its meaning in a whole URL and so stays as it is. */
  private static final String RESERVED = ";/?:@&=+$,#";

  private EncodingFunctions() {}

  /** What an encoding makes of a string that is there. */
  @FunctionalInterface
  private interface Coding {
    String apply(String text) throws CharacterCodingException;
  }

  static void addTo(Builtins all) {
    add(
        all,
        "base64encode",
        text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    add(all, "base64decode", EncodingFunctions::base64);
    add(all, "encodeUrlComponent", text -> encoded(text, UNRESERVED));
    add(all, "encodeUrl", text -> encoded(text, UNRESERVED + RESERVED));
    // Step Functions, unlike the reference implementation, takes a plus for a space here.
    add(all, "decodeUrlComponent", text -> decoded(text.replace('+', ' '), ""));
    add(all, "decodeUrl", text -> decoded(text, RESERVED));
  }

  private static void add(Builtins all, String name, Coding coding) {
    all.add(
        name,
        1,
        "<s-:s>",
        (evaluation, arguments) -> {
          if (!(arguments[0] instanceof String text)) {
            return null;
          }
          try {
            return evaluation.text(coding.apply(text));
          } catch (CharacterCodingException exception) {
            throw JsonataException.of(ErrorCode.D3140, text).in(name);
          }
        });
  }

  private static String base64(String text) {
    try {
      return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException exception) {
      throw JsonataException.withoutCode(
          "Argument of function base64decode is not Base64: " + exception.getMessage());
    }
  }

  private static String encoded(String text, String plain) throws CharacterCodingException {
    ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    StringBuilder result = new StringBuilder();
    while (bytes.hasRemaining()) {
      int unit = bytes.get() & 0xFF;
      if (unit < 0x80 && plain.indexOf(unit) >= 0) {
        result.append((char) unit);
      } else {
        result.append(String.format("%%%02X", unit));
      }
    }
    return result.toString();
  }

  private static String decoded(String text, String kept) throws CharacterCodingException {
    StringBuilder result = new StringBuilder();
    int position = 0;
    while (position < text.length()) {
      if (text.charAt(position) != '%') {
        result.append(text.charAt(position++));
        continue;
      }
      int first = unit(text, position);
      int count = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
      ByteBuffer bytes = ByteBuffer.allocate(count);
      for (int i = 0; i < count; i++) {
        bytes.put((byte) unit(text, position + 3 * i));
      }
      String character = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      int end = position + 3 * count;
      result.append(kept.contains(character) ? text.substring(position, end) : character);
      position = end;
    }
    return result.toString();
  }

  /** The byte that stands at a position as a percent sign and two digits. */
  private static int unit(String text, int position) throws CharacterCodingException {
    if (position + 2 < text.length() && text.charAt(position) == '%') {
      int high = Character.digit(text.charAt(position + 1), 16);
      int low = Character.digit(text.charAt(position + 2), 16);
      if (high >= 0 && low >= 0) {
        return high * 16 + low;
      }
    }
    throw new CharacterCodingException();
  }
}
