package dev.stepwright.runtime.internal.query.choice;

import dev.stepwright.runtime.internal.query.QueryException;
import dev.stepwright.runtime.internal.query.QueryFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled pattern of {@code StringMatches}, in which <code>*</code> stands for any characters
 * and a backslash makes an ordinary character of the one behind it.
 */
final class Wildcards {
  /** The texts before, between and after the wildcards. */
  private final String[] parts;

  /** Whether nothing follows the last backslash. */
  private final boolean open;

  private Wildcards(String[] parts, boolean open) {
    this.parts = parts;
    this.open = open;
  }

  static Wildcards compile(String pattern) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*') {
        parts.add(part.toString());
        part.setLength(0);
      } else if (c == '\\') {
        open = ++i == pattern.length();
        part.append(pattern, i, Math.min(i + 1, pattern.length()));
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return new Wildcards(parts.toArray(new String[0]), open);
  }

  /**
   * Takes each part at its first place, which is enough, and the last at the end.
   *
   * @throws QueryException if the pattern ends with an open escape
   */
  boolean matches(String text) {
    if (open) {
      throw QueryFailure.runtime("The value of StringMatches ends with an open escape backslash")
          .asException();
    }
    int last = parts.length - 1;
    if (last == 0) {
      return text.equals(parts[0]);
    }
    if (!text.startsWith(parts[0])) {
      return false;
    }
    int position = parts[0].length();
    for (int i = 1; i < last; i++) {
      int found = text.indexOf(parts[i], position);
      if (found < 0) {
        return false;
      }
      position = found + parts[i].length();
    }
    return text.length() - parts[last].length() >= position && text.endsWith(parts[last]);
  }
}
