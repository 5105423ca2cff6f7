package dev.stepwright.dsl.flow;

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
        public @Nullable String whyMissing(String field) {
          return null;
        }
      };

  /** The States on the way, to be put behind a message; empty where there are none. */
  String path();

  /** What to do about a field that was there before; null if it never was. */
  @Nullable String whyMissing(String field);
}
