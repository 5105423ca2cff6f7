package dev.stepwright.runtime.internal.query.path;

import java.util.regex.Pattern;

/** The letters behind a regular expression. */
final class RegexFlags {
  private RegexFlags() {}

  /** The flags of {@link Pattern} that letters such as {@code im} stand for. */
  static int of(String letters) {
    int flags = 0;
    for (int i = 0; i < letters.length(); i++) {
      flags |=
          switch (letters.charAt(i)) {
            case 'd' -> Pattern.UNIX_LINES;
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'x' -> Pattern.COMMENTS;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'u' -> Pattern.UNICODE_CASE;
            case 'U' -> Pattern.UNICODE_CHARACTER_CLASS;
            default -> 0;
          };
    }
    return flags;
  }
}
