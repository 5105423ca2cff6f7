package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.model.ItemReader;
import dev.stepwright.dsl.model.ResultWriter;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.TypedEvaluator;
import org.jspecify.annotations.Nullable;

/**
 * What a distributed Map has besides an inline one.
 *
 * @param express whether the child executions are EXPRESS
 * @param label {@code Label}, or null
 * @param itemReader {@code ItemReader}, or null
 * @param itemBatcher {@code ItemBatcher}, or null
 * @param resultWriter {@code ResultWriter}, or null
 * @param toleratedFailureCount {@code ToleratedFailureCount} or its twin; null for neither
 * @param toleratedFailurePercentage {@code ToleratedFailurePercentage} or its twin; null for
 *     neither
 */
public record DistributedProgram(
    boolean express,
    @Nullable String label,
    @Nullable Reader itemReader,
    @Nullable Batcher itemBatcher,
    @Nullable Writer resultWriter,
    @Nullable TypedEvaluator<Long> toleratedFailureCount,
    @Nullable TypedEvaluator<JsonNumber> toleratedFailurePercentage) {

  /**
   * {@code ItemReader}.
   *
   * @param definition its fixed members
   * @param parameters {@code Parameters} or {@code Arguments}, or null
   * @param csvHeaders {@code CSVHeaders}, or null
   * @param itemsPointer {@code ItemsPointer}, or null
   * @param maxItems {@code MaxItems} or its twin; null for neither
   */
  public record Reader(
      ItemReader definition,
      @Nullable Evaluator parameters,
      @Nullable Evaluator csvHeaders,
      @Nullable TypedEvaluator<String> itemsPointer,
      @Nullable TypedEvaluator<Long> maxItems) {}

  /**
   * {@code ItemBatcher}.
   *
   * @param batchInput {@code BatchInput}, or null
   * @param maxItems {@code MaxItemsPerBatch} or its twin; null for neither
   * @param maxInputBytes {@code MaxInputBytesPerBatch} or its twin; null for neither
   */
  public record Batcher(
      @Nullable Evaluator batchInput,
      @Nullable TypedEvaluator<Long> maxItems,
      @Nullable TypedEvaluator<Long> maxInputBytes) {}

  /**
   * {@code ResultWriter}.
   *
   * @param definition its fixed members
   * @param parameters {@code Parameters} or {@code Arguments}, or null
   */
  public record Writer(ResultWriter definition, @Nullable Evaluator parameters) {}
}
