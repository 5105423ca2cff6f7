package dev.stepwright.runtime.internal.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code Retry} and {@code Catch} of a State.
 *
 * @see <a href="https://states-language.net/spec.html#errors">Errors</a>
 */
public final class RecoveryProgram {
  private final List<RetrierProgram> retriers;
  private List<CatcherProgram> catchers = List.of();

  RecoveryProgram(List<RetrierProgram> retriers) {
    this.retriers = List.copyOf(retriers);
  }

  void link(List<CatcherProgram> linked) {
    catchers = List.copyOf(linked);
  }

  /** The Retrier at an index. */
  public RetrierProgram retrier(int index) {
    return retriers.get(index);
  }

  /** The index of the first Retrier for an error, or -1: only that one counts it. */
  public int retrierFor(@Nullable String error) {
    for (int i = 0; i < retriers.size(); i++) {
      if (retriers.get(i).errors().matches(error)) {
        return i;
      }
    }
    return -1;
  }

  /** The first Catcher for an error, or null. */
  public @Nullable CatcherProgram catcherFor(@Nullable String error) {
    int index = catcherIndexFor(error);
    return index < 0 ? null : catchers.get(index);
  }

  /** The index of the first Catcher for an error, or -1. */
  public int catcherIndexFor(@Nullable String error) {
    for (int i = 0; i < catchers.size(); i++) {
      if (catchers.get(i).errors().matches(error)) {
        return i;
      }
    }
    return -1;
  }
}
