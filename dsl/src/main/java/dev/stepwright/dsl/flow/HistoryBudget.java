package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.diagnostic.Findings;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ParallelState;
import dev.stepwright.dsl.model.Scope;
import dev.stepwright.dsl.model.Source;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.WaitState;
import dev.stepwright.dsl.shape.ArrayShape;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The 25,000 events of history that AWS lets an execution of a Standard workflow have: what loops
 * and Maps make of them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas</a>
 */
final class HistoryBudget {
  /** A loop that may go on for longer than this needs no thought, unless the workflow may. */
  private static final Duration LONG = Duration.ofDays(1);

  private final StateMachine machine;
  private final Map<JsonPointer, StateFlow> flows;
  private final Findings findings;

  private HistoryBudget(
      StateMachine machine, Map<JsonPointer, StateFlow> flows, Findings findings) {
    this.machine = machine;
    this.flows = flows;
    this.findings = findings;
  }

  /** Reports what will not do with the events there are. */
  static void check(StateMachine machine, Map<JsonPointer, StateFlow> flows, Findings findings) {
    new HistoryBudget(machine, flows, findings).scope(machine, JsonPointer.ROOT);
  }

  private void scope(Scope scope, JsonPointer at) {
    for (State state : scope.states().values()) {
      JsonPointer place = at.child("States").child(state.name());
      if (state instanceof WaitState wait) {
        wait(wait, scope, place);
      } else if (state instanceof MapState map) {
        map(map, place);
        if (!map.itemProcessor().isDistributed()) {
          scope(map.itemProcessor(), place.child(map.itemProcessor().field()));
        }
      } else if (state instanceof ParallelState parallel) {
        for (int i = 0; i < parallel.branches().size(); i++) {
          scope(parallel.branches().get(i), place.child("Branches").child(i));
        }
      }
    }
  }

  /** Reports a loop that ends the execution sooner than the workflow's own limit. */
  private void wait(WaitState wait, Scope scope, JsonPointer place) {
    Long seconds = literal(wait.seconds());
    Route turn = seconds == null ? null : Route.around(wait, scope);
    if (seconds == null || turn == null) {
      return;
    }
    long events = turn.sum();
    long turns = Route.MOST_EVENTS / events;
    if (turns == 0) {
      // What is too much without any waiting is no matter of the wait.
      return;
    }
    Duration lifetime = Duration.ofSeconds(turns * seconds);
    Long limit =
        machine.timeoutSeconds() instanceof FieldValue.Literal<Long> given ? given.value() : null;
    Duration needed = limit == null ? LONG : Duration.ofSeconds(limit);
    if (lifetime.compareTo(needed) >= 0) {
      return;
    }
    findings
        .at(
            place.child("Seconds"),
            DiagnosticCode.BUDGET_HISTORY,
            "The loop through `"
                + wait.name()
                + "` goes on for at most "
                + text(lifetime)
                + (limit == null ? "" : ", the workflow for " + text(needed))
                + ": a turn takes "
                + events
                + " events and "
                + seconds
                + " s, an execution has 25,000 events, "
                + turns
                + " turns")
        .hint(
            limit == null
                ? "Wait longer, set TimeoutSeconds to less, or start the workflow anew from time to"
                    + " time."
                : "Wait for at least "
                    + ((limit + turns - 1) / turns)
                    + " s, or start the workflow anew from time to time.")
        .warning();
  }

  private static @Nullable Long literal(@Nullable Source<Long> source) {
    return source instanceof Source.Given<Long> given
            && given.value() instanceof FieldValue.Literal<Long> literal
        ? literal.value()
        : null;
  }

  private static String text(Duration duration) {
    StringBuilder text = new StringBuilder();
    if (duration.toDays() > 0) {
      text.append(duration.toDays()).append(" d ");
    }
    if (duration.toHoursPart() > 0) {
      text.append(duration.toHoursPart()).append(" h ");
    }
    if (duration.toDays() == 0 && duration.toMinutesPart() > 0) {
      text.append(duration.toMinutesPart()).append(" min ");
    }
    return text.isEmpty() ? duration.toSeconds() + " s" : text.toString().strip();
  }

  /** Reports a Map of a known number of items whose iterations have too many events. */
  private void map(MapState map, JsonPointer place) {
    StateFlow flow = flows.get(place);
    ArrayShape items = flow == null ? null : flow.effectiveInput().array();
    if (items == null || map.itemProcessor().isDistributed()) {
      return;
    }
    long iteration = iteration(map);
    long events = items.least() * iteration;
    if (events > Route.MOST_EVENTS) {
      findings
          .at(
              place,
              DiagnosticCode.BUDGET_HISTORY,
              "`"
                  + map.name()
                  + "` has at least "
                  + items.least()
                  + " items of "
                  + iteration
                  + " events each, "
                  + events
                  + " in all; an execution has 25,000")
          .hint("The iterations of a distributed Map have a history each.")
          .warning();
    }
  }

  private static long iteration(MapState map) {
    return 2 + Route.least(map.itemProcessor(), Route::events);
  }
}
