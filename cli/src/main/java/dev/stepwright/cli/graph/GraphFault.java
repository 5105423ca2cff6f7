package dev.stepwright.cli.graph;

/** A picture cannot be made; the message says why in a line. */
public final class GraphFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GraphFault(String message) {
    super(message, null, false, false);
  }
}
