package dev.stepwright.dsl.diagnostic;

/** How much a finding matters. */
public enum Severity {
  /** The definition is wrong: AWS would refuse it, or the specification forbids it. */
  ERROR,
  /** The definition is legal but hardly what was meant, or AWS accepts what it should not. */
  WARNING
}
