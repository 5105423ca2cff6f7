package dev.stepwright.dsl.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scope whose States are being drawn: their names, and the Variables they may read. */
final class ScopeDraft {

  /** Whether its States run in an EXPRESS workflow. */
  final boolean express;

  /** The States in the chain that begins with the first; each leads to the next. */
  final List<String> chain = new ArrayList<>();

  final Map<String, State> states = new LinkedHashMap<>();

  private final @Nullable ScopeDraft outer;
  private final List<String> assigned = new ArrayList<>();

  /**
   * A scope without States.
   *
   * @param outer the scope whose Variables it sees; null for a State Machine or a distributed Map
   */
  ScopeDraft(@Nullable ScopeDraft outer, boolean express) {
    this.outer = outer;
    this.express = express;
  }

  void assign(String variable) {
    assigned.add(variable);
  }

  /** The Variables that have been assigned and are seen from here. */
  List<String> variables() {
    List<String> visible = new ArrayList<>(assigned);
    if (outer != null) {
      visible.addAll(outer.variables());
    }
    return visible;
  }
}
