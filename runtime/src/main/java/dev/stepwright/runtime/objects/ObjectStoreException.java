package dev.stepwright.runtime.objects;

import org.jspecify.annotations.Nullable;

/** An object that could not be read or written; the message names it and says why. */
public final class ObjectStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An error with its cause, null if there is none below. */
  public ObjectStoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
