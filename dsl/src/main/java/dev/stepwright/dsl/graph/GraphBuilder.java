package dev.stepwright.dsl.graph;

import dev.stepwright.dsl.model.Catcher;
import dev.stepwright.dsl.model.ChoiceRule;
import dev.stepwright.dsl.model.ChoiceState;
import dev.stepwright.dsl.model.Scope;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.SucceedState;
import dev.stepwright.dsl.model.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a graph; numbers its nodes as they come. */
final class GraphBuilder {
  private int nodes;

  /** The region of a State Machine. */
  Region root(StateMachine machine) {
    return region(machine, true);
  }

  private Region region(Scope scope, boolean framed) {
    List<Node> found = new ArrayList<>();
    Map<String, String> ids = new LinkedHashMap<>();
    Node start = framed ? terminal(NodeKind.START, "Start") : null;
    for (State state : scope.states().values()) {
      Node node = node(state);
      found.add(node);
      ids.put(state.name(), node.id());
    }
    List<Edge> edges = new ArrayList<>();
    if (start != null) {
      found.add(0, start);
      edges.add(new Edge(start.id(), id(ids, scope.startAt()), EdgeKind.NEXT, "", ""));
    }
    Ends ends = new Ends();
    for (State state : scope.states().values()) {
      edges.addAll(edges(state, ids, framed ? ends : null));
    }
    if (ends.node != null) {
      found.add(ends.node);
    }
    return new Region(found, edges);
  }

  /** The end of a region, which is there if something leads to it. */
  private final class Ends {
    private @Nullable Node node;

    String id() {
      if (node == null) {
        node = terminal(NodeKind.END, "End");
      }
      return node.id();
    }
  }

  private Node terminal(NodeKind kind, String name) {
    return new Node(nextId(), kind, name, "", name, List.of());
  }

  private String nextId() {
    return "n" + nodes++;
  }

  private Node node(State state) {
    String id = nextId();
    List<Region> regions = new ArrayList<>();
    for (Scope scope : state.scopes()) {
      regions.add(region(scope, scope.states().size() > 1));
    }
    return new Node(
        id,
        NodeKind.of(state.type()),
        state.name(),
        StateText.detail(state),
        StateText.title(state),
        regions);
  }

  private static List<Edge> edges(State state, Map<String, String> ids, @Nullable Ends ends) {
    Targets targets = new Targets(id(ids, state.name()));
    if (state instanceof ChoiceState choice) {
      for (ChoiceRule rule : choice.choices()) {
        targets.choice(id(ids, rule.next()), rule);
      }
      if (choice.otherwise() != null) {
        targets.otherwise(id(ids, choice.otherwise()));
      }
    }
    boolean isLast = state instanceof SucceedState || state.transition() instanceof Transition.End;
    if (state.transition() instanceof Transition.Next next) {
      targets.next(id(ids, next.state()));
    } else if (isLast && ends != null) {
      targets.next(ends.id());
    }
    List<Catcher> catchers = state.errors().catchers();
    if (catchers != null) {
      catchers.forEach(catcher -> targets.catcher(id(ids, catcher.next()), catcher));
    }
    return targets.edges();
  }

  private static String id(Map<String, String> ids, String state) {
    String id = ids.get(state);
    if (id == null) {
      throw new IllegalArgumentException("There is no State `" + state + "` to go to");
    }
    return id;
  }
}
