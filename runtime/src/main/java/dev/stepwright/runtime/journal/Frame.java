package dev.stepwright.runtime.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * A record as a journal file has it: a mark (1 byte), the length of the body (4), a checksum (4),
 * the body. The checksum is CRC-32C over the mark, the length and the body; the body is a number (a
 * varint: the execution's, doubled, and one more for the head of a journal) and the record.
 *
 * <p>The mark says whether the record is the first after a {@link JournalStore#force}. Before such
 * a one everything is durable: whatever is broken there was not torn by a crash but damaged.
 */
final class Frame {
  static final int HEADER_BYTES = 9;
  static final byte CONTINUES = (byte) 0xA5;
  static final byte AFTER_FORCE = (byte) 0xA6;

  /** The longest varint. */
  static final int MAX_VARINT_BYTES = 10;

  static final int MAX_BODY_BYTES = JournalStore.MAX_RECORD_BYTES + MAX_VARINT_BYTES;

  private Frame() {}

  /** The checksum of a frame, whose body is read to its end. */
  static int checksum(byte mark, int length, ByteBuffer body) {
    CRC32C checksum = new CRC32C();
    checksum.update(mark);
    for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
      checksum.update(length >> shift);
    }
    checksum.update(body);
    return (int) checksum.getValue();
  }

  static boolean isMark(byte mark) {
    return mark == CONTINUES || mark == AFTER_FORCE;
  }

  static boolean isLength(int length) {
    return length > 0 && length <= MAX_BODY_BYTES;
  }

  static void putVarint(long value, ByteBuffer to) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      to.put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    to.put((byte) rest);
  }

  /**
   * Reads a varint.
   *
   * @throws java.nio.BufferUnderflowException if there is none
   */
  static long varint(ByteBuffer from) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = from.get();
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
