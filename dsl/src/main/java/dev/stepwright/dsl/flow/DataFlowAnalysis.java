package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.json.Origins;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.shape.Shape;

/**
 * Follows data through State Machines, before there is any.
 *
 * <p>For every input that conforms to its type, and Tasks that keep to theirs, the data of each
 * State conforms to the {@linkplain StateFlow shapes} found. What is reported as an error fails
 * whenever it is reached. Nothing is reported of data that is unknown.
 */
public final class DataFlowAnalysis {
  private DataFlowAnalysis() {}

  /**
   * Follows data through a State Machine.
   *
   * @param machine the State Machine
   * @param origins where its parts came from, for what is reported
   * @param types what is known of its data before
   */
  public static Flow of(StateMachine machine, Origins origins, FlowTypes types) {
    Findings findings = new Findings(origins);
    Analysis analysis = new Analysis(machine, types, findings);
    Shape output = analysis.follow();
    if (types.type() == StateMachineType.STANDARD) {
      HistoryBudget.check(machine, analysis.flows(), findings);
    }
    return new Flow(analysis.flows(), output, findings.diagnostics());
  }
}
