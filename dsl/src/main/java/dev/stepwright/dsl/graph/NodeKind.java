package dev.stepwright.dsl.graph;

import dev.stepwright.dsl.model.StateType;

/** What a node stands for: a State of some type, or where States begin or end. */
public enum NodeKind {
  /** Where execution begins: it leads to the State of {@code StartAt}. */
  START,
  /** Where Terminal States other than Fail States lead to. */
  END,
  TASK,
  WAIT,
  PASS,
  SUCCEED,
  FAIL,
  CHOICE,
  PARALLEL,
  MAP;

  /** The kind of a State's node. */
  static NodeKind of(StateType type) {
    return switch (type) {
      case TASK -> TASK;
      case WAIT -> WAIT;
      case PASS -> PASS;
      case SUCCEED -> SUCCEED;
      case FAIL -> FAIL;
      case CHOICE -> CHOICE;
      case PARALLEL -> PARALLEL;
      case MAP -> MAP;
    };
  }

  /** Whether it stands for a State. */
  public boolean isState() {
    return this != START && this != END;
  }
}
