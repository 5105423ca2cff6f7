package dev.stepwright.runtime.internal.query.jsonata;

/**
 * A text whose every look at a character counts as work of the evaluation, so that a regular
 * expression that backtracks without end runs into the time limit.
 */
final class BoundedText implements CharSequence {
  private final String text;
  private final Evaluation evaluation;

  BoundedText(String text, Evaluation evaluation) {
    this.text = text;
    this.evaluation = evaluation;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    evaluation.step();
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
