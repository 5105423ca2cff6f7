package dev.stepwright.dsl.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** "Did you mean …?": the known word nearest to one that was mistyped. */
public final class Suggestion {

  /** Longer words are no names of the language, and comparing them would take long. */
  private static final int MAX_LENGTH = 100;

  private Suggestion() {}

  /** The known word nearest to a mistyped one, or null if none is near. */
  public static @Nullable String nearest(String typed, Collection<String> known) {
    String nearest = null;
    if (typed.length() > MAX_LENGTH) {
      return null;
    }
    // A word of one or two letters is near to every other one.
    int least = Math.min(Math.max(2, typed.length() / 3) + 1, typed.length());
    String folded = typed.toLowerCase(Locale.ROOT);
    // In an order of their own: of two that are as near it is always the same.
    for (String candidate : new TreeSet<>(known)) {
      int distance =
          Math.abs(typed.length() - candidate.length()) >= least
              ? least
              : distance(folded, candidate.toLowerCase(Locale.ROOT), least);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** "Did you mean `Refund`?", or null if no known word is near. */
  public static @Nullable String didYouMean(String typed, Collection<String> known) {
    String nearest = nearest(typed, known);
    return nearest == null ? null : "Did you mean `" + nearest + "`?";
  }

  /** The edits (insert, delete, replace, swap neighbours) between two words, up to a limit. */
  private static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int edits = Math.min(last[j] + 1, current[j - 1] + 1);
        edits = Math.min(edits, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          edits = Math.min(edits, beforeLast[j - 2] + 1);
        }
        current[j] = edits;
        least = Math.min(least, edits);
      }
      if (least > limit) {
        return limit;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = current;
      current = spare;
    }
    return last[b.length()];
  }
}
