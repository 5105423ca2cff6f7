package dev.stepwright.runtime.internal.query.intrinsic;

/** Why an Intrinsic Function has no value. It never leaves the call. */
final class IntrinsicFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IntrinsicFault(String message) {
    super(message, null, false, false);
  }
}
