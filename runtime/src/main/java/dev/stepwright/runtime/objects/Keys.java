package dev.stepwright.runtime.objects;

/** The order of keys. */
final class Keys {
  private Keys() {}

  /**
   * Compares by UTF-8 bytes, which is by code points. Java's own order of strings differs where
   * surrogates meet the characters after them.
   */
  static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char l = left.charAt(i);
      char r = right.charAt(i);
      if (l != r) {
        boolean surrogates = Character.isSurrogate(l) == Character.isSurrogate(r);
        return surrogates ? Character.compare(l, r) : Character.isSurrogate(l) ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
