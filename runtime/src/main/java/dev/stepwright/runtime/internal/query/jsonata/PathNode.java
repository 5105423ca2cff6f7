package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonArray;
import org.jspecify.annotations.Nullable;

/**
 * {@code a.b.c}: every step is evaluated for every item of the sequence so far, and what it gives
 * is laid out flat into the next sequence.
 */
final class PathNode extends Node {
  private final StepNode[] steps;
  private final boolean keepArray;
  private final Start start;
  private final boolean keepTuples;
  private final @Nullable Scope tupleScope;

  /** What the first step is, where that makes a difference. */
  enum Start {
    /** A variable: it is evaluated once, even where the context is an array. */
    VARIABLE,

    /** An array constructor: its items are those of the path. */
    ARRAY,

    /** Anything else: it is evaluated for every item of the context. */
    OTHER
  }

  /**
   * @param keepTuples whether what is bound goes on to the path around this
   * @param tupleScope what the steps bind, if they bind anything
   */
  PathNode(
      StepNode[] steps,
      Start start,
      boolean keepArray,
      boolean keepTuples,
      @Nullable Scope tupleScope) {
    this.steps = steps;
    this.start = start;
    this.keepArray = keepArray;
    this.keepTuples = keepTuples;
    this.tupleScope = tupleScope;
  }

  /** The same path as names only, or null if it is not. */
  @Nullable NamesNode names() {
    int first = steps[0].field == null ? 1 : 0;
    Node begin = first == 0 ? null : steps[0].expression;
    boolean plain =
        begin == null
            || (steps[0].isPlain()
                && (begin instanceof StatesNode || begin instanceof VariableNode));
    String[] names = new String[steps.length - first];
    for (int i = first; i < steps.length; i++) {
      String field = steps[i].field;
      if (field == null) {
        return null;
      }
      plain &= steps[i].isPlain();
      names[i - first] = field;
    }
    return plain && !keepArray ? new NamesNode(begin, names, this) : null;
  }

  @Override
  @Nullable Object compute(@Nullable Object input, Frame frame) {
    Object result = stream(input, frame);
    if (!keepTuples && result instanceof ArrayValue tuples && tuples.tuples) {
      ArrayValue items = ArrayValue.sequence(frame.evaluation);
      for (int i = 0; i < tuples.size(); i++) {
        items.add(tuples.get(i) instanceof Tuple tuple ? tuple.item() : tuples.get(i));
      }
      result = items;
    }
    return keepArray ? kept(result, frame.evaluation) : result;
  }

  private static @Nullable Object kept(@Nullable Object result, Evaluation evaluation) {
    if (result == null || result instanceof JsonArray) {
      return result;
    }
    ArrayValue array =
        result instanceof ArrayValue value && (value.sequence || !value.constructed)
            ? value
            : ArrayValue.sequence(evaluation, result);
    array.keepSingleton = true;
    return array;
  }

  /** What the last step gives: a sequence, the only array it gave, or a sequence of tuples. */
  @Nullable Object stream(@Nullable Object input, Frame frame) {
    Evaluation evaluation = frame.evaluation;
    if (start == Start.ARRAY) {
      return stream(steps[0].expression.evaluate(input, frame), 1, frame);
    }
    if (Values.isArray(input) && start != Start.VARIABLE) {
      return stream(input, 0, frame);
    }
    return steps[0].tuples || steps[0].isSort()
        ? stream(ArrayValue.sequence(evaluation, input), 0, frame)
        : single(input, frame);
  }

  /** Takes one item as far as it stays one, without making a sequence of it. */
  private @Nullable Object single(@Nullable Object input, Frame frame) {
    Object item = input;
    for (int i = 0; i < steps.length; i++) {
      StepNode step = steps[i];
      if (step.tuples || step.isSort()) {
        return stream(ArrayValue.sequence(frame.evaluation, item), i, frame);
      }
      Object found = applied(step, item, frame);
      if (found == null) {
        return null;
      }
      if (Values.isArray(found)) {
        Object array = flattened(found, i == steps.length - 1, frame.evaluation);
        return Values.size(array) == 0 ? array : stream(array, i + 1, frame);
      }
      item = found;
    }
    return item;
  }

  private static Object flattened(Object found, boolean last, Evaluation evaluation) {
    if (last && !Values.isSequence(found)) {
      return found;
    }
    if (found instanceof ArrayValue array && array.constructed) {
      return ArrayValue.sequence(evaluation, array);
    }
    ArrayValue flat = ArrayValue.sequence(evaluation);
    flat.addAll(found);
    return flat;
  }

  /** The rest of the path, from a step on, for all items of an array. */
  private @Nullable Object stream(@Nullable Object from, int first, Frame frame) {
    Object items = from;
    ArrayValue tuples = null;
    Object context = from;
    for (int i = first; i < steps.length; i++) {
      StepNode step = steps[i];
      if (tuples == null && i > 0 && (items == null || isEmpty(items))) {
        return items;
      }
      if (tuples == null && !step.tuples) {
        items = items(step, items, i == steps.length - 1, frame);
        context = items;
      } else {
        tuples = tuples(step, context, tuples, frame);
      }
    }
    return tuples == null ? items : tuples;
  }

  private static boolean isEmpty(Object items) {
    return Values.isArray(items) && Values.size(items) == 0;
  }

  private static Object items(StepNode step, @Nullable Object from, boolean last, Frame frame) {
    Evaluation evaluation = frame.evaluation;
    Object items = Values.toArray(evaluation, from);
    if (step.expression instanceof SortNode sort) {
      Object result = sort.sort(items, frame);
      for (Object stage : step.stages) {
        result = ((ItemFilter) stage).apply(result, frame);
      }
      return Values.toArray(evaluation, result);
    }
    int size = Values.size(items);
    ArrayValue flat = ArrayValue.sequence(evaluation);
    Object only = null;
    int count = 0;
    for (int i = 0; i < size; i++) {
      Object found = applied(step, Values.item(items, i), frame);
      if (found == null) {
        continue;
      }
      if (count++ == 0) {
        only = found;
        continue;
      }
      if (only != null) {
        add(only, flat);
        only = null;
      }
      add(found, flat);
    }
    if (only == null) {
      return flat;
    }
    if (last && Values.isArray(only) && !Values.isSequence(only)) {
      return only;
    }
    add(only, flat);
    return flat;
  }

  private static void add(Object found, ArrayValue flat) {
    if (found instanceof ArrayValue array && array.constructed) {
      flat.add(found);
    } else {
      Values.addItems(flat, found);
    }
  }

  /** What a step gives for one item. */
  private static @Nullable Object applied(StepNode step, @Nullable Object item, Frame frame) {
    if (step.field != null && !Values.isArray(item)) {
      frame.evaluation.reach(1);
      return Values.member(item, step.field);
    }
    Object found = step.expression.evaluate(item, frame);
    for (Object stage : step.stages) {
      found = ((ItemFilter) stage).select(found, frame);
    }
    return found;
  }

  private ArrayValue tuples(
      StepNode step, @Nullable Object from, @Nullable ArrayValue before, Frame frame) {
    Evaluation evaluation = frame.evaluation;
    if (step.expression instanceof SortNode sort) {
      return sorted(step, sort, from, before, frame);
    }
    Object items = before == null ? Values.toArray(evaluation, from) : before;
    ArrayValue result = ArrayValue.tuples(evaluation);
    for (int i = 0; i < Values.size(items); i++) {
      Object item = Values.item(items, i);
      bind(step, item instanceof Tuple tuple ? tuple : new Tuple(item, null), frame, result);
    }
    return staged(step, result, frame);
  }

  private void bind(StepNode step, Tuple tuple, Frame frame, ArrayValue result) {
    Frame inner = tupleScope == null ? frame : tuple.frame(frame, tupleScope);
    Object found = step.expression.evaluate(tuple.item(), inner);
    if (found == null) {
      return;
    }
    Object all = Values.toArray(frame.evaluation, found);
    for (int i = 0; i < Values.size(all); i++) {
      Object item = Values.item(all, i);
      if (item instanceof Tuple further) {
        result.add(tuple.with(further));
        continue;
      }
      Tuple bound = step.focus == null ? tuple.withItem(item) : tuple.with(step.focus, item);
      if (step.index != null) {
        bound = bound.with(step.index, (double) i);
      }
      if (step.ancestor != null) {
        bound = bound.with(step.ancestor, tuple.item());
      }
      result.add(bound);
    }
  }

  private ArrayValue sorted(
      StepNode step,
      SortNode sort,
      @Nullable Object from,
      @Nullable ArrayValue before,
      Frame frame) {
    Evaluation evaluation = frame.evaluation;
    Object sorted = sort.sort(before == null ? Values.toArray(evaluation, from) : before, frame);
    ArrayValue result = ArrayValue.tuples(evaluation);
    for (int i = 0; i < Values.size(sorted); i++) {
      Object item = Values.item(sorted, i);
      if (item instanceof Tuple) {
        result.add(item);
      } else {
        Tuple tuple = new Tuple(item, null);
        result.add(step.index == null ? tuple : tuple.with(step.index, (double) i));
      }
    }
    return staged(step, result, frame);
  }

  private static ArrayValue staged(StepNode step, ArrayValue tuples, Frame frame) {
    ArrayValue result = tuples;
    for (Object stage : step.stages) {
      if (stage instanceof ItemFilter filter) {
        result = (ArrayValue) filter.apply(result, frame);
      } else {
        ArrayValue indexed = ArrayValue.tuples(frame.evaluation);
        for (int i = 0; i < result.size(); i++) {
          if (result.get(i) instanceof Tuple tuple) {
            indexed.add(tuple.with((String) stage, (double) i));
          }
        }
        result = indexed;
      }
    }
    return result;
  }
}
