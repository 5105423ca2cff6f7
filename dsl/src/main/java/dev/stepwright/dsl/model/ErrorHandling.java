package dev.stepwright.dsl.model;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a Task, Parallel or Map State does about errors (specification, "Error Handling").
 *
 * @param retry the Retriers in the order they are tried; absent and empty mean none
 * @param catchers the Catchers in the order they are tried; absent and empty mean none
 */
public record ErrorHandling(@Nullable List<Retrier> retry, @Nullable List<Catcher> catchers) {

  /** Neither Retry nor Catch. */
  public static final ErrorHandling NONE = new ErrorHandling(null, null);

  /** The Error Name that matches every error. */
  public static final String ALL = "States.ALL";

  public ErrorHandling {
    retry = retry == null ? null : allLast(retry, Retrier::errorEquals);
    catchers = catchers == null ? null : allLast(catchers, Catcher::errorEquals);
  }

  /** "States.ALL" […] "MUST appear in the last". */
  private static <T> List<T> allLast(List<T> elements, Function<T, List<String>> errorEquals) {
    for (int i = 0; i < elements.size() - 1; i++) {
      if (errorEquals.apply(elements.get(i)).contains(ALL)) {
        throw Checks.breach(ALL + " stands in the last element", elements.get(i));
      }
    }
    return List.copyOf(elements);
  }
}
