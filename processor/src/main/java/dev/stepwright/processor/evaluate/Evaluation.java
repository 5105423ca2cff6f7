package dev.stepwright.processor.evaluate;

import java.util.List;

/** What came of the evaluation of a factory. */
public sealed interface Evaluation {

  /**
   * The factory has a value.
   *
   * @param value the value, of the accepted type
   */
  record Evaluated(Object value) implements Evaluation {}

  /**
   * The factory has no value.
   *
   * @param findings why; empty where the compiler says it, or has said it of another factory
   */
  record Failed(List<EvaluationFinding> findings) implements Evaluation {
    public Failed {
      findings = List.copyOf(findings);
    }
  }

  /** The factory uses what does not compile in this round, and may in the next one. */
  record Deferred() implements Evaluation {}
}
