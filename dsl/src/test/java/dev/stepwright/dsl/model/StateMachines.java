package dev.stepwright.dsl.model;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random State Machines that keep to every rule: reading what is written gives no error.
 *
 * <p>They have every field of the language in both query languages, nested scopes, substitutions
 * and fields nobody knows, so a reader has to allow these. The smaller the size, the less there is
 * of everything, which is what a failing property shrinks to.
 */
public final class StateMachines {
  private static final int MAX_SIZE = 4;

  private StateMachines() {}

  /** Any State Machine. */
  public static Arbitrary<StateMachine> any() {
    return Combinators.combine(Arbitraries.integers().between(1, MAX_SIZE), Arbitraries.longs())
        .as((size, seed) -> of(seed, size));
  }

  /**
   * The State Machine of a seed.
   *
   * @param size how many States a scope has at most, and how deep scopes nest
   */
  public static StateMachine of(long seed, int size) {
    return new StateMachineGenerator(new Draw(new Random(seed)), size).stateMachine();
  }
}
