package dev.stepwright.dsl.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Strings.
 *
 * @param timestamp whether all of them are timestamps (RFC 3339)
 * @param values all that occur, in the order they were met; null if they are not known
 */
public record StringShape(boolean timestamp, @Nullable Set<String> values) {
  private static final int MOST_VALUES = 32;
  private static final int SHOWN_VALUES = 6;

  /** Any string. */
  static final StringShape STRING = new StringShape(false, null);

  public StringShape {
    if (values != null && values.size() > MOST_VALUES) {
      values = null;
    }
    values = values == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  StringShape join(StringShape other) {
    return new StringShape(timestamp && other.timestamp, union(values, other.values));
  }

  private static @Nullable Set<String> union(@Nullable Set<String> a, @Nullable Set<String> b) {
    if (a == null || b == null) {
      return null;
    }
    Set<String> union = new LinkedHashSet<>(a);
    union.addAll(b);
    return union;
  }

  /** Whether a string of these may be one of those. */
  boolean meets(StringShape other) {
    return values == null || other.values == null || !Collections.disjoint(values, other.values);
  }

  long leastBytes() {
    return 2 + (values == null ? 0 : values.stream().mapToLong(String::length).min().orElse(0));
  }

  @Override
  public String toString() {
    if (values == null) {
      return timestamp ? "timestamp" : "string";
    }
    List<String> shown = new ArrayList<>();
    for (String value : values) {
      if (shown.size() == SHOWN_VALUES) {
        shown.add("…");
        break;
      }
      shown.add('"' + value + '"');
    }
    return String.join(" | ", shown);
  }

  // Written out: what a record has of itself takes long to link where little runs, as in javac.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof StringShape that
            && timestamp == that.timestamp
            && Objects.equals(values, that.values));
  }

  @Override
  public int hashCode() {
    return 31 * Boolean.hashCode(timestamp) + Objects.hashCode(values);
  }
}
