package dev.stepwright.dsl.graph.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line of an arc.
 *
 * @param first its first part
 * @param label where its label stands, across the line or beside it; null if it has none
 */
public record Route(Stretch first, @Nullable Box label) {

  /** All of the line. */
  public List<Curve> curves() {
    List<Curve> curves = new ArrayList<>();
    for (Stretch stretch = first; stretch != null; stretch = stretch.next()) {
      curves.addAll(stretch.curves());
    }
    return curves;
  }
}
