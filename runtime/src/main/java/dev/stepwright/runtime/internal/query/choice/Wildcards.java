package dev.stepwright.runtime.internal.query.choice;

import java.util.ArrayList;
import java.util.List;

/**
 * A compiled pattern of {@code StringMatches}, in which <code>*</code> stands for any characters
 * and a backslash makes an ordinary character of the one behind it.
 */
final class Wildcards {
  /** The texts before, between and after the wildcards. */
  private final String[] parts;

  private Wildcards(String[] parts) {
    this.parts = parts;
  }

  static Wildcards compile(String pattern) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*') {
        parts.add(part.toString());
        part.setLength(0);
      } else if (c == '\\' && i + 1 < pattern.length()) {
        part.append(pattern.charAt(++i));
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return new Wildcards(parts.toArray(new String[0]));
  }

  /** Takes each part at its first place, which is enough, and the last at the end. */
  boolean matches(String text) {
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
