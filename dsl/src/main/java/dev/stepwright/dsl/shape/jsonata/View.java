package dev.stepwright.dsl.shape.jsonata;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a part of an expression sees.
 *
 * @param context what {@code $} and field names refer to
 * @param scope the variables
 * @param outermost whether the context is that of a whole expression, which has none in Step
 *     Functions
 */
record View(Typed context, Scope scope, boolean outermost) {

  /** Variables, which grow while a block is gone through. Two are the same only if they are one. */
  static final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, Typed> names = new HashMap<>();

    Scope(@Nullable Scope outer) {
      this.outer = outer;
    }

    void bind(String name, Typed value) {
      names.put(name, value);
    }

    @Nullable Typed find(String name) {
      for (Scope scope = this; scope != null; scope = scope.outer) {
        Typed found = scope.names.get(name);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
  }

  View withContext(Typed other) {
    return new View(other, scope, false);
  }

  /** With variables of its own. */
  View nested() {
    return new View(context, new Scope(scope), outermost);
  }
}
