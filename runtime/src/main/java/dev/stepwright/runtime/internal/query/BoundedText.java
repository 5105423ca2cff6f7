package dev.stepwright.runtime.internal.query;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A text whose every look at a character counts as work of the evaluation, so that a regular
 * expression that backtracks without end runs into the evaluation's limit.
 */
public final class BoundedText implements CharSequence {
  private final String text;
  private final Runnable step;

  /**
   * A text.
   *
   * @param step counts one look; throws where there have been too many
   */
  public BoundedText(String text, Runnable step) {
    this.text = text;
    this.step = step;
  }

  /**
   * Whether a matcher finds what it looks for.
   *
   * @param fault what is thrown where that takes all of the stack: Java's matcher recurses once for
   *     every repetition of an alternative
   */
  public static boolean matched(
      BooleanSupplier matcher, Supplier<? extends RuntimeException> fault) {
    try {
      return matcher.getAsBoolean();
    } catch (StackOverflowError error) {
      throw fault.get();
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    step.run();
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
