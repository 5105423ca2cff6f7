package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.model.Limits;

/**
 * The 256 KiB that AWS lets the data of a State be.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas</a>
 */
final class PayloadBudget {
  private PayloadBudget() {}

  /** Reports a State whose output is too large, whatever the data. */
  static void output(StateFlow flow, JsonPointer place, Findings findings) {
    long bytes = flow.output().leastBytes();
    if (bytes > Limits.MAX_DATA_BYTES && flow.input().leastBytes() <= Limits.MAX_DATA_BYTES) {
      findings
          .at(
              place,
              DiagnosticCode.BUDGET_PAYLOAD,
              "The output of `"
                  + flow.name()
                  + "` has at least "
                  + bytes
                  + " bytes; AWS allows "
                  + Limits.MAX_DATA_BYTES)
          .hint("Keep large data in S3, and pass on where it is.")
          .warning();
    }
  }

  /**
   * Reports a loop whose data grows beyond what is allowed before its events run out.
   *
   * @param growth by how many bytes it grows in a turn, at least
   * @param turn the States of a turn
   */
  static void loop(StateFlow flow, long growth, Route turn, JsonPointer place, Findings findings) {
    long turns = Route.MOST_EVENTS / turn.sum();
    if (growth * turns <= Limits.MAX_DATA_BYTES) {
      return;
    }
    findings
        .at(
            place,
            DiagnosticCode.BUDGET_PAYLOAD,
            "The data of the loop through `"
                + flow.name()
                + "` grows by at least "
                + growth
                + " bytes a turn, to more than "
                + Limits.MAX_DATA_BYTES
                + " bytes in "
                + (Limits.MAX_DATA_BYTES / growth + 1)
                + " turns; its history is enough for "
                + turns)
        .hint("Keep what a turn finds out elsewhere, or only what the next turn needs.")
        .warning();
  }
}
