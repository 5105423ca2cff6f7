package dev.stepwright.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.dsl.flow.StateFlow;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.shape.Shape;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.ExecutionResult;
import dev.stepwright.runtime.RegisteredStateMachine;
import dev.stepwright.runtime.StartRequest;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.task.TaskOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever an execution does, its data is what the analysis said; and no Path fails that was not
 * reported.
 */
class DataFlowSoundnessTest {
  private static final int MACHINES = 1000;
  private static final int RUNS = 3;
  private static final Set<String> DATA_ERRORS =
      Set.of("States.Runtime", "States.QueryEvaluationError", "States.ResultPathMatchFailure");

  @Test
  void dataIsWhatTheAnalysisSaid() throws InterruptedException {
    int events = 0;
    int fine = 0;
    int unknown = 0;
    int inputs = 0;
    Map<String, Integer> ends = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    for (long seed = 0; seed < MACHINES; seed++) {
      TypedMachine machine = TypedMachine.of(seed);
      Flow flow = machine.flow();
      fine += flow.diagnostics().isEmpty() ? 1 : 0;
      for (StateFlow state : flow.states().values()) {
        inputs += state.input().isNever() ? 0 : 1;
        unknown += state.input().isAny() ? 1 : 0;
      }
      for (int run = 0; run < RUNS; run++) {
        ExecutionResult result = run(machine, seed * RUNS + run);
        ends.merge(flow.diagnostics().isEmpty() + " " + result.status(), 1, Integer::sum);
        for (HistoryEvent event : result.history()) {
          events += check(event, flow, seed, wrong);
        }
        if (DATA_ERRORS.contains(String.valueOf(result.error()))
            && !String.valueOf(result.cause()).contains("history events")
            && flow.diagnostics().isEmpty()
            && !hasUnknown(flow)) {
          wrong.add("seed " + seed + ": " + result.error() + " " + result.cause());
        }
      }
    }
    System.out.printf(
        "Data flow: %d events of %d machines in their shape, %d machines without a finding, %d of"
            + " %d inputs unknown, ends (fine, status) %s%n",
        events, MACHINES, fine, unknown, inputs, ends);
    assertThat(wrong).isEmpty();
  }

  private static boolean hasUnknown(Flow flow) {
    return flow.states().values().stream().anyMatch(state -> state.input().isAny());
  }

  private static ExecutionResult run(TypedMachine machine, long seed) throws InterruptedException {
    ShapeValues values = new ShapeValues(new Random(seed));
    try (Engine engine =
        Engine.builder()
            .virtualTime()
            .historyEvents(300)
            .task(
                "*",
                request -> {
                  if (values.random().nextInt(10) == 0) {
                    return TaskOutcome.failed("Broken", "for once");
                  }
                  Shape result = machine.results().get(request.resource());
                  return TaskOutcome.succeeded(
                      Objects.requireNonNull(values.value(Objects.requireNonNull(result))));
                })
            .build()) {
      RegisteredStateMachine registered = engine.register("M", machine.read().stateMachine());
      JsonValue input = Objects.requireNonNull(values.value(machine.input()));
      return engine.start(StartRequest.of(registered, input.toJson())).await();
    }
  }

  private static int check(HistoryEvent event, Flow flow, long seed, List<String> wrong) {
    boolean isEntry = event.type().toString().endsWith("StateEntered");
    if (!isEntry && !event.type().toString().endsWith("StateExited")) {
      return 0;
    }
    String name = ((JsonString) Objects.requireNonNull(event.details().member("name"))).value();
    JsonValue value = event.details().member(isEntry ? "input" : "output");
    StateFlow state =
        flow.states().values().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    if (!(isEntry ? state.input() : state.output().join(state.caught())).contains(value)) {
      wrong.add("seed " + seed + " " + event.type() + " " + name + " " + value + " of " + state);
    }
    return 1;
  }
}
