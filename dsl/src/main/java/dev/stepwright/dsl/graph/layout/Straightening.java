package dev.stepwright.dsl.graph.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes small bends out of lines that are to be straight, as far as their neighbours leave room.
 */
final class Straightening {
  private static final int ROUNDS = 3;

  private final Layers layers;

  /** Items in a line, and how far right of the first one they are to stand. */
  private final List<Item> chain = new ArrayList<>();

  private final List<Double> shifts = new ArrayList<>();
  private double least;
  private double most;

  private Straightening(Layers layers) {
    this.layers = layers;
  }

  /** Moves items within the room that they have. */
  static void straighten(Layers layers) {
    for (int round = 0; round < ROUNDS; round++) {
      new Straightening(layers).straighten();
    }
  }

  private void straighten() {
    Set<Item> done = new HashSet<>();
    for (List<Item> layer : layers.items()) {
      for (Item item : layer) {
        if (done.add(item)) {
          follow(item, done);
        }
      }
    }
  }

  private void follow(Item first, Set<Item> done) {
    start(first);
    Segment segment = straightBelow(first);
    while (segment != null && done.add(segment.lower)) {
      double shift = shifts.get(shifts.size() - 1) + segment.upperOffset - segment.lowerOffset;
      if (!add(segment.lower, shift)) {
        place();
        start(segment.lower);
      }
      segment = straightBelow(segment.lower);
    }
    place();
  }

  private static @Nullable Segment straightBelow(Item item) {
    for (Segment segment : item.down) {
      if (segment.straight) {
        return segment;
      }
    }
    return null;
  }

  private void start(Item item) {
    chain.clear();
    shifts.clear();
    least = Double.NEGATIVE_INFINITY;
    most = Double.POSITIVE_INFINITY;
    add(item, 0);
  }

  /** Adds an item to the line, if there is a place where all of them fit. */
  private boolean add(Item item, double shift) {
    List<Item> layer = layers.items().get(item.layer);
    double low = least;
    double high = most;
    if (item.position > 0) {
      Item left = layer.get(item.position - 1);
      low = Math.max(low, left.x + left.apartFrom(item) - shift);
    }
    if (item.position + 1 < layer.size()) {
      Item right = layer.get(item.position + 1);
      high = Math.min(high, right.x - item.apartFrom(right) - shift);
    }
    if (low > high && !chain.isEmpty()) {
      return false;
    }
    chain.add(item);
    shifts.add(shift);
    least = low;
    most = high;
    return true;
  }

  private void place() {
    if (chain.size() < 2) {
      return;
    }
    double mean = 0;
    for (int i = 0; i < chain.size(); i++) {
      mean += (chain.get(i).x - shifts.get(i)) / chain.size();
    }
    double x = Math.max(least, Math.min(most, mean));
    for (int i = 0; i < chain.size(); i++) {
      chain.get(i).x = x + shifts.get(i);
    }
  }
}
