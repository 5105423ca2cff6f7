package dev.stepwright.runtime.internal.program;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** The States of a State Machine, a Parallel branch or an Item Processor, compiled. */
public final class ScopeProgram {
  private final Map<String, StateProgram> states = new LinkedHashMap<>();
  private final String startAt;

  ScopeProgram(String startAt) {
    this.startAt = startAt;
  }

  void add(StateProgram state) {
    states.put(state.name(), state);
  }

  /** The State that {@code StartAt} names. */
  public StateProgram start() {
    return state(startAt);
  }

  /**
   * The State of a name.
   *
   * @throws NoSuchElementException if there is none
   */
  public StateProgram state(String name) {
    StateProgram state = states.get(name);
    if (state == null) {
      throw new NoSuchElementException("No State named " + name);
    }
    return state;
  }
}
