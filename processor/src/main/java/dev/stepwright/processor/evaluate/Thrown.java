package dev.stepwright.processor.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What user code has thrown. What an exception says of itself is user code too, which may not end:
 * it is asked where factories are evaluated.
 *
 * @param error the exception, or the one that kept a class from being initialized
 * @param all what was thrown and its causes, as many as one reads
 * @param description what the exception says, and its cause
 */
record Thrown(Throwable error, List<Throwable> all, String description) {
  private static final int MOST_CAUSES = 100;

  static Thrown of(Throwable thrown) {
    Throwable error =
        thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    Throwable cause = error.getCause();
    return new Thrown(
        error,
        // Exceptions may be each other's causes.
        Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES).toList(),
        describe(error)
            + (cause == null || cause == error ? "" : ", because of " + describe(cause)));
  }

  private static String describe(Throwable error) {
    String name = error.getClass().getName();
    String message = message(error);
    return message == null || message.isEmpty() ? name : name + ": " + message;
  }

  private static @Nullable String message(Throwable error) {
    try {
      return error.getLocalizedMessage();
    } catch (Throwable e) {
      return null;
    }
  }
}
