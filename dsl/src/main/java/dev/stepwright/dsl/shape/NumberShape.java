package dev.stepwright.dsl.shape;

/**
 * Numbers.
 *
 * @param integer whether all of them are integers
 */
public record NumberShape(boolean integer) {

  NumberShape join(NumberShape other) {
    return new NumberShape(integer && other.integer);
  }

  @Override
  public String toString() {
    return integer ? "integer" : "number";
  }
}
