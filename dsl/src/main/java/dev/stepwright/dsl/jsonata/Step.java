package dev.stepwright.dsl.jsonata;

import dev.stepwright.dsl.jsonata.Expression.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link Expression.Path}: what is evaluated for every item of the sequence so far,
 * and what is done with the items it gives.
 *
 * @param expression the expression of the step; {@link Expression.Name} and {@link Expression.Sort}
 *     occur nowhere else
 * @param stages filters and index bindings that follow it, in order
 * @param focus the variable of a context binding {@code @$v}, if there is one
 * @param index the variable of an index binding {@code #$i} that stands before any filter, if there
 *     is one; a later one is among the stages
 * @param keepArray whether {@code []} follows this step
 */
public record Step(
    Expression expression,
    List<Stage> stages,
    @Nullable Variable focus,
    @Nullable Variable index,
    boolean keepArray,
    int start,
    int end) {

  public Step {
    stages = List.copyOf(stages);
  }

  /** What is done with the items of a step, one after another. */
  public sealed interface Stage {
    int start();

    int end();
  }

  /**
   * {@code [predicate]}: keeps the items for which the predicate holds, or the item at its number.
   */
  public record Filtering(Expression predicate, int start, int end) implements Stage {}

  /** {@code #$i} after a filter: binds the position among the items that are left. */
  public record Indexing(Variable variable, int start, int end) implements Stage {}
}
