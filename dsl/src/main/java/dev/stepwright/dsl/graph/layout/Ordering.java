package dev.stepwright.dsl.graph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the items of each layer so that few lines cross: by the mean of what they are joined to in
 * the layer before, downwards and upwards by turns; then by exchanging neighbours.
 */
final class Ordering {
  private static final int MAX_SWEEPS = 24;

  /** Sweeps of a large graph, which take long and gain little. */
  private static final int FEW_SWEEPS = 6;

  /** So many sweeps without gain are the last. */
  private static final int PATIENCE = 6;

  private static final int LARGE = 20_000;

  private final Layers layers;

  private Ordering(Layers layers) {
    this.layers = layers;
  }

  /** Orders the items; sets their positions. */
  static void order(Layers layers) {
    new Ordering(layers).order();
  }

  private void order() {
    layers.items().forEach(Ordering::number);
    boolean large = layers.itemCount() > LARGE;
    List<List<Item>> best = copy();
    long fewest = crossings();
    int most = large ? FEW_SWEEPS : MAX_SWEEPS;
    int last = 0;
    for (int sweep = 0; sweep < most && sweep - last < PATIENCE && fewest > 0; sweep++) {
      sweep(sweep % 2 == 0);
      if (!large) {
        exchange();
      }
      long crossings = crossings();
      if (crossings < fewest) {
        fewest = crossings;
        last = sweep;
        best = copy();
      }
    }
    for (int i = 0; i < best.size(); i++) {
      List<Item> layer = layers.items().get(i);
      layer.clear();
      layer.addAll(best.get(i));
      number(layer);
    }
  }

  private List<List<Item>> copy() {
    List<List<Item>> copy = new ArrayList<>();
    layers.items().forEach(layer -> copy.add(List.copyOf(layer)));
    return copy;
  }

  private static void number(List<Item> layer) {
    for (int i = 0; i < layer.size(); i++) {
      layer.get(i).position = i;
    }
  }

  private void sweep(boolean downwards) {
    List<List<Item>> all = layers.items();
    for (int i = 1; i < all.size(); i++) {
      List<Item> layer = all.get(downwards ? i : all.size() - 1 - i);
      layer.sort(Comparator.comparingDouble(item -> mean(item, downwards)));
      number(layer);
    }
  }

  /** What an item is drawn to; its own place if nothing draws it. */
  private static double mean(Item item, boolean above) {
    List<Segment> segments = item.segments(above);
    if (segments.isEmpty()) {
      return item.position;
    }
    double sum = 0;
    for (Segment segment : segments) {
      sum += place(segment, segment.other(item));
    }
    return sum / segments.size();
  }

  /** Where a line is at an item: at the side of a vertex is right of all that is below it. */
  private static double place(Segment segment, Item item) {
    return item.position + (segment.atSideOf(item) ? 0.4 : 0);
  }

  /** Exchanges neighbours as long as that makes fewer crossings. */
  private void exchange() {
    boolean better = true;
    for (int round = 0; better && round < 8; round++) {
      better = false;
      for (List<Item> layer : layers.items()) {
        for (int i = 0; i + 1 < layer.size(); i++) {
          Item left = layer.get(i);
          Item right = layer.get(i + 1);
          if (crossings(left, right) > crossings(right, left)) {
            layer.set(i, right);
            layer.set(i + 1, left);
            right.position = i;
            left.position = i + 1;
            better = true;
          }
        }
      }
    }
  }

  /** The crossings of the lines of two items if one stands left of the other. */
  private static long crossings(Item left, Item right) {
    return crossings(left, right, true) + crossings(left, right, false);
  }

  private static long crossings(Item left, Item right, boolean above) {
    long count = 0;
    for (Segment one : left.segments(above)) {
      double place = place(one, one.other(left));
      for (Segment other : right.segments(above)) {
        if (place > place(other, other.other(right))) {
          count++;
        }
      }
    }
    return count;
  }

  private long crossings() {
    long count = 0;
    for (int i = 0; i + 1 < layers.items().size(); i++) {
      count += crossingsBelow(layers.items().get(i), layers.items().get(i + 1).size());
    }
    return count;
  }

  /** Counts inversions with a tree of sums over the lower layer's places. */
  private static long crossingsBelow(List<Item> upper, int lowerSize) {
    long[] sums = new long[2 * lowerSize + 2];
    long count = 0;
    long entered = 0;
    for (Item item : upper) {
      List<Segment> down = new ArrayList<>(item.down);
      down.sort(Comparator.comparingDouble(segment -> place(segment, segment.upper)));
      // Lines of one item meet there and cross no more.
      List<Integer> places = new ArrayList<>();
      for (Segment segment : down) {
        int place = 2 * segment.lower.position + (segment.lowerSide ? 1 : 0);
        count += entered - sum(sums, place);
        places.add(place);
      }
      for (int place : places) {
        add(sums, place);
        entered++;
      }
    }
    return count;
  }

  private static void add(long[] sums, int place) {
    for (int i = place + 1; i < sums.length; i += i & -i) {
      sums[i]++;
    }
  }

  /** How many stand at a place or left of it. */
  private static long sum(long[] sums, int place) {
    long sum = 0;
    for (int i = place + 1; i > 0; i -= i & -i) {
      sum += sums[i];
    }
    return sum;
  }
}
