package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.model.ChoiceState;
import dev.stepwright.dsl.model.FailState;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ParallelState;
import dev.stepwright.dsl.model.PassState;
import dev.stepwright.dsl.model.Scope;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.SucceedState;
import dev.stepwright.dsl.model.TaskState;
import dev.stepwright.dsl.model.WaitState;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * States one after the other that come to the least there can be: of events of history, or of State
 * transitions.
 *
 * @param states the States
 * @param sum what they come to
 */
record Route(List<State> states, long sum) {
  /** How many events AWS lets an execution of a Standard workflow have. */
  static final long MOST_EVENTS = 25_000;

  /** From a State back to it, with the fewest events; null if it is in no loop. */
  static @Nullable Route around(State state, Scope scope) {
    return shortest(state.name(), state.name(), scope, Route::events);
  }

  /** What a scope comes to from its start to its end, at least; 0 if it does not end. */
  static long least(Scope scope, ToLongFunction<State> of) {
    Route route = shortest(scope.startAt(), null, scope, of);
    return route == null ? 0 : route.sum;
  }

  /** The fewest events of a State, from its entry to its exit. */
  static long events(State state) {
    return state.accept(Events.INSTANCE);
  }

  /** The fewest State transitions of a State: one, and those within it. */
  static long transitions(State state) {
    return state instanceof ParallelState parallel
        ? 1
            + parallel.branches().stream()
                .mapToLong(branch -> least(branch, Route::transitions))
                .sum()
        : 1;
  }

  /** A way so far: its last State, and how it came there. */
  private record Step(State state, @Nullable Step before, long sum) {
    Route route() {
      Deque<State> states = new ArrayDeque<>();
      for (Step step = this; step != null; step = step.before) {
        states.addFirst(step.state);
      }
      return new Route(List.copyOf(states), sum);
    }
  }

  /** The shortest way to where a State goes to another one, or, if that is null, ends. */
  private static @Nullable Route shortest(
      String from, @Nullable String to, Scope scope, ToLongFunction<State> of) {
    Map<String, Long> known = new HashMap<>();
    PriorityQueue<Step> open = new PriorityQueue<>(Comparator.comparingLong(Step::sum));
    extend(null, from, scope, of, open);
    while (!open.isEmpty()) {
      Step step = open.remove();
      List<String> targets = step.state.targets();
      if (to == null ? targets.isEmpty() : targets.contains(to)) {
        return step.route();
      }
      for (String target : targets) {
        Long before = known.get(target);
        if (before == null || before > step.sum) {
          known.put(target, step.sum);
          extend(step, target, scope, of, open);
        }
      }
    }
    return null;
  }

  private static void extend(
      @Nullable Step before,
      String name,
      Scope scope,
      ToLongFunction<State> of,
      PriorityQueue<Step> open) {
    State state = scope.states().get(name);
    if (state != null) {
      open.add(new Step(state, before, (before == null ? 0 : before.sum) + of.applyAsLong(state)));
    }
  }

  /** The fewest events of each type of State. */
  private static final class Events implements State.Visitor<Long> {
    private static final Events INSTANCE = new Events();

    /** Entered and exited. */
    private static final long PLAIN = 2;

    /** Scheduled, started and succeeded besides. */
    private static final long TASK = 5;

    @Override
    public Long pass(PassState state) {
      return PLAIN;
    }

    @Override
    public Long task(TaskState state) {
      return TASK;
    }

    @Override
    public Long choice(ChoiceState state) {
      return PLAIN;
    }

    @Override
    public Long wait(WaitState state) {
      return PLAIN;
    }

    @Override
    public Long succeed(SucceedState state) {
      return PLAIN;
    }

    @Override
    public Long fail(FailState state) {
      return 1L;
    }

    /** Started and succeeded besides, and what the branches have. */
    @Override
    public Long parallel(ParallelState state) {
      return 2 * PLAIN
          + state.branches().stream().mapToLong(branch -> least(branch, Route::events)).sum();
    }

    /** Started and succeeded besides; there may be no item. */
    @Override
    public Long map(MapState state) {
      return 2 * PLAIN;
    }
  }
}
