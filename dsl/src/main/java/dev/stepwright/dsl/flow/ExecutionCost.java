package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.model.StateMachine;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What an execution of a Standard workflow that ends takes, at least: on the shortest way, with no
 * error, no retry and no item.
 *
 * @param transitions State transitions, which AWS charges for
 * @param events events of history
 * @see <a href="https://aws.amazon.com/step-functions/pricing/">Pricing</a>
 */
public record ExecutionCost(long transitions, long events) {
  /** US dollars for 1,000 State transitions, in most regions. */
  private static final BigDecimal PRICE = new BigDecimal("0.025");

  /** Of started and ended. */
  private static final int OUTER_EVENTS = 2;

  /** What an execution of a State Machine takes. */
  public static ExecutionCost of(StateMachine machine) {
    return new ExecutionCost(
        Route.least(machine, Route::transitions),
        Route.least(machine, Route::events) + OUTER_EVENTS);
  }

  /** The price in US dollars. */
  public BigDecimal price() {
    return PRICE.multiply(BigDecimal.valueOf(transitions)).movePointLeft(3).stripTrailingZeros();
  }

  /** It in a sentence, with its arithmetic. */
  @Override
  public String toString() {
    return "one execution takes at least "
        + transitions
        + (transitions == 1 ? " State transition, $" : " State transitions, $")
        + price().toPlainString()
        + " at $"
        + PRICE
        + " per 1,000, and "
        + events
        + " events of "
        + String.format(Locale.ROOT, "%,d", Route.MOST_EVENTS);
  }
}
