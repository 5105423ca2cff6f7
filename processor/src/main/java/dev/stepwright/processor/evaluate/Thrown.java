package dev.stepwright.processor.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What user code has thrown. What an exception says of itself is user code too, which may fail and
 * may not end: it is asked where factories are evaluated, and nowhere else.
 *
 * @param type the class of the exception, or of the one that kept a class from being initialized
 * @param message what that says, or null
 * @param stack where that was thrown
 * @param all where it and its causes were thrown, as many as one reads
 * @param description what the exception says, and its cause
 */
record Thrown(
    Class<? extends Throwable> type,
    @Nullable String message,
    List<StackTraceElement> stack,
    List<StackTraceElement> all,
    String description) {
  private static final int MOST_CAUSES = 100;

  /** Something that ended the thread. */
  static final Thrown UNKNOWN =
      new Thrown(Throwable.class, null, List.of(), List.of(), "its thread has ended");

  static Thrown of(Throwable thrown) {
    Throwable inner = cause(thrown);
    Throwable error =
        thrown instanceof ExceptionInInitializerError && inner != null ? inner : thrown;
    Throwable cause = cause(error);
    return new Thrown(
        error.getClass(),
        message(error),
        stack(error),
        // Exceptions may be each other's causes.
        Stream.iterate(thrown, Objects::nonNull, Thrown::cause)
            .limit(MOST_CAUSES)
            .flatMap(each -> stack(each).stream())
            .toList(),
        describe(error)
            + (cause == null || cause == error ? "" : ", because of " + describe(cause)));
  }

  /** Whether it is of a type. */
  boolean is(Class<? extends Throwable> wanted) {
    return wanted.isAssignableFrom(type);
  }

  private static String describe(Throwable error) {
    String name = error.getClass().getName();
    String message = message(error);
    return message == null || message.isEmpty() ? name : name + ": " + message;
  }

  private static @Nullable String message(Throwable error) {
    return ask(error, Throwable::getLocalizedMessage);
  }

  private static @Nullable Throwable cause(Throwable error) {
    return ask(error, Throwable::getCause);
  }

  private static List<StackTraceElement> stack(Throwable error) {
    List<StackTraceElement> stack = ask(error, asked -> List.of(asked.getStackTrace()));
    return stack == null ? List.of() : stack;
  }

  private static <T> @Nullable T ask(Throwable error, Function<Throwable, @Nullable T> question) {
    try {
      return question.apply(error);
    } catch (Throwable e) {
      // Then it says nothing; whether it met what was left out, the guard knows.
      return null;
    }
  }
}
