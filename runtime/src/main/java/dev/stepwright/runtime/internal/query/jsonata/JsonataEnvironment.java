package dev.stepwright.runtime.internal.query.jsonata;

import java.util.function.LongSupplier;

/**
 * What all evaluations share: how far each of them may go, and what the time is told by.
 *
 * <p>Immutable, if the source of time is.
 */
public final class JsonataEnvironment {
  final int maxDepth;
  final int maxItems;
  final int maxCharacters;
  final long maxNanoseconds;
  final LongSupplier nanoseconds;

  /**
   * An environment.
   *
   * @param limits how far an evaluation may go
   * @param nanoseconds real time for the time limit, of any origin; read every few hundred steps of
   *     an evaluation, so that most never read it
   */
  public JsonataEnvironment(JsonataLimits limits, LongSupplier nanoseconds) {
    this.maxDepth = limits.depth();
    this.maxItems = limits.items();
    this.maxCharacters = limits.characters();
    this.maxNanoseconds = limits.time().toNanos();
    this.nanoseconds = nanoseconds;
  }
}
