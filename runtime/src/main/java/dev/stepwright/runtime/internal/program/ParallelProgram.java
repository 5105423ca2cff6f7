package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.model.StateType;
import java.util.List;

/** A Parallel State, compiled. */
public final class ParallelProgram extends StateProgram {
  private final DataFlowProgram data;
  private final List<ScopeProgram> branches;
  private final RecoveryProgram recovery;

  ParallelProgram(
      String name, DataFlowProgram data, List<ScopeProgram> branches, RecoveryProgram recovery) {
    super(name, StateType.PARALLEL);
    this.data = data;
    this.branches = List.copyOf(branches);
    this.recovery = recovery;
  }

  /** How data flows through it. */
  public DataFlowProgram data() {
    return data;
  }

  /** {@code Branches}. */
  public List<ScopeProgram> branches() {
    return branches;
  }

  /** {@code Retry} and {@code Catch}. */
  public RecoveryProgram recovery() {
    return recovery;
  }
}
