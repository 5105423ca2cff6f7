package dev.stepwright.runtime.internal.items;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an object in UTF-8, read as far as they are needed, so that a limit on items
 * spares the rest. Confined to one thread.
 */
final class DataText {
  /** What {@link #next} gives after the last character. */
  static final int END = -1;

  private final DataSet data;
  private final InputStream stream;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).limit(0);
  private final CharBuffer characters = CharBuffer.allocate(1 << 14);

  /** What {@link #characters} holds, read from here since that is several times faster. */
  private final char[] buffer = characters.array();

  private int position;
  private int limit;
  private boolean streamEnded;
  private long line = 1;

  DataText(DataSet data, InputStream stream) {
    this.data = data;
    this.stream = stream;
    this.decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The next character, or {@link #END}; a line break is a line feed, however it is written. */
  int next() {
    int c = read();
    if (c == '\r') {
      skip('\n');
      c = '\n';
    }
    if (c == '\n') {
      line++;
    }
    return c;
  }

  /** The next character, or {@link #END}, as it is written: a line break may be two of them. */
  int nextVerbatim() {
    int c = read();
    if (c == '\n') {
      line++;
    }
    return c;
  }

  /** The character after, which stays the next one, or {@link #END}. */
  int peek() {
    return position < limit || fill() ? buffer[position] : END;
  }

  /** Passes the next character if it is this one. */
  boolean skip(char expected) {
    if (peek() != expected) {
      return false;
    }
    position++;
    return true;
  }

  /** The text up to the next line break, which is passed, or null at the end. */
  @Nullable String nextLine(int maxCharacters) {
    if (peek() == END) {
      return null;
    }
    long start = line;
    StringBuilder text = new StringBuilder();
    for (int c = next(); c != '\n' && c != END; c = next()) {
      if (text.length() == maxCharacters) {
        throw tooLong(start, maxCharacters);
      }
      text.append((char) c);
    }
    return text.toString();
  }

  /** The number of the line that the next character is in, from 1. */
  long line() {
    return line;
  }

  /** The failure of a record that is too long to be one. */
  MapRunException tooLong(long atLine, int maxCharacters) {
    return data.failure(
        "has a record of more than " + maxCharacters + " characters at line " + atLine);
  }

  /** A failure that something is wrong with the object. */
  MapRunException failure(String fault) {
    return data.failure(fault);
  }

  private int read() {
    return position < limit || fill() ? buffer[position++] : END;
  }

  /** Decodes more, up to a fault, which is one only when all before it has been read. */
  private boolean fill() {
    characters.clear();
    CoderResult result = decoder.decode(bytes, characters, streamEnded);
    while (characters.position() == 0 && result.isUnderflow() && !streamEnded) {
      readBytes();
      result = decoder.decode(bytes, characters, streamEnded);
    }
    position = 0;
    limit = characters.position();
    if (limit == 0 && result.isError()) {
      throw data.failure("is not UTF-8 at line " + line);
    }
    return limit > 0;
  }

  private void readBytes() {
    bytes.compact();
    try {
      int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
      streamEnded = read < 0;
      bytes.position(bytes.position() + Math.max(0, read));
    } catch (IOException e) {
      throw data.unreadable(e);
    } finally {
      bytes.flip();
    }
  }
}
