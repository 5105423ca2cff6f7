package dev.stepwright.dsl.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A State (specification, "State Types"): one of eight types. */
public sealed interface State
    permits PassState,
        TaskState,
        ChoiceState,
        WaitState,
        SucceedState,
        FailState,
        ParallelState,
        MapState {

  /** The fields every State has. */
  CommonFields common();

  /** The fields that select, build and keep data. */
  DataFlow data();

  /** The value of the field {@code Type}. */
  StateType type();

  /** The name, unique in the whole definition. */
  default String name() {
    return common().name();
  }

  /** Where it goes on; null for a type that ends, or that chooses. */
  default @Nullable Transition transition() {
    return null;
  }

  /** What becomes of its errors; nothing for a type that has none to handle. */
  default ErrorHandling errors() {
    return ErrorHandling.NONE;
  }

  /** The States that it may go on to, by their names: by Next or Choice Rules, then by Catchers. */
  default List<String> targets() {
    List<String> targets = new ArrayList<>();
    if (transition() instanceof Transition.Next next) {
      targets.add(next.state());
    }
    List<Catcher> catchers = errors().catchers();
    if (catchers != null) {
      catchers.forEach(catcher -> targets.add(catcher.next()));
    }
    return targets;
  }

  /** The scopes within it: the branches of a Parallel State, what a Map State does with an item. */
  default List<? extends Scope> scopes() {
    return List.of();
  }

  /** Calls the method of a visitor that stands for this State's type. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One operation over every type of State.
   *
   * @param <R> what it gives
   */
  interface Visitor<R> {
    R pass(PassState state);

    R task(TaskState state);

    R choice(ChoiceState state);

    R wait(WaitState state);

    R succeed(SucceedState state);

    R fail(FailState state);

    R parallel(ParallelState state);

    R map(MapState state);
  }
}
