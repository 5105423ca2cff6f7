package dev.stepwright.dsl.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text (RFC 8259) into a document tree.
 *
 * <p>No text makes it throw or run longer than linear time: what cannot be read is a {@link
 * JsonFault} with its place. A fault of grammar ends the reading; repeated names are all reported.
 * Instances are immutable and may be shared.
 */
public final class JsonReader {

  /** Arrays and objects may nest this deep. */
  public static final int MAX_DEPTH = 500;

  /** Reading longer numbers takes more than linear time. */
  private static final int MAX_NUMBER_LENGTH = 1000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final int maxBytes;

  /**
   * A reader of texts up to a size.
   *
   * @param maxBytes the size in bytes of UTF-8
   */
  public JsonReader(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * What reading gave.
   *
   * @param text the text that was read, empty if its bytes were none
   * @param document the tree, or null after a fault that ended the reading
   * @param faults every fault found, in order
   */
  public record Result(String text, @Nullable JsonDocument document, List<JsonFault> faults) {
    public Result {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads a stream to its end, or until it proves too large.
   *
   * @throws UncheckedIOException if the stream fails
   */
  public Result read(InputStream stream) {
    try {
      return read(stream.readNBytes(Math.max(maxBytes, maxBytes + 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads bytes of UTF-8. */
  public Result read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int malformed = text.indexOf('\uFFFD') < 0 ? -1 : malformedAt(bytes);
    if (malformed < 0) {
      JsonDocument document = bytes.length > maxBytes ? null : readWithoutFault(bytes, text);
      return document != null ? new Result(text, document, List.of()) : read(text, bytes.length);
    }
    String before = new String(bytes, 0, malformed, StandardCharsets.UTF_8);
    return refused(
        "",
        JsonFault.Kind.ENCODING,
        new TextLines(before).at(before.length()),
        String.format(
            "The byte 0x%02X is not UTF-8 here; expected a text in UTF-8", bytes[malformed]));
  }

  /**
   * Reads bytes that are sound, as nearly all are; null if not. Jackson reads bytes faster than
   * characters, but tells places in bytes, and guesses other encodings from the first ones.
   */
  private static @Nullable JsonDocument readWithoutFault(byte[] bytes, String text) {
    for (int i = 0; i < Math.min(4, bytes.length); i++) {
      if (bytes[i] <= 0) {
        return null;
      }
    }
    List<JsonFault> faults = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      JsonValue root = new TreeBuilder(parser, faults).root();
      return faults.isEmpty() ? new JsonDocument(root, new TextOrigins(text)) : null;
    } catch (JsonProcessingException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a text. */
  public Result read(String text) {
    return read(text, utf8Length(text));
  }

  private Result read(String text, int bytes) {
    if (bytes > maxBytes) {
      return refused(
          text,
          JsonFault.Kind.TOO_LARGE,
          new TextOrigin(1, 1),
          "The text has more than " + maxBytes + " bytes, which is the most that is taken");
    }
    List<JsonFault> faults = new ArrayList<>();
    JsonDocument document = null;
    try (JsonParser parser = FACTORY.createParser(text)) {
      try {
        JsonValue root = new TreeBuilder(parser, faults).root();
        document = new JsonDocument(root, new TextOrigins(text));
      } catch (JsonProcessingException e) {
        faults.add(fault(e, origin(parser.currentLocation())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Result(text, document, faults);
  }

  private static JsonFault fault(JsonProcessingException e, TextOrigin readTo) {
    String message = String.valueOf(e.getOriginalMessage());
    boolean limit = e instanceof StreamConstraintsException;
    boolean deep = limit && message.contains("nesting depth");
    return new JsonFault(
        deep ? JsonFault.Kind.TOO_DEEP : JsonFault.Kind.SYNTAX,
        JsonPointer.ROOT,
        e.getLocation() == null ? readTo : origin(e.getLocation()),
        readTo,
        deep
            ? "Arrays and objects nest deeper than " + MAX_DEPTH + " levels"
            : limit
                ? "The number has more than " + MAX_NUMBER_LENGTH + " characters"
                : firstLine(message));
  }

  private static Result refused(
      String text, JsonFault.Kind kind, TextOrigin origin, String message) {
    return new Result(text, null, List.of(new JsonFault(kind, JsonPointer.ROOT, origin, message)));
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static TextOrigin origin(JsonLocation location) {
    return new TextOrigin(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static int utf8Length(String text) {
    int bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }

  /** The index of the first byte that no UTF-8 text has there, or -1. */
  private static int malformedAt(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      var result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }

  /** Builds the tree from the parser's tokens. */
  private record TreeBuilder(JsonParser parser, List<JsonFault> faults) {

    JsonValue root() throws IOException {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new JsonParseException(parser, "The text is empty; expected a JSON value");
      }
      JsonValue root = value(first, JsonPointer.ROOT);
      if (parser.nextToken() != null) {
        throw new JsonParseException(
            parser,
            "Something follows the end of the JSON value; expected nothing more",
            parser.currentTokenLocation());
      }
      return root;
    }

    /** The value that a token begins; a scalar has no need of its own pointer. */
    private JsonValue value(JsonToken token, JsonPointer at) throws IOException {
      return switch (token) {
        case START_OBJECT -> object(at);
        case START_ARRAY -> array(at);
        case VALUE_STRING -> new JsonString(parser.getText());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNumber.parse(parser.getText());
        case VALUE_TRUE -> JsonBoolean.TRUE;
        case VALUE_FALSE -> JsonBoolean.FALSE;
        case VALUE_NULL -> JsonNull.NULL;
        default -> throw new IllegalStateException("Unexpected token " + token);
      };
    }

    private JsonObject object(JsonPointer at) throws IOException {
      JsonObject.Builder builder = JsonObject.builder();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        if (!builder.begin(name)) {
          faults.add(
              new JsonFault(
                  JsonFault.Kind.DUPLICATE_NAME,
                  at.child(name),
                  origin(parser.currentTokenLocation()),
                  "The object has two members named \"" + name + "\"; expected one"));
        }
        JsonToken token = parser.nextToken();
        builder.end(value(token, token.isStructStart() ? at.child(name) : at));
      }
      return builder.build();
    }

    private JsonArray array(JsonPointer at) throws IOException {
      List<JsonValue> elements = new ArrayList<>();
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        elements.add(value(token, token.isStructStart() ? at.child(elements.size()) : at));
      }
      return JsonArray.of(elements);
    }
  }
}
