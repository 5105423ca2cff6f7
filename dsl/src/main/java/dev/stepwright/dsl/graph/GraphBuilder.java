package dev.stepwright.dsl.graph;

import dev.stepwright.dsl.model.Catcher;
import dev.stepwright.dsl.model.ChoiceRule;
import dev.stepwright.dsl.model.ChoiceState;
import dev.stepwright.dsl.model.ErrorHandling;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ParallelState;
import dev.stepwright.dsl.model.PassState;
import dev.stepwright.dsl.model.Scope;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.SucceedState;
import dev.stepwright.dsl.model.TaskState;
import dev.stepwright.dsl.model.Transition;
import dev.stepwright.dsl.model.WaitState;
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
    for (Scope scope : scopes(state)) {
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

  private static List<? extends Scope> scopes(State state) {
    if (state instanceof ParallelState parallel) {
      return parallel.branches();
    }
    return state instanceof MapState map ? List.of(map.itemProcessor()) : List.of();
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
    Transition transition = transition(state);
    if (transition instanceof Transition.Next next) {
      targets.next(id(ids, next.state()));
    } else if (transition != null && ends != null) {
      targets.next(ends.id());
    }
    for (Catcher catcher : catchers(state)) {
      targets.catcher(id(ids, catcher.next()), catcher);
    }
    return targets.edges();
  }

  /** What follows a State; null if that is for Choice Rules to say, or if nothing does. */
  private static @Nullable Transition transition(State state) {
    if (state instanceof TaskState task) {
      return task.transition();
    }
    if (state instanceof PassState pass) {
      return pass.transition();
    }
    if (state instanceof WaitState wait) {
      return wait.transition();
    }
    if (state instanceof ParallelState parallel) {
      return parallel.transition();
    }
    if (state instanceof MapState map) {
      return map.transition();
    }
    return state instanceof SucceedState ? new Transition.End() : null;
  }

  private static List<Catcher> catchers(State state) {
    ErrorHandling errors = errors(state);
    return errors.catchers() == null ? List.of() : errors.catchers();
  }

  private static ErrorHandling errors(State state) {
    if (state instanceof TaskState task) {
      return task.errors();
    }
    if (state instanceof ParallelState parallel) {
      return parallel.errors();
    }
    return state instanceof MapState map ? map.errors() : ErrorHandling.NONE;
  }

  private static String id(Map<String, String> ids, String state) {
    String id = ids.get(state);
    if (id == null) {
      throw new IllegalArgumentException("There is no State `" + state + "` to go to");
    }
    return id;
  }
}
