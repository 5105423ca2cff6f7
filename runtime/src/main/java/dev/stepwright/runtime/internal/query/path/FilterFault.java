package dev.stepwright.runtime.internal.query.path;

/** A comparison with an operand of the wrong kind. It never leaves its filter. */
final class FilterFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FilterFault() {
    super("An operand of the wrong kind", null, false, false);
  }
}
