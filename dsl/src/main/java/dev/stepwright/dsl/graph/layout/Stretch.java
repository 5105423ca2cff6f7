package dev.stepwright.dsl.graph.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a line and what comes after it. Lines that come together have the same stretch from
 * there on, not only an equal one.
 *
 * @param curves its curves, each beginning where the one before ends
 * @param next what comes after it, or null at the end of the line
 */
public record Stretch(List<Curve> curves, @Nullable Stretch next) {
  public Stretch {
    curves = List.copyOf(curves);
  }
}
