package dev.stepwright.dsl.graph.layout;

import java.util.List;

/**
 * Places items from left to right: each near what it is joined to, long lines straight, and no item
 * on another.
 *
 * <p>A layer is placed so that the sum of weighted squares of the distances from where its items
 * want to be is least; what keeps them apart makes that an isotonic regression, which pooling
 * adjacent violators solves in one pass.
 */
final class Columns {
  private static final int ROUNDS = 16;

  /** Rounds for a large graph. */
  private static final int FEW_ROUNDS = 6;

  private static final int LARGE = 20_000;

  /** What an item without lines in the way is worth. */
  private static final double LOOSE = 0.01;

  /** What a line at the side of a vertex is worth, which turns anyway. */
  private static final double SIDE = 0.3;

  private static final double STRAIGHT = 64;

  private final Layers layers;

  private Columns(Layers layers) {
    this.layers = layers;
  }

  /** Sets the middles of the items; the leftmost reaches to 0. */
  static void place(Layers layers) {
    new Columns(layers).place();
  }

  private void place() {
    layers.items().forEach(Columns::pack);
    int rounds = layers.itemCount() > LARGE ? FEW_ROUNDS : ROUNDS;
    for (int i = 0; i < rounds; i++) {
      down(true, false);
      up(false, true);
    }
    down(true, true);
    up(true, true);
    down(true, true);
    Straightening.straighten(layers);
    double leftmost = Double.POSITIVE_INFINITY;
    for (List<Item> layer : layers.items()) {
      for (Item item : layer) {
        leftmost = Math.min(leftmost, item.x - item.left);
      }
    }
    for (List<Item> layer : layers.items()) {
      for (Item item : layer) {
        item.x -= leftmost;
      }
    }
  }

  /** Side by side, about 0. */
  private static void pack(List<Item> layer) {
    double x = 0;
    for (int i = 0; i < layer.size(); i++) {
      Item item = layer.get(i);
      x += i == 0 ? 0 : layer.get(i - 1).apartFrom(item);
      item.x = x;
    }
    for (Item item : layer) {
      item.x -= x / 2;
    }
  }

  private void down(boolean above, boolean below) {
    layers.items().forEach(layer -> place(layer, above, below));
  }

  private void up(boolean above, boolean below) {
    for (int i = layers.items().size() - 1; i >= 0; i--) {
      place(layers.items().get(i), above, below);
    }
  }

  private static void place(List<Item> layer, boolean above, boolean below) {
    int size = layer.size();
    double[] shifts = new double[size];
    double[] means = new double[size];
    double[] weights = new double[size];
    int[] counts = new int[size];
    int blocks = 0;
    for (int i = 0; i < size; i++) {
      Item item = layer.get(i);
      shifts[i] = i == 0 ? 0 : shifts[i - 1] + layer.get(i - 1).apartFrom(item);
      Wish wish = new Wish();
      wish.add(item.x, LOOSE);
      add(wish, item, above, true);
      add(wish, item, below, false);
      means[blocks] = wish.mean() - shifts[i];
      weights[blocks] = wish.weight;
      counts[blocks++] = 1;
      while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
        blocks--;
        double weight = weights[blocks - 1] + weights[blocks];
        means[blocks - 1] =
            (means[blocks - 1] * weights[blocks - 1] + means[blocks] * weights[blocks]) / weight;
        weights[blocks - 1] = weight;
        counts[blocks - 1] += counts[blocks];
      }
    }
    int next = 0;
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < counts[block]; i++, next++) {
        layer.get(next).x = means[block] + shifts[next];
      }
    }
  }

  private static void add(Wish wish, Item item, boolean wanted, boolean above) {
    if (wanted) {
      for (Segment segment : item.segments(above)) {
        Item other = segment.other(item);
        double x = other.x + segment.offsetAt(other) - segment.offsetAt(item);
        wish.add(x, weight(segment));
      }
    }
  }

  private static double weight(Segment segment) {
    if (segment.upperSide || segment.lowerSide) {
      return SIDE;
    }
    return segment.straight ? STRAIGHT : 1;
  }

  /** Where an item wants to be. */
  private static final class Wish {
    double sum;
    double weight;

    void add(double x, double by) {
      sum += x * by;
      weight += by;
    }

    double mean() {
      return sum / weight;
    }
  }
}
