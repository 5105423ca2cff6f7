package dev.stepwright.runtime.objects;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Entity tags as S3 makes them for objects written in one piece. */
final class ETag {
  private ETag() {}

  static String of(byte[] bytes) {
    return quoted(md5().digest(bytes));
  }

  /** The tag of what is left in a stream. */
  static String of(InputStream stream) throws IOException {
    MessageDigest digest = md5();
    byte[] buffer = new byte[1 << 16];
    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return quoted(digest.digest());
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
  }

  private static String quoted(byte[] digest) {
    return '"' + HexFormat.of().formatHex(digest) + '"';
  }
}
