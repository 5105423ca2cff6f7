package dev.stepwright.bench;

import dev.stepwright.runtime.journal.JournalStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Batches of records per second that are durable: in a journal file, and against it the same bytes
 * without frames, collected and written in one piece (the limit). A file begins anew with each
 * iteration.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class JournalBenchmark {
  /** How many events there are between two forces. */
  @Param({"1", "100", "1000"})
  public int events;

  /** How long a record is: an event that refers to its data, one that has some. */
  @Param({"12", "200"})
  public int bytes;

  private ByteBuffer record = ByteBuffer.allocate(0);
  private ByteBuffer batch = ByteBuffer.allocate(0);
  private @Nullable Path folder;
  private @Nullable JournalStore store;
  private @Nullable FileChannel plain;

  /** Begins new files. */
  @Setup(Level.Iteration)
  public void open() throws IOException {
    record = ByteBuffer.allocate(bytes);
    batch = ByteBuffer.allocateDirect(bytes * events);
    Path created = Files.createTempDirectory(Path.of("").toAbsolutePath(), "journal-benchmark");
    folder = created;
    store = JournalStore.file(created.resolve("journal"));
    store.create(record.duplicate());
    plain =
        FileChannel.open(
            created.resolve("plain"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Removes the files. */
  @TearDown(Level.Iteration)
  public void close() throws IOException {
    Objects.requireNonNull(store).close();
    Objects.requireNonNull(plain).close();
    Path created = Objects.requireNonNull(folder);
    Files.deleteIfExists(created.resolve("journal"));
    Files.deleteIfExists(created.resolve("plain"));
    Files.delete(created);
  }

  /** A journal file. */
  @Benchmark
  public void journal() {
    JournalStore opened = Objects.requireNonNull(store);
    for (int i = 0; i < events; i++) {
      opened.append(0, record.rewind());
    }
    opened.force();
  }

  /** The limit. */
  @Benchmark
  public void plain() throws IOException {
    FileChannel opened = Objects.requireNonNull(plain);
    batch.clear();
    for (int i = 0; i < events; i++) {
      batch.put(record.rewind());
    }
    batch.flip();
    while (batch.hasRemaining()) {
      opened.write(batch);
    }
    opened.force(false);
  }
}
