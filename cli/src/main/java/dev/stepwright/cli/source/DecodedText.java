package dev.stepwright.cli.source;

import dev.stepwright.dsl.json.JsonFault;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.TextLines;
import dev.stepwright.dsl.json.TextOrigin;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text, if they are UTF-8.
 *
 * @param text the text, empty after a fault
 * @param fault why the bytes are no text, or null
 */
public record DecodedText(String text, @Nullable JsonFault fault) {

  /** Decodes up to a number of bytes. */
  public static DecodedText of(byte[] bytes, int maxBytes) {
    if (bytes.length > maxBytes) {
      return refused(
          JsonFault.Kind.TOO_LARGE,
          new TextOrigin(1, 1),
          "The file has more than " + maxBytes + " bytes, the most that is read");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      return refused(
          JsonFault.Kind.ENCODING,
          new TextLines(text).at(nul),
          "The file holds a NUL byte, so it is no text; expected JSON or YAML in UTF-8");
    }
    if (end.isError()) {
      return refused(
          JsonFault.Kind.ENCODING,
          new TextLines(text).at(text.length()),
          String.format(
              "The byte 0x%02X is not UTF-8 here; expected a text in UTF-8", bytes[in.position()]));
    }
    return new DecodedText(text, null);
  }

  private static DecodedText refused(JsonFault.Kind kind, TextOrigin at, String message) {
    return new DecodedText("", new JsonFault(kind, JsonPointer.ROOT, at, message));
  }
}
