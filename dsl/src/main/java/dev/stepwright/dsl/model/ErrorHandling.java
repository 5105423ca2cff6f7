package dev.stepwright.dsl.model;

import java.util.List;
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

  public ErrorHandling {
    retry = retry == null ? null : List.copyOf(retry);
    catchers = catchers == null ? null : List.copyOf(catchers);
  }
}
