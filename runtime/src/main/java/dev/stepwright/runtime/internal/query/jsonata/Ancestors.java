package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.jsonata.Expression;
import dev.stepwright.dsl.jsonata.Step;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which step's items every {@code %} stands for. Going back from it, names and wildcards each lead
 * one level up, another {@code %} one level down; a search that a node could not end goes on in the
 * node around it. The parser has made sure that every search ends or is given up.
 */
final class Ancestors {

  /** A {@code %} and how many levels it still has to go up. */
  private static final class Search {
    final Expression.Parent parent;
    int level = 1;

    Search(Expression.Parent parent) {
      this.parent = parent;
    }
  }

  /** The name under which an item is kept, by the step that found it. */
  private final IdentityHashMap<Expression, String> labels = new IdentityHashMap<>();

  private final IdentityHashMap<Expression, String> labelsOfParents = new IdentityHashMap<>();
  private final IdentityHashMap<Expression, Boolean> carriers = new IdentityHashMap<>();

  private Ancestors() {}

  static Ancestors in(Expression root) {
    Ancestors ancestors = new Ancestors();
    ancestors.searches(root);
    return ancestors;
  }

  /** The name under which the context of a step is kept, or null if none needs it. */
  @Nullable String label(Expression step) {
    return labels.get(step);
  }

  /** The name under which a {@code %} finds its item, or null if it is undefined. */
  @Nullable String labelOf(Expression.Parent parent) {
    return labelsOfParents.get(parent);
  }

  /** Whether a block or path hands on what its steps bind. */
  boolean carries(Expression blockOrPath) {
    return carriers.containsKey(blockOrPath);
  }

  private List<Search> searches(Expression expression) {
    if (expression instanceof Expression.Parent parent) {
      return new ArrayList<>(List.of(new Search(parent)));
    }
    if (expression instanceof Expression.Path path) {
      return path(path);
    }
    if (expression instanceof Expression.Filter filter) {
      return filter(filter);
    }
    List<Search> all = new ArrayList<>();
    for (Expression child : Children.of(expression)) {
      List<Search> begun = searches(child);
      if (handsOn(expression, child)) {
        all.addAll(begun);
      }
    }
    return all;
  }

  /** Whether a search that its child could not end goes on outside a node. */
  private static boolean handsOn(Expression node, Expression child) {
    if (node instanceof Expression.GroupBy groupBy) {
      return child == groupBy.operand();
    }
    if (node instanceof Expression.Call call) {
      return child != call.procedure();
    }
    if (node instanceof Expression.PartialApplication application) {
      return child != application.procedure();
    }
    return !(node instanceof Expression.Lambda
        || node instanceof Expression.Apply
        || node instanceof Expression.Transform);
  }

  private List<Search> filter(Expression.Filter filter) {
    List<Search> all = searches(filter.operand());
    for (Expression predicate : filter.predicates()) {
      all.addAll(predicate(filter.operand().unmodified(), predicate));
    }
    return all;
  }

  private List<Search> path(Expression.Path path) {
    List<Step> steps = path.steps();
    int[] reached = new int[steps.size()];
    List<Search> open = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      reached[i] = -1;
      List<Search> begun = searches(step.expression());
      if (i == 0) {
        if (handsOnFirst(steps)) {
          open.addAll(begun);
        }
        stages(step);
        continue;
      }
      boolean isSort = step.expression() instanceof Expression.Sort;
      Search own = step.expression() instanceof Expression.Parent ? begun.get(0) : null;
      List<Search> inStages = stages(step);
      if (!isSort) {
        begun.addAll(inStages);
      }
      for (Search search : begun) {
        int end = climb(steps, i, search, reached);
        if (search.level > 0) {
          open.add(search);
        } else if (search == own && isSingleLevel(steps.get(end).expression())) {
          reached[i] = end;
        }
      }
    }
    return open;
  }

  private static boolean handsOnFirst(List<Step> steps) {
    Step first = steps.get(0);
    if (first.index() != null || !first.stages().isEmpty()) {
      return false;
    }
    if (steps.size() == 1) {
      return first.focus() != null;
    }
    return first.expression().unmodified() instanceof Expression.Parent
        && !(steps.get(1).expression() instanceof Expression.Sort);
  }

  private int climb(List<Step> steps, int from, Search search, int[] reached) {
    int index = from - 1;
    int end = from;
    while (search.level > 0 && index >= 0) {
      end = index--;
      // Of steps in a row that bind the focus only the first one leads up.
      while (index >= 0 && steps.get(end).focus() != null && steps.get(index).focus() != null) {
        end = index--;
      }
      if (reached[end] >= 0) {
        index = reached[end] - 1;
      } else {
        seek(steps.get(end).expression(), search);
      }
    }
    return end;
  }

  private List<Search> stages(Step step) {
    List<Search> begun = new ArrayList<>();
    for (Step.Stage stage : step.stages()) {
      if (stage instanceof Step.Filtering filtering) {
        begun.addAll(predicate(step.expression(), filtering.predicate()));
      }
    }
    return begun;
  }

  private List<Search> predicate(Expression filtered, Expression predicate) {
    // A predicate that is % and nothing else is not looked at.
    if (predicate.unmodified() instanceof Expression.Parent) {
      return new ArrayList<>();
    }
    List<Search> begun = searches(predicate);
    for (Search search : begun) {
      if (search.level == 1) {
        seek(filtered, search);
      } else {
        search.level--;
      }
    }
    return begun;
  }

  private void seek(Expression node, Search search) {
    if (isSingleLevel(node)) {
      if (--search.level == 0) {
        String label = labels.computeIfAbsent(node, step -> "%" + labels.size());
        labelsOfParents.put(search.parent, label);
      }
    } else if (node instanceof Expression.Parent) {
      search.level++;
    } else if (node instanceof Expression.Block block) {
      if (!block.expressions().isEmpty()) {
        carriers.put(block, true);
        seek(block.expressions().get(block.expressions().size() - 1), search);
      }
    } else if (node instanceof Expression.Path path) {
      carriers.put(path, true);
      int index = path.steps().size() - 1;
      seek(path.steps().get(index--).expression(), search);
      while (search.level > 0 && index >= 0) {
        seek(path.steps().get(index--).expression(), search);
      }
    } else {
      Expression inner = node.unmodified();
      if (inner != node) {
        seek(inner, search);
      }
    }
  }

  private static boolean isSingleLevel(Expression expression) {
    return expression instanceof Expression.Name || expression instanceof Expression.Wildcard;
  }
}
