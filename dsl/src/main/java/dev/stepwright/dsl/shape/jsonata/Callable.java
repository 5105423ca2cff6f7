package dev.stepwright.dsl.shape.jsonata;

import dev.stepwright.dsl.jsonata.Expression;
import java.util.List;

/** A function that is known, as a value inside an expression. */
sealed interface Callable {

  /** How many arguments a function that is handed this one calls it with. */
  int arity();

  /** A function of the language. */
  record Named(String name) implements Callable {
    @Override
    public int arity() {
      return Builtins.arity(name);
    }
  }

  /** A regular expression or a transform. */
  record Opaque(Expression expression) implements Callable {
    @Override
    public int arity() {
      return expression instanceof Expression.Transform ? 1 : 2;
    }
  }

  /** A function of the expression, with the place where it stands. */
  record Closure(Expression.Lambda lambda, View view) implements Callable {
    @Override
    public int arity() {
      return lambda.parameters().size();
    }
  }

  /**
   * An argument and where it is written.
   *
   * @param at what to point at
   */
  record Argument(Typed value, Expression at) {
    static List<Argument> first(int count, List<Argument> all) {
      return all.subList(0, Math.min(count, all.size()));
    }
  }
}
