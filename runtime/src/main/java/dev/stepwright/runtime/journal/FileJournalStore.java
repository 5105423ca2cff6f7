package dev.stepwright.runtime.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps journals in one file, which is only ever appended to: a header of 16 bytes, then a {@link
 * Frame} for each record. Records are collected and written together, when they are forced or many.
 *
 * <p>What a crash has torn at the end of the file is cut off when it is opened. A file that is
 * damaged before is refused and left as it is.
 */
final class FileJournalStore implements JournalStore {
  static final int HEADER_BYTES = 16;
  private static final byte[] MAGIC = "Stepwright\0".getBytes(StandardCharsets.US_ASCII);

  /** The version of this format; a file of another is refused. */
  private static final byte VERSION = 1;

  private static final int BUFFER_BYTES = 1 << 18;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private long executions;
  private boolean afterForce = true;
  private boolean dirty;
  private @Nullable Exception broken;

  private FileJournalStore(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static FileJournalStore open(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileJournalStore store = new FileJournalStore(file, channel);
      try {
        store.lock();
        store.recover();
        return store;
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new JournalException("Cannot open the journal " + file + ": " + reason(file, e), e);
    }
  }

  /** Why a file cannot be opened; the messages of Java's exceptions are often but its name. */
  private static String reason(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no folder " + file.toAbsolutePath().getParent();
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return reason == null ? e.toString() : reason;
  }

  private void lock() throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new JournalException("The journal " + file + " is in use", null);
    }
  }

  /** Finds the end of what was written, and goes there. */
  private void recover() throws IOException {
    if (isNew()) {
      channel.truncate(0);
      writeFully(header());
      channel.force(true);
      forceFolder();
      return;
    }
    FrameScanner scanner = new FrameScanner(channel, HEADER_BYTES, channel.size());
    for (ByteBuffer body = scanner.next(); body != null; body = scanner.next()) {
      if ((Frame.varint(body) & 1) == 1) {
        executions++;
      }
    }
    long end = scanner.position();
    if (scanner.seekAfterForce()) {
      throw new JournalException(
          "The journal "
              + file
              + " is damaged at byte "
              + end
              + ": there is no sound record up to byte "
              + scanner.position()
              + ". What is before and after is sound; the file was left as it is",
          null);
    }
    channel.truncate(end);
    channel.force(true);
    channel.position(end);
  }

  /** Whether there is nothing, or a part of the header. */
  private boolean isNew() throws IOException {
    ByteBuffer found = ByteBuffer.allocate(HEADER_BYTES);
    while (found.hasRemaining() && channel.read(found, found.position()) >= 0) {
      // Goes on until the header or the file ends.
    }
    ByteBuffer expected = header();
    int mismatch = found.flip().mismatch(expected);
    if (mismatch < 0) {
      return false;
    }
    if (mismatch == found.limit()) {
      return true;
    }
    if (mismatch == MAGIC.length) {
      throw new JournalException(
          "The journal "
              + file
              + " has format version "
              + found.get(mismatch)
              + "; this version of Stepwright reads format version "
              + VERSION,
          null);
    }
    throw new JournalException(file + " is no journal", null);
  }

  private static ByteBuffer header() {
    return ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).put(VERSION).rewind();
  }

  /** Makes the file's name durable. Where folders cannot be opened it is by itself. */
  private void forceFolder() {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
      opened.force(true);
    } catch (IOException e) {
      System.getLogger(FileJournalStore.class.getName())
          .log(System.Logger.Level.DEBUG, "Cannot force the folder " + folder, e);
    }
  }

  @Override
  public long create(ByteBuffer head) {
    long execution = executions;
    write(execution * 2 + 1, head);
    executions++;
    return execution;
  }

  @Override
  public void append(long execution, ByteBuffer record) {
    if (execution < 0 || execution >= executions) {
      throw new IllegalArgumentException("No execution has the number " + execution);
    }
    write(execution * 2, record);
  }

  private void write(long numberAndKind, ByteBuffer record) {
    requireSound();
    if (record.remaining() > MAX_RECORD_BYTES) {
      throw tooLong(record.remaining());
    }
    int most = Frame.HEADER_BYTES + Frame.MAX_VARINT_BYTES + record.remaining();
    try {
      if (buffer.remaining() < most) {
        flush();
      }
      if (buffer.remaining() < most) {
        ByteBuffer large = ByteBuffer.allocate(most);
        put(numberAndKind, record, large);
        writeFully(large.flip());
      } else {
        put(numberAndKind, record, buffer);
      }
      dirty = true;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private void put(long numberAndKind, ByteBuffer record, ByteBuffer to) {
    byte mark = afterForce ? Frame.AFTER_FORCE : Frame.CONTINUES;
    afterForce = false;
    int start = to.position();
    Frame.putVarint(numberAndKind, to.position(start + Frame.HEADER_BYTES));
    to.put(record);
    int length = to.position() - start - Frame.HEADER_BYTES;
    ByteBuffer body = to.slice(start + Frame.HEADER_BYTES, length);
    to.put(start, mark)
        .putInt(start + 1, length)
        .putInt(start + 1 + Integer.BYTES, Frame.checksum(mark, length, body));
  }

  private void flush() throws IOException {
    writeFully(buffer.flip());
    buffer.clear();
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void force() {
    requireSound();
    if (dirty) {
      try {
        flush();
        channel.force(false);
      } catch (IOException e) {
        throw broken(e);
      }
      dirty = false;
      afterForce = true;
    }
  }

  @Override
  public void read(Reader reader) {
    try {
      flush();
      FrameScanner scanner = new FrameScanner(channel, HEADER_BYTES, channel.position());
      for (ByteBuffer body = scanner.next(); body != null; body = scanner.next()) {
        long numberAndKind = Frame.varint(body);
        byte[] record = new byte[body.remaining()];
        body.get(record);
        if ((numberAndKind & 1) == 1) {
          reader.created(numberAndKind >>> 1, record);
        } else {
          reader.appended(numberAndKind >>> 1, record);
        }
      }
    } catch (IOException e) {
      throw new JournalException("Cannot read the journal " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try (channel) {
      if (channel.isOpen() && broken == null) {
        force();
      }
    } catch (IOException e) {
      throw new JournalException("Cannot close the journal " + file + ": " + e.getMessage(), e);
    }
  }

  private void requireSound() {
    if (broken != null) {
      throw new JournalException(
          "The journal " + file + " takes nothing more: writing to it has failed before", broken);
    }
  }

  private JournalException broken(IOException e) {
    broken = e;
    return new JournalException("Cannot write to the journal " + file + ": " + e.getMessage(), e);
  }

  static JournalException tooLong(int bytes) {
    return new JournalException(
        "A record of " + bytes + " bytes; at most " + MAX_RECORD_BYTES + " are taken", null);
  }
}
