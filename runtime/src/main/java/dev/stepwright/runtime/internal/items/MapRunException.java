package dev.stepwright.runtime.internal.items;

/**
 * Carries a {@link MapRunFailure} out of reading, batching or writing. It has no stack trace and
 * must not travel further than to whoever called for that.
 */
public final class MapRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient MapRunFailure failure;

  MapRunException(MapRunFailure failure) {
    super(failure.error() + ": " + failure.cause(), null, false, false);
    this.failure = failure;
  }

  /** The error as a value. */
  public MapRunFailure failure() {
    return failure;
  }
}
