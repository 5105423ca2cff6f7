package dev.stepwright.runtime.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** Reads the frames of a journal file, one after the other, and finds where they end. */
final class FrameScanner {
  private static final int BUFFER_BYTES = 1 << 16;

  private final FileChannel channel;
  private final long end;
  private ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).flip();

  /** The place in the file of what is next. */
  private long position;

  FrameScanner(FileChannel channel, long start, long end) {
    this.channel = channel;
    this.position = start;
    this.end = end;
  }

  /** Where the next frame begins. */
  long position() {
    return position;
  }

  /** The body of the next frame, good until the next call; null if there is no whole, sound one. */
  @Nullable ByteBuffer next() throws IOException {
    if (!has(Frame.HEADER_BYTES)) {
      return null;
    }
    int at = buffer.position();
    byte mark = buffer.get(at);
    int length = buffer.getInt(at + 1);
    int checksum = buffer.getInt(at + 1 + Integer.BYTES);
    if (!Frame.isMark(mark)
        || !Frame.isLength(length)
        || length > end - position - Frame.HEADER_BYTES
        || !has(Frame.HEADER_BYTES + length)) {
      return null;
    }
    ByteBuffer body = buffer.slice(buffer.position() + Frame.HEADER_BYTES, length);
    if (Frame.checksum(mark, length, body.duplicate()) != checksum) {
      return null;
    }
    skip(Frame.HEADER_BYTES + length);
    return body;
  }

  /** Goes on to where the next sound frame after a force begins; false if there is none. */
  boolean seekAfterForce() throws IOException {
    while (has(Frame.HEADER_BYTES)) {
      int at = buffer.position();
      if (buffer.get(at) == Frame.AFTER_FORCE && isSound(at)) {
        return true;
      }
      skip(1);
    }
    return false;
  }

  private boolean isSound(int at) throws IOException {
    int length = buffer.getInt(at + 1);
    if (!Frame.isLength(length) || length > end - position - Frame.HEADER_BYTES) {
      return false;
    }
    ByteBuffer body = ByteBuffer.allocate(length);
    long from = position + Frame.HEADER_BYTES;
    while (body.hasRemaining()) {
      if (channel.read(body, from + body.position()) < 0) {
        return false;
      }
    }
    return Frame.checksum(Frame.AFTER_FORCE, length, body.flip())
        == buffer.getInt(at + 1 + Integer.BYTES);
  }

  private void skip(int bytes) {
    buffer.position(buffer.position() + bytes);
    position += bytes;
  }

  /** Whether there are so many bytes; they are in the buffer then. */
  private boolean has(int bytes) throws IOException {
    if (buffer.remaining() >= bytes) {
      return true;
    }
    if (end - position < bytes) {
      return false;
    }
    ByteBuffer target =
        buffer.capacity() >= bytes
            ? buffer.compact()
            : ByteBuffer.allocate(Math.max(bytes, BUFFER_BYTES)).put(buffer);
    long from = position + target.position();
    while (target.hasRemaining() && from < end) {
      int read = channel.read(target, from);
      if (read < 0) {
        break;
      }
      from += read;
    }
    buffer = target.flip();
    return buffer.remaining() >= bytes;
  }
}
