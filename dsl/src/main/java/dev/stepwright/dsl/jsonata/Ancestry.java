package dev.stepwright.dsl.jsonata;

import dev.stepwright.dsl.jsonata.Expression.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Checks that for every {@code %} the step whose items it stands for can be told: going back from
 * it, names and wildcards each lead one level up, another {@code %} one level down.
 *
 * <p>A search that a node could not end is handed to the node around it; the method for each kind
 * of node returns those searches. Some nodes drop them (a lambda, for one), and then {@code %} is
 * simply undefined when evaluated. All of this follows the reference implementation to the letter,
 * because it decides what is a fault and what is not.
 */
final class Ancestry implements Expression.Visitor<List<Ancestry.Search>> {
  private static final List<Search> NONE = Collections.emptyList();

  /** How many levels one {@code %} still has to go up. */
  static final class Search {
    private int level = 1;
  }

  private final String source;

  private Ancestry(String source) {
    this.source = source;
  }

  static void check(Expression root, String source) {
    if (!new Ancestry(source).searches(root).isEmpty()) {
      throw Faults.parentUnknown(root.start());
    }
  }

  /** The searches in a node that its surroundings must go on with. */
  private List<Search> searches(Expression expression) {
    return expression.accept(this);
  }

  private List<Search> together(List<? extends Expression> expressions) {
    List<Search> all = NONE;
    for (Expression expression : expressions) {
      all = join(all, searches(expression));
    }
    return all;
  }

  private static List<Search> join(List<Search> first, List<Search> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    first.addAll(second);
    return first;
  }

  private static List<Search> list(Search search) {
    List<Search> list = new ArrayList<>(2);
    list.add(search);
    return list;
  }

  // ---- going up

  /** Takes one search through a node that stands before the place where it began. */
  private void seek(Expression node, Search search) {
    if (isSingleLevel(node)) {
      search.level--;
    } else if (node instanceof Expression.Parent) {
      search.level++;
    } else if (node instanceof Expression.Block block) {
      if (!block.expressions().isEmpty()) {
        seek(block.expressions().get(block.expressions().size() - 1), search);
      }
    } else if (node instanceof Expression.Path path) {
      int index = path.steps().size() - 1;
      seek(path.steps().get(index--).expression(), search);
      while (search.level > 0 && index >= 0) {
        seek(path.steps().get(index--).expression(), search);
      }
    } else if (node instanceof Expression.Filter filter) {
      seek(filter.operand(), search);
    } else if (node instanceof Expression.KeepArray keepArray) {
      seek(keepArray.operand(), search);
    } else if (node instanceof Expression.GroupBy groupBy) {
      seek(groupBy.operand(), search);
    } else {
      throw Faults.parentUnknown(node.start());
    }
  }

  @Override
  public List<Search> path(Expression.Path path) {
    List<Step> steps = path.steps();
    // For a % among the steps: the step it stands for, so that a later % can go past both.
    int[] ancestors = new int[steps.size()];
    List<Search> open = NONE;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      ancestors[i] = -1;
      if (i == 0) {
        List<Search> begun = searches(step.expression());
        open = handsOnFirst(steps) ? begun : NONE;
        stages(step);
        continue;
      }
      boolean isSort = step.expression() instanceof Expression.Sort;
      List<Search> begun = searches(step.expression());
      Search own = step.expression() instanceof Expression.Parent ? begun.get(0) : null;
      if (!isSort) {
        begun = join(begun, stages(step));
      }
      for (Search search : begun) {
        int reached = climb(steps, i, search, ancestors);
        if (search.level > 0) {
          open = join(open, list(search));
        } else if (search == own && isSingleLevel(steps.get(reached).expression())) {
          ancestors[i] = reached;
        }
      }
      if (isSort) {
        stages(step);
      }
    }
    return open;
  }

  /**
   * Whether searches begun in the first step go on outside: those of a single expression that is a
   * path only because it binds its focus, and that of a percent sign if a plain step follows.
   */
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

  private static boolean isSingleLevel(Expression expression) {
    return expression instanceof Expression.Name || expression instanceof Expression.Wildcard;
  }

  /** Goes up from a step; returns the index of the step at which the search ended. */
  private int climb(List<Step> steps, int from, Search search, int[] ancestors) {
    int index = from - 1;
    int reached = from;
    while (search.level > 0 && index >= 0) {
      reached = index--;
      // Of steps in a row that bind the focus only the first one leads up.
      while (index >= 0 && steps.get(reached).focus() != null && steps.get(index).focus() != null) {
        reached = index--;
      }
      if (ancestors[reached] >= 0) {
        index = ancestors[reached] - 1;
      } else {
        seek(steps.get(reached).expression(), search);
      }
    }
    return reached;
  }

  /** A predicate looks for its ancestors from the step it filters. */
  private List<Search> stages(Step step) {
    List<Search> begun = NONE;
    for (Step.Stage stage : step.stages()) {
      if (stage instanceof Step.Filtering filtering) {
        begun = join(begun, predicate(step.expression(), filtering.predicate()));
      }
    }
    return begun;
  }

  private List<Search> predicate(Expression filtered, Expression predicate) {
    // A predicate that is % and nothing else is not looked at.
    if (predicate.unmodified() instanceof Expression.Parent) {
      return NONE;
    }
    List<Search> begun = searches(predicate);
    for (Search search : begun) {
      if (search.level == 1) {
        if (isQuoted(filtered)) {
          throw Faults.parentUnknown(filtered.start());
        }
        seek(filtered, search);
      } else {
        search.level--;
      }
    }
    return begun;
  }

  /** A string becomes a name only after its predicates have been looked at. */
  private boolean isQuoted(Expression filtered) {
    char first = source.charAt(filtered.start());
    return filtered instanceof Expression.Name && (first == '"' || first == '\'');
  }

  // ---- every kind of node

  @Override
  public List<Search> parent(Expression.Parent parent) {
    return list(new Search());
  }

  @Override
  public List<Search> sort(Expression.Sort sort) {
    List<Search> all = NONE;
    for (Expression.SortTerm term : sort.terms()) {
      all = join(all, searches(term.key()));
    }
    return all;
  }

  @Override
  public List<Search> array(Expression.ArrayConstructor array) {
    return together(array.items());
  }

  @Override
  public List<Search> range(Expression.Range range) {
    return join(searches(range.first()), searches(range.last()));
  }

  @Override
  public List<Search> object(Expression.ObjectConstructor object) {
    List<Search> all = NONE;
    for (Entry entry : object.entries()) {
      all = join(all, join(searches(entry.key()), searches(entry.value())));
    }
    return all;
  }

  @Override
  public List<Search> groupBy(Expression.GroupBy groupBy) {
    for (Entry entry : groupBy.entries()) {
      searches(entry.key());
      searches(entry.value());
    }
    return searches(groupBy.operand());
  }

  @Override
  public List<Search> filter(Expression.Filter filter) {
    List<Search> all = searches(filter.operand());
    for (Expression predicate : filter.predicates()) {
      all = join(all, predicate(filter.operand().unmodified(), predicate));
    }
    return all;
  }

  @Override
  public List<Search> keepArray(Expression.KeepArray keepArray) {
    return searches(keepArray.operand());
  }

  @Override
  public List<Search> binary(Expression.Binary binary) {
    return join(searches(binary.left()), searches(binary.right()));
  }

  @Override
  public List<Search> negation(Expression.Negation negation) {
    return searches(negation.operand());
  }

  @Override
  public List<Search> conditional(Expression.Conditional conditional) {
    List<Search> all = join(searches(conditional.condition()), searches(conditional.then()));
    Expression otherwise = conditional.otherwise();
    return otherwise == null ? all : join(all, searches(otherwise));
  }

  @Override
  public List<Search> block(Expression.Block block) {
    return together(block.expressions());
  }

  @Override
  public List<Search> bind(Expression.Bind bind) {
    return searches(bind.value());
  }

  @Override
  public List<Search> lambda(Expression.Lambda lambda) {
    searches(lambda.body());
    return NONE;
  }

  @Override
  public List<Search> call(Expression.Call call) {
    searches(call.procedure());
    return together(call.arguments());
  }

  @Override
  public List<Search> partialApplication(Expression.PartialApplication application) {
    searches(application.procedure());
    return together(application.arguments());
  }

  @Override
  public List<Search> apply(Expression.Apply apply) {
    searches(apply.argument());
    searches(apply.function());
    return NONE;
  }

  @Override
  public List<Search> transform(Expression.Transform transform) {
    searches(transform.pattern());
    searches(transform.update());
    Expression delete = transform.delete();
    if (delete != null) {
      searches(delete);
    }
    return NONE;
  }

  @Override
  public List<Search> name(Expression.Name name) {
    return NONE;
  }

  @Override
  public List<Search> wildcard(Expression.Wildcard wildcard) {
    return NONE;
  }

  @Override
  public List<Search> descendants(Expression.Descendants descendants) {
    return NONE;
  }

  @Override
  public List<Search> variable(Expression.Variable variable) {
    return NONE;
  }

  @Override
  public List<Search> string(Expression.StringLiteral literal) {
    return NONE;
  }

  @Override
  public List<Search> number(Expression.NumberLiteral literal) {
    return NONE;
  }

  @Override
  public List<Search> bool(Expression.BooleanLiteral literal) {
    return NONE;
  }

  @Override
  public List<Search> nullLiteral(Expression.NullLiteral literal) {
    return NONE;
  }

  @Override
  public List<Search> regex(Expression.RegexLiteral literal) {
    return NONE;
  }

  @Override
  public List<Search> placeholder(Expression.Placeholder placeholder) {
    return NONE;
  }
}
