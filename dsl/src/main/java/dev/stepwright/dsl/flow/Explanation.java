package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.shape.Shape;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How data came to a State, and why it is not what it was. */
interface Explanation {
  /** Nothing is known of it. */
  Explanation NONE =
      new Explanation() {
        @Override
        public String path() {
          return "";
        }

        @Override
        public @Nullable String whyMissing(Predicate<Shape> has, String what) {
          return null;
        }

        @Override
        public @Nullable String whyElsewhere(Predicate<Shape> has, String what, String place) {
          return null;
        }

        @Override
        public @Nullable String whence(UnaryOperator<Shape> value) {
          return null;
        }

        @Override
        public @Nullable String whyReplaced(UnaryOperator<Shape> value) {
          return null;
        }
      };

  /** The States on the way, to be put behind a message; empty where there are none. */
  String path();

  /**
   * What to do about something that the data had before, and has no more.
   *
   * @param has whether data has it
   * @param what it is, in a sentence
   * @return null if it never was there
   */
  @Nullable String whyMissing(Predicate<Shape> has, String what);

  /**
   * What to do about something that a result had, which was not put where it is looked for.
   *
   * @param has whether a result has it
   * @param what it is, in a sentence
   * @param place where it is looked for, as a Reference Path
   * @return null if no result had it
   */
  @Nullable String whyElsewhere(Predicate<Shape> has, String what, String place);

  /**
   * Where a value came from.
   *
   * @param value the value, of data that may have it
   * @return null if that cannot be said
   */
  @Nullable String whence(UnaryOperator<Shape> value);

  /**
   * What to do about a value that a State put where another one was.
   *
   * @param value the value, of data that may have it
   * @return null if it was not put over another one
   */
  @Nullable String whyReplaced(UnaryOperator<Shape> value);
}
