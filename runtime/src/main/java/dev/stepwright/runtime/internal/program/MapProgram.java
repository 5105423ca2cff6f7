package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.model.StateType;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.TypedEvaluator;
import org.jspecify.annotations.Nullable;

/** A Map State, compiled. */
public final class MapProgram extends StateProgram {
  private final DataFlowProgram data;
  private final @Nullable Evaluator items;
  private final @Nullable Evaluator itemSelector;
  private final @Nullable TypedEvaluator<Long> maxConcurrency;
  private final ScopeProgram itemProcessor;
  private final @Nullable DistributedProgram distributed;
  private final RecoveryProgram recovery;

  MapProgram(
      String name,
      DataFlowProgram data,
      @Nullable Evaluator items,
      @Nullable Evaluator itemSelector,
      @Nullable TypedEvaluator<Long> maxConcurrency,
      ScopeProgram itemProcessor,
      @Nullable DistributedProgram distributed,
      RecoveryProgram recovery) {
    super(name, StateType.MAP);
    this.data = data;
    this.items = items;
    this.itemSelector = itemSelector;
    this.maxConcurrency = maxConcurrency;
    this.itemProcessor = itemProcessor;
    this.distributed = distributed;
    this.recovery = recovery;
  }

  /** How data flows through it. */
  public DataFlowProgram data() {
    return data;
  }

  /** {@code ItemsPath} or {@code Items}; null where the input is the items. */
  public @Nullable Evaluator items() {
    return items;
  }

  /** {@code ItemSelector}, or the {@code Parameters} it replaced; null for neither. */
  public @Nullable Evaluator itemSelector() {
    return itemSelector;
  }

  /** {@code MaxConcurrency} or its twin; null for neither. */
  public @Nullable TypedEvaluator<Long> maxConcurrency() {
    return maxConcurrency;
  }

  /** {@code ItemProcessor}. */
  public ScopeProgram itemProcessor() {
    return itemProcessor;
  }

  /** What a distributed Map has besides; null for an inline one. */
  public @Nullable DistributedProgram distributed() {
    return distributed;
  }

  /** {@code Retry} and {@code Catch}. */
  public RecoveryProgram recovery() {
    return recovery;
  }
}
