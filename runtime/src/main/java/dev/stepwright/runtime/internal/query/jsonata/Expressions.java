package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.runtime.internal.query.ExpressionCompiler;

/** The compiler of JSONata expressions for whatever runs here. */
public final class Expressions {
  /** The one place that reads real time besides the clock: for JSONata's limit of one second. */
  public static final ExpressionCompiler COMPILER = new JsonataCompiler(System::nanoTime);

  private Expressions() {}
}
