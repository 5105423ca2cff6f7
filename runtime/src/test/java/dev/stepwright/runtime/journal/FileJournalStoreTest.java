package dev.stepwright.runtime.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalStoreTest {
  private final Path file;

  FileJournalStoreTest(@TempDir Path folder) {
    file = folder.resolve("journal");
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  private static List<String> read(JournalStore store) {
    List<String> lines = new ArrayList<>();
    store.read(
        new JournalStore.Reader() {
          @Override
          public void created(long execution, byte[] head) {
            lines.add(execution + " created " + new String(head, UTF_8));
          }

          @Override
          public void appended(long execution, byte[] record) {
            lines.add(execution + " " + new String(record, UTF_8));
          }
        });
    return lines;
  }

  private List<String> reopened() {
    try (JournalStore store = JournalStore.file(file)) {
      return read(store);
    }
  }

  /** Three batches; the sizes of the file after each record of the last. */
  private List<Long> write() throws IOException {
    List<Long> ends = new ArrayList<>();
    try (JournalStore store = JournalStore.file(file)) {
      store.create(bytes("a"));
      store.append(0, bytes("a1"));
      store.force();
      store.create(bytes("b"));
      store.append(1, bytes("b1"));
      store.force();
      long size = Files.size(file);
      for (String record : List.of("b2", "", "b4 é")) {
        store.append(1, bytes(record));
        size += Frame.HEADER_BYTES + 1 + bytes(record).remaining();
        ends.add(size);
      }
    }
    assertThat(Files.size(file)).isEqualTo(ends.get(2));
    return ends;
  }

  private static final List<String> ALL =
      List.of("0 created a", "0 a1", "1 created b", "1 b1", "1 b2", "1 ", "1 b4 é");

  @Test
  void keepsWhatWasAppended() throws IOException {
    write();
    assertThat(reopened()).isEqualTo(ALL);
  }

  @Test
  void saysWhyAFileCannotBeOpened() throws IOException {
    Path folder = file.resolveSibling("nope");

    assertThatThrownBy(() -> JournalStore.file(folder.resolve("x")))
        .isInstanceOf(JournalException.class)
        .hasMessage(
            "Cannot open the journal "
                + folder.resolve("x")
                + ": there is no folder "
                + folder.toAbsolutePath());
    Files.createDirectory(file);
    assertThatThrownBy(() -> JournalStore.file(file))
        .isInstanceOf(JournalException.class)
        .hasMessage("Cannot open the journal " + file + ": Is a directory");
  }

  @Test
  void goesOnWhereItWas() throws IOException {
    write();
    try (JournalStore store = JournalStore.file(file)) {
      assertThat(store.create(bytes("c"))).isEqualTo(2);
      store.append(0, bytes("a2"));
      assertThat(read(store)).hasSize(9).endsWith("2 created c", "0 a2");
    }
    assertThat(reopened()).hasSize(9).startsWith("0 created a").endsWith("2 created c", "0 a2");
  }

  @Test
  void cutsWhatWasTornWhereverThatWas() throws IOException {
    List<Long> ends = write();
    byte[] whole = Files.readAllBytes(file);
    long start = ends.get(0) - Frame.HEADER_BYTES - 3;
    for (int size = (int) start; size < whole.length; size++) {
      Files.write(file, Arrays.copyOf(whole, size));
      long end = size;
      int kept = 4 + (int) ends.stream().filter(at -> at <= end).count();
      assertThat(reopened()).as("cut to %s bytes", size).isEqualTo(ALL.subList(0, kept));
      try (JournalStore store = JournalStore.file(file)) {
        store.append(0, bytes("more"));
      }
      assertThat(reopened()).as("cut to %s bytes", size).hasSize(kept + 1).endsWith("0 more");
    }
  }

  @Test
  void cutsALastBatchOfWhichALaterPartIsThere() throws IOException {
    List<Long> ends = write();
    byte[] whole = Files.readAllBytes(file);
    int start = (int) (ends.get(0) - Frame.HEADER_BYTES - 3);
    for (int at = start; at < whole.length; at++) {
      byte[] torn = whole.clone();
      torn[at] ^= 0x10;
      Files.write(file, torn);
      long place = at;
      int kept = 4 + (int) ends.stream().filter(end -> end <= place).count();
      assertThat(reopened()).as("byte %s", at).isEqualTo(ALL.subList(0, kept));
    }
  }

  @Test
  void refusesWhatIsDamagedBefore() throws IOException {
    List<Long> ends = write();
    byte[] whole = Files.readAllBytes(file);
    for (int at = FileJournalStore.HEADER_BYTES; at < ends.get(0) - 12; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertThatThrownBy(() -> JournalStore.file(file))
          .as("byte %s", at)
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("damaged at byte");
      assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }
  }

  @Test
  void refusesWhatIsNoJournal() throws IOException {
    Files.writeString(file, "Stepladder, not at all");
    assertThatThrownBy(() -> JournalStore.file(file)).hasMessageEndingWith("is no journal");
  }

  @Test
  void refusesAnotherVersion() throws IOException {
    write();
    byte[] newer = Files.readAllBytes(file);
    newer[11] = 7;
    Files.write(file, newer);
    assertThatThrownBy(() -> JournalStore.file(file))
        .hasMessageContaining("has format version 7; this version of Stepwright reads")
        .isInstanceOf(JournalException.class);
  }

  @Test
  void beginsAnewWhereTheHeaderWasTorn() throws IOException {
    write();
    byte[] whole = Files.readAllBytes(file);
    for (int size = 0; size < FileJournalStore.HEADER_BYTES; size++) {
      Files.write(file, Arrays.copyOf(whole, size));
      assertThat(reopened()).isEmpty();
    }
  }

  @Test
  void refusesAFileInUse() {
    try (JournalStore store = JournalStore.file(file)) {
      assertThatThrownBy(() -> JournalStore.file(file)).hasMessageEndingWith("is in use");
      store.create(bytes("still works"));
    }
    assertThat(reopened()).containsExactly("0 created still works");
  }

  @Test
  void takesRecordsLargerThanItsBuffer() {
    String large = "x".repeat(1_000_000);
    try (JournalStore store = JournalStore.file(file)) {
      store.create(bytes("a"));
      store.append(0, bytes(large));
      store.append(0, bytes("small"));
    }
    assertThat(reopened()).containsExactly("0 created a", "0 " + large, "0 small");
  }

  @Test
  void refusesRecordsThatAreTooLarge() {
    try (JournalStore store = JournalStore.file(file)) {
      store.create(bytes("a"));
      assertThatThrownBy(
              () -> store.append(0, ByteBuffer.allocate(JournalStore.MAX_RECORD_BYTES + 1)))
          .hasMessageContaining("67108865 bytes");
      store.append(0, bytes("goes on"));
    }
    assertThat(reopened()).containsExactly("0 created a", "0 goes on");
  }

  @Test
  void takesNothingAfterAFailedWrite() {
    JournalStore store = JournalStore.file(file);
    store.create(bytes("a"));
    store.close();
    store.create(bytes("b"));
    assertThatThrownBy(store::force).hasMessageContaining("Cannot write");
    assertThatThrownBy(() -> store.append(0, bytes("x"))).hasMessageContaining("nothing more");
    assertThat(reopened()).containsExactly("0 created a");
  }
}
