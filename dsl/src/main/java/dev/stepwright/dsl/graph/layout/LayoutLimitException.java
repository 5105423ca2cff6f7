package dev.stepwright.dsl.graph.layout;

/** A graph has too many long lines to be laid out. */
public final class LayoutLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LayoutLimitException(int most) {
    super("its lines pass more than " + most + " places");
  }
}
