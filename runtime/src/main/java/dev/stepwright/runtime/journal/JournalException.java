package dev.stepwright.runtime.journal;

import org.jspecify.annotations.Nullable;

/** A journal that could not be read or written; the message names it and says why. */
public final class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An error with its cause, null if there is none below. */
  public JournalException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
