package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.model.Limits;

/**
 * AWS's quotas.
 *
 * @param payloadBytes how large inputs and outputs may be, in bytes of UTF-8
 * @param historyEvents how many events a STANDARD execution may have
 */
public record Quotas(int payloadBytes, int historyEvents) {
  /** Those that hold on AWS. */
  public static final Quotas OF_AWS = new Quotas(Limits.MAX_DATA_BYTES, 25_000);

  private static final long EXPRESS_FACTOR = 40;

  /**
   * How many events an execution may have. AWS does not count those of an EXPRESS execution, but
   * lets none run for more than five minutes; where events take no time, a loop without end would
   * fill the memory instead. So it has timed out after forty times the events of a STANDARD one,
   * which is more than AWS has the time for.
   */
  long events(boolean express) {
    return express ? EXPRESS_FACTOR * historyEvents : historyEvents;
  }
}
