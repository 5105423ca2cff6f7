package dev.stepwright.runtime.internal.query.path;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.runtime.internal.query.BoundedText;
import dev.stepwright.runtime.internal.query.QueryFailure;

/** One evaluation of a Path: what it starts from and the work that is left to it. */
final class Search {
  /** What takes a second or a few; a State's data has no more than 130,000 nodes. */
  private static final int MAX_STEPS = 1 << 27;

  private static final int STEPS_TO_KEEP = 16;

  private final Path path;
  private final JsonValue document;
  private int left = MAX_STEPS;

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

  /** Keeps so many values, which takes room too. */
  void keep(long values) {
    steps(STEPS_TO_KEEP * values);
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
