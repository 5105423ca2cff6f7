package dev.stepwright.runtime.internal.query.jsonata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that one part of an expression may bind: a block's, a function's, or those that the
 * steps of a path carry along. Known when the expression is compiled, so that a variable is found
 * by its place.
 */
final class Scope {
  private final @Nullable Scope outer;
  private final List<String> names;

  Scope(@Nullable Scope outer, Collection<String> names) {
    this.outer = outer;
    Set<String> distinct = new LinkedHashSet<>(names);
    this.names = new ArrayList<>(distinct);
  }

  int size() {
    return names.size();
  }

  List<String> names() {
    return names;
  }

  /** The place of a name that this scope binds. */
  int slot(String name) {
    int slot = names.indexOf(name);
    if (slot < 0) {
      throw new IllegalStateException("Not bound here: " + name);
    }
    return slot;
  }

  /**
   * Where a name may be bound, innermost first: for each place, how many scopes out and which slot.
   */
  List<int[]> places(String name) {
    List<int[]> places = new ArrayList<>(1);
    int hops = 0;
    for (Scope scope = this; scope != null; scope = scope.outer) {
      int slot = scope.names.indexOf(name);
      if (slot >= 0) {
        places.add(new int[] {hops, slot});
      }
      hops++;
    }
    return places;
  }
}
