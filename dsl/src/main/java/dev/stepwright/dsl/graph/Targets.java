package dev.stepwright.dsl.graph;

import dev.stepwright.dsl.model.Catcher;
import dev.stepwright.dsl.model.ChoiceRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where one State leads to: one edge for each kind and target. */
final class Targets {
  private static final int MAX_ERROR_NAMES = 60;

  private final String from;
  private final Map<Target, List<String>> labels = new LinkedHashMap<>();
  private final Map<Target, List<String>> titles = new LinkedHashMap<>();

  /** What makes edges one. */
  private record Target(String to, EdgeKind kind) {}

  Targets(String from) {
    this.from = from;
  }

  void next(String to) {
    add(new Target(to, EdgeKind.NEXT), "", "");
  }

  void otherwise(String to) {
    add(new Target(to, EdgeKind.DEFAULT), "Default", "Default");
  }

  void choice(String to, ChoiceRule rule) {
    String condition = ConditionText.of(rule.condition());
    add(new Target(to, EdgeKind.CHOICE), ConditionText.shortened(rule.condition()), condition);
  }

  void catcher(String to, Catcher catcher) {
    for (String error : catcher.errorEquals()) {
      add(new Target(to, EdgeKind.CATCH), error, error);
    }
    if (catcher.errorEquals().isEmpty()) {
      add(new Target(to, EdgeKind.CATCH), "no error", "no error");
    }
  }

  private void add(Target target, String label, String title) {
    labels.computeIfAbsent(target, key -> new ArrayList<>()).add(label);
    titles.computeIfAbsent(target, key -> new ArrayList<>()).add(title);
  }

  /** The edges in the order in which they were added first. */
  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    labels.forEach(
        (target, texts) -> {
          String word = target.kind() == EdgeKind.CATCH ? ", " : " or ";
          String title = String.join(word, titles.getOrDefault(target, List.of()));
          edges.add(new Edge(from, target.to(), target.kind(), label(target, texts), title));
        });
    return edges;
  }

  private static String label(Target target, List<String> texts) {
    if (target.kind() == EdgeKind.CATCH) {
      return Texts.shortened(String.join(", ", texts), MAX_ERROR_NAMES);
    }
    return texts.size() > 2
        ? texts.get(0) + " or " + (texts.size() - 1) + " others"
        : String.join(" or ", texts);
  }
}
