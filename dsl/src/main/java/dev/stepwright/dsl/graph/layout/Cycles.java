package dev.stepwright.dsl.graph.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Which arcs go back to where a walk from the first vertex came from; without them is no cycle. */
final class Cycles {
  private static final int NEW = 0;
  private static final int OPEN = 1;
  private static final int DONE = 2;

  private final List<Arc> arcs;
  private final List<List<Integer>> leaving = new ArrayList<>();
  private final boolean[] back;
  private final int[] state;
  private final int[] next;

  /** The vertices in an order in which each stands before those that its forward arcs lead to. */
  private final Deque<Integer> order = new ArrayDeque<>();

  Cycles(int vertices, List<Arc> arcs) {
    this.arcs = arcs;
    this.back = new boolean[arcs.size()];
    this.state = new int[vertices];
    this.next = new int[vertices];
    for (int i = 0; i < vertices; i++) {
      leaving.add(new ArrayList<>());
    }
    for (int i = 0; i < arcs.size(); i++) {
      leaving.get(arcs.get(i).from()).add(i);
    }
    for (int i = 0; i < vertices; i++) {
      if (state[i] == NEW) {
        walk(i);
      }
    }
  }

  /** Walks without recursion: a definition may have thousands of States in a line. */
  private void walk(int first) {
    Deque<Integer> open = new ArrayDeque<>();
    open.push(first);
    state[first] = OPEN;
    while (!open.isEmpty()) {
      int vertex = open.peek();
      if (next[vertex] == leaving.get(vertex).size()) {
        state[vertex] = DONE;
        order.addFirst(open.pop());
        continue;
      }
      int arc = leaving.get(vertex).get(next[vertex]++);
      int to = arcs.get(arc).to();
      if (state[to] == OPEN) {
        back[arc] = true;
      } else if (state[to] == NEW) {
        state[to] = OPEN;
        open.push(to);
      }
    }
  }

  boolean isBack(int arc) {
    return back[arc];
  }

  /** The longest way to each vertex, in arcs that do not go back. */
  int[] depths() {
    int[] depths = new int[state.length];
    for (int vertex : order) {
      for (int arc : leaving.get(vertex)) {
        if (!back[arc]) {
          int to = arcs.get(arc).to();
          depths[to] = Math.max(depths[to], depths[vertex] + 1);
        }
      }
    }
    return depths;
  }

  /** The place of each vertex in the order. */
  int[] ranks() {
    int[] ranks = new int[state.length];
    Arrays.setAll(ranks, i -> i);
    int rank = 0;
    for (int vertex : order) {
      ranks[vertex] = rank++;
    }
    return ranks;
  }
}
