package dev.stepwright.cli.graph;

import dev.stepwright.dsl.graph.Edge;
import dev.stepwright.dsl.graph.EdgeKind;
import dev.stepwright.dsl.graph.ExecutionPath;
import dev.stepwright.dsl.graph.Graph;
import dev.stepwright.dsl.graph.Node;
import dev.stepwright.dsl.graph.NodeKind;
import dev.stepwright.dsl.graph.Region;
import dev.stepwright.dsl.graph.Visits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the nodes and edges of a graph that a history tells of. */
public final class HistoryPath {
  private final Map<String, Node> nodes;

  /** The nodes of States by their names, which are unique in a definition. */
  private final Map<String, Node> states = new HashMap<>();

  /** The edges by the node that they leave; those that leave a start by the node they lead to. */
  private final Map<String, List<Edge>> leaving = new HashMap<>();

  private final Map<String, List<Edge>> starting = new HashMap<>();

  private final Map<String, List<Visit>> visits = new LinkedHashMap<>();
  private final Map<Edge, Integer> steps = new HashMap<>();
  private final Set<String> strangers = new TreeSet<>();
  private boolean over;

  private HistoryPath(Graph graph) {
    nodes = graph.nodes();
    nodes.values().stream()
        .filter(node -> node.kind().isState())
        .forEach(node -> states.put(node.name(), node));
    for (Region region : graph.regions()) {
      for (Edge edge : region.edges()) {
        boolean starts = kind(edge.from()) == NodeKind.START;
        (starts ? starting : leaving)
            .computeIfAbsent(starts ? edge.to() : edge.from(), id -> new ArrayList<>())
            .add(edge);
      }
    }
  }

  /**
   * Finds the path of a history over a graph.
   *
   * @param events the events, ordered by their numbers
   */
  public static HistoryPath of(List<HistoryFile.Event> events, Graph graph) {
    HistoryPath path = new HistoryPath(graph);
    path.follow(HistoryVisits.of(events));
    return path;
  }

  /** The path; of no State if the history has none of the graph's. */
  public ExecutionPath path() {
    Map<String, Visits> counts = new HashMap<>();
    visits.forEach((id, all) -> counts.put(id, count(all)));
    return new ExecutionPath(counts, steps);
  }

  /** The States of the history that the graph does not have, in alphabetical order. */
  public Set<String> strangers() {
    return strangers;
  }

  private NodeKind kind(String id) {
    return Objects.requireNonNull(nodes.get(id), id).kind();
  }

  private void follow(HistoryVisits history) {
    over = history.over();
    Set<@Nullable Visit> left = new HashSet<>();
    history.visits().forEach(visit -> left.add(visit.before));
    for (Visit visit : history.visits()) {
      Node node = states.get(visit.state);
      if (node == null) {
        strangers.add(visit.state);
        continue;
      }
      visits.computeIfAbsent(node.id(), id -> new ArrayList<>()).add(visit);
      for (Edge edge : leading(visit.before, node)) {
        steps.merge(edge, 1, Integer::sum);
      }
      if (visit.exited && !left.contains(visit)) {
        leaving.getOrDefault(node.id(), List.of()).stream()
            .filter(edge -> kind(edge.to()) == NodeKind.END)
            .forEach(edge -> steps.merge(edge, 1, Integer::sum));
      }
    }
  }

  /**
   * The edges that may have been taken to a node. There are two if Choice Rules and the Default of
   * a Choice State lead to it: a history does not tell them apart.
   */
  private List<Edge> leading(@Nullable Visit before, Node to) {
    if (before == null) {
      return starting.getOrDefault(to.id(), List.of());
    }
    Node from = states.get(before.state);
    return from == null
        ? List.of()
        : leaving.getOrDefault(from.id(), List.of()).stream()
            .filter(edge -> edge.to().equals(to.id()))
            .filter(edge -> (edge.kind() == EdgeKind.CATCH) == before.failing)
            .toList();
  }

  private Visits count(List<Visit> all) {
    int caught = 0;
    int failed = 0;
    int aborted = 0;
    int running = 0;
    for (Visit visit : all) {
      if (visit.exited) {
        caught += visit.failing ? 1 : 0;
      } else if (visit.failed || (visit.failing && over)) {
        failed++;
      } else if (visit.aborted || over) {
        aborted++;
      } else {
        running++;
      }
    }
    return new Visits(all.size(), caught, failed, aborted, running);
  }
}
