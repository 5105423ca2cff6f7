package dev.stepwright.dsl.graph;

/** Why one node follows another. */
public enum EdgeKind {
  /** {@code Next}, {@code StartAt}, or the way to an end. */
  NEXT,
  /** A Choice Rule. */
  CHOICE,
  /** {@code Default} of a Choice State. */
  DEFAULT,
  /** A Catcher. */
  CATCH
}
