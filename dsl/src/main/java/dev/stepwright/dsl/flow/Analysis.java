package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.model.FailState;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.Scope;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.TaskState;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One analysis of one State Machine: what all of its scopes share. */
final class Analysis {
  private final StateMachine machine;
  private final FlowTypes types;
  private final Reports reports;
  private final Map<JsonPointer, StateFlow> flows = new LinkedHashMap<>();
  private final Shape errorOutput;

  Analysis(StateMachine machine, FlowTypes types, Findings findings) {
    this.machine = machine;
    this.types = types;
    this.reports = new Reports(findings);
    Shape text = hasNameless(machine, false) ? Shape.STRING.join(Shape.NULL) : Shape.STRING;
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("Error", text);
    fields.put("Cause", text);
    this.errorOutput = Shape.of(new ObjectShape("the Error Output", fields, null));
  }

  /**
   * Whether an error that something catches may lack its name or cause: of a Fail State that leaves
   * one out, or of a Task that somebody fails from outside.
   */
  private static boolean hasNameless(Scope scope, boolean isInner) {
    for (State state : scope.states().values()) {
      boolean found =
          state instanceof FailState fail
              ? isInner && (fail.error() == null || fail.cause() == null)
              : state instanceof TaskState task
                  ? TaskResults.mayHaveToken(task.resource())
                  : state.scopes().stream().anyMatch(inner -> hasNameless(inner, true));
      if (found) {
        return true;
      }
    }
    return false;
  }

  Shape follow() {
    reports.open();
    String name =
        types.inputName() == null
            ? "the input of the Execution"
            : "the input of the Execution (" + types.inputName() + ")";
    return new ScopeFlow(
            machine,
            JsonPointer.ROOT,
            new ContextShape(types.input(), null),
            name,
            Explanation.NONE,
            this)
        .follow(new Data(types.input(), Map.of()));
  }

  Reports reports() {
    return reports;
  }

  Map<JsonPointer, StateFlow> flows() {
    return flows;
  }

  void add(JsonPointer place, StateFlow flow) {
    flows.put(place, flow);
  }

  @Nullable TaskTypes task(JsonPointer place) {
    return types.tasks().get(place);
  }

  /** What a Catcher gets. */
  Shape errorOutput() {
    return errorOutput;
  }

  /** The query language of a State. */
  QueryLanguage language(State state) {
    return Objects.requireNonNullElse(
        state.common().queryLanguage(), machine.effectiveQueryLanguage());
  }
}
