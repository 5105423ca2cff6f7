package dev.stepwright.processor.evaluate;

/** What may be wrong with factories before there is a definition. */
public enum EvaluationCode {
  /** A method or field cannot be a factory. */
  FACTORY_INVALID,
  /** A factory uses code that does not compile. */
  FACTORY_NOT_COMPILED,
  /** A factory, or what it calls, throws. */
  FACTORY_THROWS,
  /** A factory takes too long. */
  FACTORY_TIMEOUT,
  /** The compiler cannot evaluate factories. */
  FACTORY_NOT_EVALUATED
}
