package dev.stepwright.dsl.graph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A graph in layers: every line goes from a layer to the next.
 *
 * <p>Vertices stand in the layer of their longest way from the beginning. A label stands in a layer
 * of its own kind below the vertex that the line leaves; above it if the line goes up. Lines of one
 * family that lead to one vertex share the bends before it, so that a hundred States with one
 * Fallback State need one line and not a hundred side by side.
 *
 * <p>Confined to one layout.
 */
final class Layers {
  /** A bound for time and memory; a machine of thousands of States stays far below. */
  static final int MAX_ITEMS = 400_000;

  private final List<Arc> arcs;
  private final boolean[] back;

  /** The items of each layer, from top to bottom and from left to right. */
  private final List<List<Item>> items = new ArrayList<>();

  private final List<Item> vertices = new ArrayList<>();

  /** The pieces of each arc from top to bottom; none of one that leads to where it came from. */
  private final List<List<Segment>> chains = new ArrayList<>();

  private final List<@Nullable Item> labels = new ArrayList<>();
  private final Map<Integer, List<Arc>> loops = new HashMap<>();
  private final Map<Trunk, Map<Integer, Item>> trunks = new HashMap<>();
  private final Map<Piece, Segment> pieces = new HashMap<>();
  private int count;

  /** The bends before a vertex that arcs share. */
  private record Trunk(int vertex, int family, boolean back) {}

  /** What a piece is known by. */
  private record Piece(Item upper, Item lower, int family, boolean back) {}

  Layers(List<Vertex> sizes, List<Arc> arcs) {
    this.arcs = arcs;
    this.back = new boolean[arcs.size()];
    Cycles cycles = new Cycles(sizes.size(), arcs);
    int[] depths = cycles.depths();
    for (int i = 0; i < arcs.size(); i++) {
      back[i] = cycles.isBack(i);
    }
    Map<Integer, Integer> numbers = numbers(depths);
    numbers.values().forEach(number -> items.add(new ArrayList<>()));
    int[] ranks = cycles.ranks();
    for (int i = 0; i < sizes.size(); i++) {
      Vertex size = sizes.get(i);
      int layer = numbers.getOrDefault(2 * depths[i], 0);
      Item item = item(Item.Kind.VERTEX, layer, size.width(), size.height());
      item.position = ranks[i];
      vertices.add(item);
    }
    items.forEach(layer -> layer.sort(Comparator.comparingInt(item -> item.position)));
    for (int i = 0; i < arcs.size(); i++) {
      chain(i, numbers, depths);
    }
  }

  /** The layers that are used, by twice the depth: odd ones are those of labels. */
  private Map<Integer, Integer> numbers(int[] depths) {
    TreeMap<Integer, Integer> used = new TreeMap<>();
    for (int depth : depths) {
      used.put(2 * depth, 0);
    }
    for (int i = 0; i < arcs.size(); i++) {
      Arc arc = arcs.get(i);
      if (arc.hasLabel() && arc.from() != arc.to()) {
        used.put(2 * depths[arc.from()] + (back[i] ? -1 : 1), 0);
      }
    }
    int number = 0;
    for (Map.Entry<Integer, Integer> entry : used.entrySet()) {
      entry.setValue(number++);
    }
    return used;
  }

  private Item item(Item.Kind kind, int layer, double width, double height) {
    if (++count > MAX_ITEMS) {
      throw new LayoutLimitException(MAX_ITEMS);
    }
    Item item = new Item(kind, layer, width, height);
    items.get(layer).add(item);
    return item;
  }

  private void chain(int number, Map<Integer, Integer> numbers, int[] depths) {
    Arc arc = arcs.get(number);
    List<Segment> chain = new ArrayList<>();
    chains.add(chain);
    if (arc.from() == arc.to()) {
      loops.computeIfAbsent(arc.from(), vertex -> new ArrayList<>()).add(arc);
      labels.add(null);
      return;
    }
    boolean up = back[number];
    Item label = null;
    if (arc.hasLabel()) {
      int layer = numbers.getOrDefault(2 * depths[arc.from()] + (up ? -1 : 1), 0);
      label = item(Item.Kind.LABEL, layer, arc.labelWidth(), arc.labelHeight());
    }
    labels.add(label);
    Map<Integer, Item> bends =
        trunks.computeIfAbsent(new Trunk(arc.to(), arc.family(), up), trunk -> new HashMap<>());
    Item upper = vertices.get(up ? arc.to() : arc.from());
    Item last = vertices.get(up ? arc.from() : arc.to());
    for (int layer = upper.layer + 1; layer < last.layer; layer++) {
      Item lower =
          label != null && label.layer == layer
              ? label
              : bends.computeIfAbsent(layer, l -> item(Item.Kind.BEND, l, 0, 0));
      chain.add(segment(upper, lower, arc.family(), up));
      upper = lower;
    }
    chain.add(segment(upper, last, arc.family(), up));
  }

  private Segment segment(Item upper, Item lower, int family, boolean up) {
    return pieces.computeIfAbsent(
        new Piece(upper, lower, family, up),
        piece -> {
          Segment segment =
              new Segment(
                  upper,
                  lower,
                  family,
                  up && upper.kind == Item.Kind.VERTEX,
                  up && lower.kind == Item.Kind.VERTEX);
          upper.down.add(segment);
          lower.up.add(segment);
          return segment;
        });
  }

  /** Says where at their vertices lines begin and end, now that the items are in order. */
  void placePorts() {
    for (int i = 0; i < vertices.size(); i++) {
      Ports.place(vertices.get(i), loops(i));
    }
    pieces.values().forEach(Layers::straighten);
  }

  private static void straighten(Segment segment) {
    boolean side = segment.upperSide || segment.lowerSide;
    boolean bends = segment.upper.isBend() && segment.lower.isBend();
    segment.straight = !side && (bends || isOnly(segment));
  }

  /** Whether no other line that counts goes down from its upper item or to its lower one. */
  private static boolean isOnly(Segment segment) {
    boolean main = segment.family == Arc.MAIN;
    return count(segment.upper.down, main) == 1 && count(segment.lower.up, main) == 1;
  }

  /** How many of some lines go down, two for more; beside the main family others do not count. */
  private static long count(List<Segment> segments, boolean main) {
    return segments.stream()
        .filter(segment -> !segment.upperSide && !segment.lowerSide)
        .filter(segment -> !main || segment.family == Arc.MAIN)
        .limit(2)
        .count();
  }

  /** The arcs that lead from a vertex to itself. */
  private List<Arc> loops(int vertex) {
    return loops.getOrDefault(vertex, List.of());
  }

  List<List<Item>> items() {
    return items;
  }

  int itemCount() {
    return count;
  }

  List<Item> vertices() {
    return vertices;
  }

  List<Arc> arcs() {
    return arcs;
  }

  boolean isBack(int arc) {
    return back[arc];
  }

  List<Segment> chain(int arc) {
    return chains.get(arc);
  }

  @Nullable Item label(int arc) {
    return labels.get(arc);
  }
}
