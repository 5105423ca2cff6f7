package dev.stepwright.dsl.jsonata;

import dev.stepwright.dsl.jsonata.JsonataReferences.VariableReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables bound in a part of an expression, as far as it has been read.
 *
 * <p>A function's body runs later than it is read, so a variable used there may be bound further on
 * in the block around the function. Such a use waits in the scope that the function stands in until
 * that scope ends.
 */
final class Scope {
  enum Kind {
    /** The whole expression, or a block: {@code :=} binds here. */
    BLOCK,
    /** A function's parameters and body: {@code :=} binds here, and it runs later. */
    FUNCTION,
    /** A transform: it runs later and binds in the block around it. */
    TRANSFORM,
    /** The rest of a path: only {@code @} and {@code #} bind here. */
    PATH
  }

  private final @Nullable Scope outer;
  private final Kind kind;
  private Set<String> names = Set.of();
  private List<VariableReference> waiting = List.of();

  Scope(@Nullable Scope outer, Kind kind) {
    this.outer = outer;
    this.kind = kind;
  }

  /** Binds a name in this scope itself. */
  void declare(String name) {
    names = names.isEmpty() ? new HashSet<>() : names;
    names.add(name);
  }

  private void keep(VariableReference reference) {
    waiting = waiting.isEmpty() ? new ArrayList<>() : waiting;
    waiting.add(reference);
  }

  /** Binds a name as {@code :=} does. */
  void assign(String name) {
    Scope scope = this;
    while (scope.outer != null && (scope.kind == Kind.PATH || scope.kind == Kind.TRANSFORM)) {
      scope = scope.outer;
    }
    scope.declare(name);
  }

  boolean binds(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.names.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Keeps a use of a name that nothing binds so far; false if nothing can bind it any more. */
  boolean await(VariableReference reference) {
    for (Scope scope = this; scope.outer != null; scope = scope.outer) {
      if (scope.kind == Kind.FUNCTION || scope.kind == Kind.TRANSFORM) {
        scope.outer.keep(reference);
        return true;
      }
    }
    return false;
  }

  /** Ends this scope; what still waits goes on to wait in the one around it, or is returned. */
  List<VariableReference> close() {
    boolean bindsLater = kind == Kind.BLOCK || kind == Kind.FUNCTION;
    if (bindsLater && !names.isEmpty() && !waiting.isEmpty()) {
      waiting.removeIf(reference -> names.contains(reference.name()));
    }
    if (outer == null) {
      return waiting;
    }
    waiting.forEach(outer::keep);
    return List.of();
  }
}
