package dev.stepwright.dsl.shape;

/** Numbers. */
public enum NumberShape {
  /** All numbers. */
  NUMBER,
  /** All integers. */
  INTEGER;

  /** Whether all of them are integers. */
  public boolean integer() {
    return this == INTEGER;
  }

  NumberShape join(NumberShape other) {
    return this == other ? this : NUMBER;
  }

  @Override
  public String toString() {
    return integer() ? "integer" : "number";
  }
}
