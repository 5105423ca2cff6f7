package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.diagnostic.Findings;

/** Checks a definition's outline against every rule. */
public final class Rules {
  private Rules() {}

  /** Reports everything in an outline that breaks a rule. */
  public static void check(Outline outline, Findings findings) {
    for (Rule rule : Rule.ALL) {
      rule.check(outline, findings);
    }
  }
}
