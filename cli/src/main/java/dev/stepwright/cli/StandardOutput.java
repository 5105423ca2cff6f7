package dev.stepwright.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output. Where it takes no more it fails no write, so that a command comes to its end;
 * why is asked then.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream stream;
  private @Nullable IOException failure;

  StandardOutput(OutputStream stream) {
    this.stream = stream;
  }

  /** Why not all was written; null if it was, or if the reader of a pipe wanted no more. */
  @Nullable IOException failure() {
    String message = failure == null ? null : failure.getMessage();
    // All that Java keeps of EPIPE.
    return message != null && message.toLowerCase(Locale.ROOT).contains("pipe") ? null : failure;
  }

  @Override
  public void write(int single) {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (failure == null) {
      try {
        stream.write(bytes, offset, length);
      } catch (IOException e) {
        failure = e;
      }
    }
  }
}
