package dev.stepwright.runtime.internal.items;

import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.objects.ObjectStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * An object whose bytes hold items.
 *
 * @param bucket its bucket
 * @param key its key
 */
record DataSet(String bucket, String key) {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** The {@code Source} of its items in the Context Object. */
  String source() {
    return "S3://" + bucket + "/" + key;
  }

  /**
   * Its bytes, unpacked if its key ends with {@code .gz}, without a byte order mark.
   *
   * @throws MapRunException if there is no such object or it cannot be read
   * @throws IOException if its first bytes cannot be read
   */
  InputStream open(ObjectStore objects) throws IOException {
    InputStream stream = stored(objects);
    try {
      return withoutMark(unpacked(stream));
    } catch (IOException | MapRunException e) {
      stream.close();
      throw e;
    }
  }

  /** The failure to read it, in the words of an exception. */
  MapRunException unreadable(IOException e) {
    return failure("cannot be read: " + (e.getMessage() == null ? e : e.getMessage()));
  }

  /** A failure that something is wrong with it. */
  MapRunException failure(String fault) {
    return MapRunFailure.itemReader("The object s3://" + bucket + "/" + key + " " + fault)
        .asException();
  }

  private InputStream stored(ObjectStore objects) {
    try {
      return objects
          .open(bucket, key)
          .orElseThrow(
              () ->
                  MapRunFailure.itemReader(
                          objects.hasBucket(bucket)
                              ? S3Errors.noSuchKey(bucket, key)
                              : S3Errors.noSuchBucket(bucket))
                      .asException());
    } catch (ObjectStoreException e) {
      throw failure("cannot be read: " + e.getMessage());
    }
  }

  /** AWS unpacks GZIP and ZSTD by the ending of the key; the JDK has no ZSTD. */
  private InputStream unpacked(InputStream stream) throws IOException {
    String name = key.toLowerCase(Locale.ROOT);
    if (name.endsWith(".zst") || name.endsWith(".zstd")) {
      throw failure("is compressed with ZSTD, which is not supported here; use GZIP");
    }
    return name.endsWith(".gz") || name.endsWith(".gzip") ? new GZIPInputStream(stream) : stream;
  }

  private static InputStream withoutMark(InputStream stream) throws IOException {
    PushbackInputStream marked = new PushbackInputStream(stream, BYTE_ORDER_MARK.length);
    byte[] start = marked.readNBytes(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
      marked.unread(start);
    }
    return marked;
  }
}
