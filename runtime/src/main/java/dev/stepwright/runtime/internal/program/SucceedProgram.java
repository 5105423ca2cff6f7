package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.model.StateType;

/** A Succeed State, compiled. */
public final class SucceedProgram extends StateProgram {
  private final DataFlowProgram data;

  SucceedProgram(String name, DataFlowProgram data) {
    super(name, StateType.SUCCEED);
    this.data = data;
  }

  /** How data flows through it. */
  public DataFlowProgram data() {
    return data;
  }
}
