package dev.stepwright.dsl.jsonata;

import dev.stepwright.dsl.jsonata.Expression.Entry;
import dev.stepwright.dsl.jsonata.Expression.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operand while it is being read: what follows it on the right ({@code .b}, {@code [1]}, {@code
 * #$i}, …) changes it in place, so that a path of any length is read in one go. {@link #finish()}
 * makes the immutable node.
 *
 * <p>It is either a path or a single expression. The reference implementation attaches filters to
 * the last step of the one and to the other as a whole, and a single expression becomes a path
 * where a step follows it.
 */
final class Operand {
  private final OperandStep first;
  private OperandStep last;

  /** The steps after the first; most operands have none. */
  private @Nullable List<OperandStep> more;

  private boolean path;
  private final boolean name;
  private boolean dotted;
  private boolean keepArray;
  private @Nullable List<Entry> grouping;
  private int end;

  /** Whether what was written last, filters apart, concerns the path and not its last step. */
  private boolean wholePath;

  /** How deep the node will nest. */
  private int height;

  private Operand(Expression expression, boolean path, int height) {
    this.first = new OperandStep(expression);
    this.last = first;
    this.path = path;
    this.name = path;
    this.end = expression.end();
    this.height = height;
  }

  static Operand of(Expression expression, int height) {
    return new Operand(expression, false, height);
  }

  /** A field name is a path from the beginning. */
  static Operand ofName(Expression.Name name) {
    return new Operand(name, true, 1);
  }

  int height() {
    return height;
  }

  int start() {
    return first.expression.start();
  }

  /** Whether this is a field name and nothing else. */
  boolean isName(String name) {
    return path
        && more == null
        && last.isBare()
        && grouping == null
        && last.expression instanceof Expression.Name found
        && found.name().equals(name);
  }

  /** The variable, if this is one and nothing else; {@code []} after it goes unnoticed. */
  @Nullable Variable asVariable() {
    return !path && last.isBare() && last.expression instanceof Variable variable ? variable : null;
  }

  /** A minus sign before a number, filtered or not, goes into the number. */
  boolean negate(int minus) {
    if (path || !(last.expression instanceof Expression.NumberLiteral number)) {
      return false;
    }
    String text = number.text().startsWith("-") ? number.text().substring(1) : "-" + number.text();
    last.expression = new Expression.NumberLiteral(-number.value(), text, minus, number.end());
    return true;
  }

  /** {@code .right}; a fault if a step is a literal that cannot name a field. */
  void append(Operand right) {
    int rightHeight = right.path ? right.height : right.height + 1;
    becomePath();
    if (!dotted) {
      dotted = true;
      first.becomeName();
    }
    if (!right.path) {
      right.first.filtersBecomeStages();
    }
    right.first.becomeName();
    add(right.first);
    if (right.more != null) {
      right.more.forEach(this::add);
    }
    last = right.last;
    end = right.end;
    height = Math.max(height, rightHeight);
  }

  private void add(OperandStep step) {
    more = more == null ? new ArrayList<>() : more;
    more.add(step);
  }

  private void becomePath() {
    if (!path) {
      path = true;
      height++;
    }
  }

  /** {@code [predicate]}. */
  void filter(Expression predicate, int predicateHeight, int start, int end) {
    if (last.grouping != null) {
      throw Faults.predicateAfterGrouping(start);
    }
    Step.Filtering filtering = new Step.Filtering(predicate, start, end);
    if (path) {
      last.addStage(filtering);
    } else {
      height += last.filters == null ? 1 : 0;
      last.addFilter(filtering);
    }
    extend(end, predicateHeight);
  }

  /**
   * {@code []}. After an index binding, an ordering or a grouping it concerns the path read so far,
   * and is lost where that becomes part of a longer one; so it is in the reference implementation.
   */
  void keepArray(int end) {
    if (wholePath) {
      keepArray = true;
    } else {
      height += path || last.keepArray ? 0 : 1;
      last.keepArray = true;
      last.end = end;
    }
    this.end = end;
  }

  /** Whether {@code []} was written for all of this, and not only for one step of several. */
  boolean keepsArray() {
    return keepArray || (more == null && last.keepArray);
  }

  /** <code>{key: value}</code>. */
  void group(List<Entry> entries, int entriesHeight, int start, int end) {
    if ((path ? grouping : last.grouping) != null) {
      throw Faults.secondGrouping(start);
    }
    height++;
    if (path) {
      grouping = entries;
      wholePath = true;
      this.end = end;
      height = Math.max(height, entriesHeight + 1);
    } else {
      last.grouping = entries;
      extend(end, entriesHeight);
    }
  }

  /** {@code ^(terms)}. */
  void sort(Expression.Sort sort, int termsHeight) {
    becomePath();
    wholePath = true;
    last = new OperandStep(sort);
    add(last);
    extend(sort.end(), termsHeight + 1);
  }

  /** {@code @$variable}. */
  void bindFocus(Variable variable, int start) {
    if (last.stages != null || last.filters != null) {
      throw Faults.bindingAfterPredicate(start);
    }
    if (last.expression instanceof Expression.Sort) {
      throw Faults.bindingAfterSort(start);
    }
    last.focus = variable;
    wholePath = false;
    extend(variable.end(), 0);
  }

  /** {@code #$variable}. */
  void bindIndex(Variable variable, int start) {
    if (!path) {
      becomePath();
      last.filtersBecomeStages();
    }
    wholePath = true;
    if (last.stages == null) {
      last.index = variable;
    } else {
      last.addStage(new Step.Indexing(variable, start, variable.end()));
    }
    extend(variable.end(), 0);
  }

  private void extend(int newEnd, int partHeight) {
    last.end = newEnd;
    end = newEnd;
    height = Math.max(height, partHeight + 1);
  }

  Expression finish() {
    if (!path && last.focus == null) {
      Expression whole = last.withModifiers();
      return last.keepArray ? new Expression.KeepArray(whole, whole.start(), end) : whole;
    }
    boolean keep = keepArray || (!path && last.keepArray);
    Step[] steps = new Step[more == null ? 1 : more.size() + 1];
    for (int i = 0; i < steps.length; i++) {
      OperandStep step = i == 0 || more == null ? first : more.get(i - 1);
      // Where an expression became a path without a dot, [] before that is forgotten.
      keep |= (name || dotted) && step.keepArray;
      steps[i] = step.finish();
    }
    Expression whole = new Expression.Path(List.of(steps), keep, start(), end);
    return grouping == null ? whole : new Expression.GroupBy(whole, grouping, start(), end);
  }
}
