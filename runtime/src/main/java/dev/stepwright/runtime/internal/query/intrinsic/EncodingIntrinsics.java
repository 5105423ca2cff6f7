package dev.stepwright.runtime.internal.query.intrinsic;

import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.JavaValues;
import dev.stepwright.runtime.internal.query.QueryScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/** Base64 and hashes, of the UTF-8 of at most 10 000 characters. */
final class EncodingIntrinsics {
  private static final Set<String> ALGORITHMS =
      Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

  private EncodingIntrinsics() {}

  /** {@code States.Base64Encode}. */
  static JsonValue encode(Arguments arguments, QueryScope scope) {
    byte[] bytes = arguments.limited(arguments.string(0)).getBytes(StandardCharsets.UTF_8);
    return new JsonString(Base64.getEncoder().encodeToString(bytes));
  }

  /**
   * {@code States.Base64Decode}. AWS passes over characters outside the alphabet, does not ask for
   * padding, reads nothing behind it and takes both alphabets.
   */
  static JsonValue decode(Arguments arguments, QueryScope scope) {
    String text = arguments.limited(arguments.string(0));
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '+') {
        letters.append('+');
      } else if (c == '_' || c == '/') {
        letters.append('/');
      } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        letters.append(c);
      }
    }
    if (letters.length() % 4 == 1) {
      // Six bits make no byte.
      letters.setLength(letters.length() - 1);
    }
    byte[] bytes = Base64.getDecoder().decode(letters.toString());
    return new JsonString(new String(bytes, StandardCharsets.UTF_8));
  }

  /** {@code States.Hash}, in lower-case hexadecimal; what is not a string is printed first. */
  static JsonValue hash(Arguments arguments, QueryScope scope) {
    String data = arguments.limited(JavaValues.text(arguments.value(0)));
    String algorithm = arguments.string(1);
    if (!ALGORITHMS.contains(algorithm)) {
      throw arguments.invalid();
    }
    try {
      byte[] hash =
          MessageDigest.getInstance(algorithm).digest(data.getBytes(StandardCharsets.UTF_8));
      return new JsonString(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks " + algorithm, e);
    }
  }
}
