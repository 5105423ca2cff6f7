package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a record. Numbers are varints, texts UTF-8 after their length. */
final class RecordWriter {
  private static final int INITIAL = 256;

  /** What is kept for the next record; more is let go. */
  private static final int KEPT = 1 << 16;

  private byte[] bytes = new byte[INITIAL];
  private int size;

  /** Begins a record. */
  RecordWriter clear() {
    size = 0;
    if (bytes.length > KEPT) {
      bytes = new byte[INITIAL];
    }
    return this;
  }

  /** The record, good until the next one is begun. */
  ByteBuffer record() {
    return ByteBuffer.wrap(bytes, 0, size);
  }

  RecordWriter flag(boolean value) {
    return number(value ? 1 : 0);
  }

  /** A number that is not often negative. */
  RecordWriter number(long value) {
    reserve(Long.BYTES + 2);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  RecordWriter signed(long value) {
    return number((value << 1) ^ (value >> (Long.SIZE - 1)));
  }

  RecordWriter decimal(double value) {
    return text(Double.toString(value));
  }

  RecordWriter numberOrNull(@Nullable Long value) {
    return value == null ? flag(false) : flag(true).signed(value);
  }

  RecordWriter text(String value) {
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    number(text.length);
    reserve(text.length);
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
    return this;
  }

  RecordWriter textOrNull(@Nullable String value) {
    return value == null ? flag(false) : flag(true).text(value);
  }

  /**
   * A value, its text as well where it keeps that.
   *
   * @throws TooDeepException if the text could not be read again
   */
  RecordWriter json(JsonValue value) {
    if (!value.keepsText() && value.nestsDeeperThan(JsonReader.MAX_DEPTH)) {
      throw new TooDeepException();
    }
    return flag(value.keepsText()).text(value.toJson());
  }

  /** Data that nests deeper than {@link RecordReader} reads. */
  static final class TooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeepException() {
      super("Arrays and objects nest deeper than " + JsonReader.MAX_DEPTH + " levels");
    }
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
    }
  }
}
