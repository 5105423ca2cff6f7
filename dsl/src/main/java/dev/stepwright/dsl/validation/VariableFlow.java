package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.validation.Outline.Scope;
import dev.stepwright.dsl.validation.Outline.State;
import dev.stepwright.dsl.validation.Outline.Transition;
import dev.stepwright.dsl.validation.Outline.VariableUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which Variables have a value when a State is entered.
 *
 * <p>The States of all scopes are one graph: a way leads along every transition, and from a
 * Parallel or Map State into each scope it holds. Only Variables that are asked for are followed,
 * {@value #BATCH} at a time, a bit each: a set of Variables for every State would take a definition
 * of thousands of both longer than anyone waits.
 */
final class VariableFlow {
  private static final int BATCH = Long.SIZE;

  private final Map<State, Node> nodes = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private final @Nullable Node start;

  /** How the ways that lead to a State are joined. */
  enum Ways {
    /** A Variable has a value if it has one on every way. */
    ALL,
    /** A Variable has a value if it has one on some way. */
    SOME
  }

  /** Whether the Variable has a value when the State is entered. */
  record Question(State state, VariableUse use) {}

  /** A State: the Variables of the current batch that have a value on entry, so far. */
  private static final class Node {
    final List<Edge> out = new ArrayList<>();
    boolean reached;
    long known;
  }

  /** A way to a State: the Variables of the current batch that are assigned on it. */
  private static final class Edge {
    final Node to;
    final Set<String> assigns;
    final boolean forgets;
    long gained;

    /**
     * @param forgets whether it leads to where no Variable of the outside is seen
     */
    Edge(Node to, Set<String> assigns, boolean forgets) {
      this.to = to;
      this.assigns = assigns;
      this.forgets = forgets;
    }
  }

  VariableFlow(Outline outline) {
    List<Scope> scopes = outline.scopes();
    for (Scope scope : scopes) {
      scope.states().forEach(state -> nodes.put(state, new Node()));
    }
    for (Scope scope : scopes) {
      for (State state : scope.states()) {
        for (Transition transition : state.transitions()) {
          add(state, scope.state(transition.target()), transition.assigns(), false);
        }
        for (Scope inner : state.scopes()) {
          add(state, first(inner), Set.of(), inner.isDistributed());
        }
      }
    }
    start = nodes.get(first(outline.root()));
    solve(Ways.SOME);
  }

  private static @Nullable State first(Scope scope) {
    return scope.startAt() == null ? null : scope.state(scope.startAt());
  }

  private void add(State from, @Nullable State to, Set<String> assigns, boolean forgets) {
    Node source = nodes.get(from);
    Node target = nodes.get(to);
    if (source != null && target != null) {
      Edge edge = new Edge(target, assigns, forgets);
      source.out.add(edge);
      edges.add(edge);
    }
  }

  /** Whether any way leads to the State. */
  boolean reaches(State state) {
    Node node = nodes.get(state);
    return node != null && node.reached;
  }

  /** The indices of the questions that are answered with yes. */
  BitSet answer(List<Question> questions, Ways ways) {
    Map<String, Integer> numbers = new HashMap<>();
    List<List<Integer>> asked = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      int number = numbers.computeIfAbsent(questions.get(i).use().name(), n -> numbers.size());
      if (number / BATCH == asked.size()) {
        asked.add(new ArrayList<>());
      }
      asked.get(number / BATCH).add(i);
    }
    List<List<Assignment>> assigned = assignments(numbers, asked.size());
    BitSet yes = new BitSet();
    for (int batch = 0; batch < asked.size(); batch++) {
      assigned.get(batch).forEach(found -> found.edge.gained |= found.bit);
      solve(ways);
      assigned.get(batch).forEach(found -> found.edge.gained = 0);
      for (int i : asked.get(batch)) {
        Node node = nodes.get(questions.get(i).state());
        int number = numbers.getOrDefault(questions.get(i).use().name(), 0);
        yes.set(i, node != null && node.reached && (node.known >> number & 1) != 0);
      }
    }
    return yes;
  }

  private record Assignment(Edge edge, long bit) {}

  /** What is assigned on the ways, by the batch of the Variable. */
  private List<List<Assignment>> assignments(Map<String, Integer> numbers, int batches) {
    List<List<Assignment>> assigned = new ArrayList<>();
    for (int batch = 0; batch < batches; batch++) {
      assigned.add(new ArrayList<>());
    }
    for (Edge edge : edges) {
      for (String name : edge.assigns) {
        Integer number = numbers.get(name);
        if (number != null) {
          assigned.get(number / BATCH).add(new Assignment(edge, 1L << number));
        }
      }
    }
    return assigned;
  }

  /** Follows every way from the start until nothing changes any more. */
  private void solve(Ways ways) {
    nodes.values().forEach(node -> node.reached = false);
    if (start == null) {
      return;
    }
    Deque<Node> open = new ArrayDeque<>();
    start.reached = true;
    start.known = 0;
    open.add(start);
    while (!open.isEmpty()) {
      Node node = open.remove();
      for (Edge edge : node.out) {
        long brought = edge.forgets ? 0 : node.known | edge.gained;
        Node to = edge.to;
        long joined =
            !to.reached ? brought : ways == Ways.ALL ? to.known & brought : to.known | brought;
        if (!to.reached || joined != to.known) {
          to.reached = true;
          to.known = joined;
          open.add(to);
        }
      }
    }
  }
}
