package dev.stepwright.runtime.internal.query.jsonata;

/** An expression's result is a function, or has one in it, for which JSON has no text. */
public final class UnsupportedResultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsupportedResultException() {
    super("The result is or holds a function", null, false, false);
  }
}
