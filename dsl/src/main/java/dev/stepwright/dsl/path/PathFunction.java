package dev.stepwright.dsl.path;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A function that may end a Path, as in {@code $.items.length()}. Not an Intrinsic Function. */
public enum PathFunction {
  LENGTH,
  /** The same as {@link #LENGTH}. */
  SIZE,
  MIN,
  MAX,
  AVG,
  SUM,
  STDDEV,
  KEYS,
  FIRST,
  LAST,
  INDEX,
  CONCAT,
  APPEND;

  static final String NAMES =
      "length, size, min, max, avg, sum, stddev, keys, first, last, index, concat or append";

  private final String functionName = name().toLowerCase(Locale.ROOT);

  /** Its name in a Path. */
  public String functionName() {
    return functionName;
  }

  static @Nullable PathFunction named(String name) {
    for (PathFunction function : values()) {
      if (function.functionName.equals(name)) {
        return function;
      }
    }
    return null;
  }
}
