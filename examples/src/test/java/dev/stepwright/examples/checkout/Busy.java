package dev.stepwright.examples.checkout;

/** The bank has no time. */
final class Busy extends Exception {
  private static final long serialVersionUID = 1L;
}
