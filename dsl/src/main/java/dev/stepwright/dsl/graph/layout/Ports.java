package dev.stepwright.dsl.graph.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where at a vertex lines begin and end: lines down leave at its lower side and arrive at its upper
 * one; lines up leave and arrive at its right side, beside which each has a column for itself.
 */
final class Ports {
  /** The distance of the columns beside a vertex, and of the nearest one from it. */
  static final double COLUMN = 12;

  /** Between lines at the upper or lower side, if there is room. */
  private static final double STEP = 22;

  /** What the sides leave free at the corners. */
  private static final double CORNER = 18;

  private static final double RISE = 5;

  private Ports() {}

  /** Sets the offsets of a vertex's segments, and how far it reaches to the right. */
  static void place(Item vertex, List<Arc> loops) {
    leaving(vertex);
    arriving(vertex);
    List<List<Segment>> sides = sides(vertex);
    for (int i = 0; i < sides.size(); i++) {
      double rise = rise(vertex, i, sides.size() + loops.size());
      for (Segment segment : sides.get(i)) {
        double offset = column(vertex, i);
        if (segment.upper == vertex) {
          segment.upperOffset = offset;
          segment.upperRise = rise;
        } else {
          segment.lowerOffset = offset;
          segment.lowerRise = rise;
        }
      }
    }
    if (!sides.isEmpty()) {
      vertex.right = column(vertex, sides.size() - 1) + 2;
    }
    for (Arc loop : loops) {
      vertex.right += room(loop);
    }
  }

  /** How much room a line takes beside a vertex that leads back to it. */
  static double room(Arc loop) {
    return COLUMN + (loop.hasLabel() ? 4 + loop.labelWidth() : 0);
  }

  private static double column(Item vertex, int number) {
    return vertex.width / 2 + (number + 1) * COLUMN;
  }

  /** Nested so that lines beside the same vertex do not cross more than they must. */
  private static double rise(Item vertex, int number, int count) {
    if (count == 1) {
      return 0;
    }
    double rise = RISE * (number - (count - 1) / 2.0);
    double most = vertex.height / 2 - 6;
    return Math.max(-most, Math.min(most, rise));
  }

  /** Arriving lines of a family share a place; every leaving one has its own. */
  private static List<List<Segment>> sides(Item vertex) {
    List<List<Segment>> sides =
        new ArrayList<>(
            vertex.down.stream()
                .filter(segment -> segment.upperSide)
                .collect(
                    Collectors.groupingBy(
                        segment -> segment.family, TreeMap::new, Collectors.toList()))
                .values());
    vertex.up.stream()
        .filter(segment -> segment.lowerSide)
        .forEach(segment -> sides.add(List.of(segment)));
    return sides;
  }

  private static void leaving(Item vertex) {
    List<Segment> leaving =
        vertex.down.stream()
            .filter(segment -> !segment.upperSide)
            .sorted(Comparator.comparingInt(segment -> segment.lower.position))
            .toList();
    double[] offsets = offsets(vertex, leaving.stream().map(segment -> segment.family).toList());
    for (int i = 0; i < offsets.length; i++) {
      leaving.get(i).upperOffset = offsets[i];
    }
  }

  private static void arriving(Item vertex) {
    List<List<Segment>> families =
        vertex.up.stream()
            .filter(segment -> !segment.lowerSide)
            .collect(
                Collectors.groupingBy(segment -> segment.family, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .sorted(Comparator.comparingDouble(Ports::meanPosition))
            .toList();
    double[] offsets =
        offsets(vertex, families.stream().map(segments -> segments.get(0).family).toList());
    for (int i = 0; i < offsets.length; i++) {
      double offset = offsets[i];
      families.get(i).forEach(segment -> segment.lowerOffset = offset);
    }
  }

  private static double meanPosition(List<Segment> segments) {
    return segments.stream().mapToInt(segment -> segment.upper.position).average().orElse(0);
  }

  /** Side by side about the middle; a single line of the main family is in the middle itself. */
  private static double[] offsets(Item vertex, List<Integer> families) {
    int count = families.size();
    boolean one = Collections.frequency(families, Arc.MAIN) == 1;
    double middle = one ? families.indexOf(Arc.MAIN) : (count - 1) / 2.0;
    double farthest = Math.max(middle, count - 1 - middle);
    double room = Math.max(0, vertex.width / 2 - CORNER);
    double step = farthest == 0 ? 0 : Math.min(STEP, room / farthest);
    double[] offsets = new double[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = step * (i - middle);
    }
    return offsets;
  }
}
