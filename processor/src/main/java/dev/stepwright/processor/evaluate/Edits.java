package dev.stepwright.processor.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Changes to a text. None of them changes the number of a line: what is left out leaves its line
 * ends behind.
 */
final class Edits {
  private final String original;
  private final NavigableMap<Integer, String> insertions = new TreeMap<>();
  private final NavigableMap<Integer, Replacement> replacements = new TreeMap<>();

  private record Replacement(int end, String text) {}

  Edits(String original) {
    this.original = original;
  }

  /** Puts a text before a character, after what was put there before. */
  void insert(int offset, String text) {
    insertions.merge(offset, text, String::concat);
  }

  /** Puts a text in the place of another one; false if that is gone already. */
  boolean replace(int start, int end, String text) {
    Map.Entry<Integer, Replacement> around = replacements.floorEntry(start);
    if (around != null && around.getValue().end() >= end) {
      return false;
    }
    replacements.subMap(start, true, end, false).clear();
    replacements.put(start, new Replacement(end, text));
    return true;
  }

  /** Whether a character is in the text that another one took the place of. */
  boolean isGone(int offset) {
    Map.Entry<Integer, Replacement> around = replacements.floorEntry(offset);
    return around != null && around.getValue().end() > offset;
  }

  /** The text as changed. */
  ChangedText apply() {
    StringBuilder text = new StringBuilder(original.length() * 2);
    List<ChangedText.Part> parts = new ArrayList<>();
    int at = 0;
    while (at <= original.length()) {
      int next = next(at);
      if (next > at) {
        parts.add(new ChangedText.Part(text.length(), at, true));
        text.append(original, at, next);
        at = next;
      }
      parts.add(new ChangedText.Part(text.length(), at, false));
      text.append(insertions.getOrDefault(at, ""));
      Replacement replacement = replacements.get(at);
      if (replacement != null) {
        text.append(replacement.text()).append("\n".repeat(lineEnds(at, replacement.end())));
        at = replacement.end();
      } else if (at < original.length()) {
        parts.add(new ChangedText.Part(text.length(), at, true));
        text.append(original.charAt(at++));
      } else {
        break;
      }
    }
    return new ChangedText(text.toString(), parts);
  }

  /** The first offset from one on where there is a change, or the end. */
  private int next(int from) {
    Integer insertion = insertions.ceilingKey(from);
    Integer replacement = replacements.ceilingKey(from);
    return Math.min(
        insertion == null ? original.length() : insertion,
        replacement == null ? original.length() : replacement);
  }

  private int lineEnds(int start, int end) {
    int count = LineEnds.count(original, start, end);
    for (String inserted : insertions.subMap(start, false, end, false).values()) {
      count += LineEnds.count(inserted, 0, inserted.length());
    }
    return count;
  }
}
