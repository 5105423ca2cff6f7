package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.runtime.internal.query.BoundedText;
import dev.stepwright.runtime.internal.query.QueryFailure;

/** One evaluation of a Path: what it starts from and the work that is left to it. */
final class Search {
  /**
   * Some seconds. Enough to look for each of 12,000 objects among 12,000 others, which fill a
   * State's data.
   */
  private static final int MAX_STEPS = 1_000_000_000;

  /** A State's data has no more than 130,000 nodes. */
  private static final int MAX_KEPT = 5_000_000;

  private final Path path;
  private final JsonValue document;
  private int left = MAX_STEPS;
  private int kept;

  Search(Path path, JsonValue document) {
    this.path = path;
    this.document = document;
  }

  /** What {@code $} means in filters. */
  JsonValue document() {
    return document;
  }

  /** A text each of whose characters that a regular expression looks at is a step. */
  CharSequence text(String text) {
    return new BoundedText(text, () -> steps(1));
  }

  /** Keeps so many more values. */
  void keep(int values) {
    if (values > MAX_KEPT - kept) {
      throw QueryFailure.runtime(
              "The Path '"
                  + path.text()
                  + "' keeps more than "
                  + MAX_KEPT
                  + " values at once: it finds what '..' leads to again and again, or appends to it")
          .asException();
    }
    kept += values;
  }

  /** How many values are kept. */
  int kept() {
    return kept;
  }

  /** Lets go what has been kept since there were so many. */
  void release(int values) {
    kept = values;
  }

  /** Does so many steps of work. */
  void steps(long count) {
    if (count > left) {
      throw QueryFailure.runtime(
              "The Path '"
                  + path.text()
                  + "' takes more than "
                  + MAX_STEPS
                  + " steps: it searches what '..' and filters lead to again and again, or a regular"
                  + " expression in it backtracks")
          .asException();
    }
    left -= (int) count;
  }
}
