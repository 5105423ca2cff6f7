package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.model.StateType;
import dev.stepwright.runtime.history.HistoryEventType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A State, compiled. */
public abstract class StateProgram {
  private final String name;
  private final StateType type;
  private final HistoryEventType entered;
  private final @Nullable HistoryEventType exited;
  private final @Nullable HistoryEventType aborted;
  private @Nullable StateProgram next;

  StateProgram(String name, StateType type) {
    this.name = name;
    this.type = type;
    this.entered = eventType(type, "ENTERED");
    this.exited = type == StateType.FAIL ? null : eventType(type, "EXITED");
    this.aborted = canWait(type) ? eventType(type, "ABORTED") : null;
  }

  private static HistoryEventType eventType(StateType type, String what) {
    return HistoryEventType.valueOf(type.name().toUpperCase(Locale.ROOT) + "_STATE_" + what);
  }

  private static boolean canWait(StateType type) {
    return type == StateType.TASK
        || type == StateType.WAIT
        || type == StateType.MAP
        || type == StateType.PARALLEL;
  }

  /** The State's name. */
  public final String name() {
    return name;
  }

  /** The State's type. */
  public final StateType type() {
    return type;
  }

  /** The type of the event that enters it. */
  public final HistoryEventType entered() {
    return entered;
  }

  /** The type of the event that exits it; null for Fail. */
  public final @Nullable HistoryEventType exited() {
    return exited;
  }

  /** The type of the event that aborts it; null where it cannot be interrupted. */
  public final @Nullable HistoryEventType aborted() {
    return aborted;
  }

  /** The State {@code Next} names; null at an end. A Choice and a Catcher have their own. */
  public final @Nullable StateProgram next() {
    return next;
  }

  /** Resolves what names other States, once all of the scope exist. */
  void link(ScopeProgram scope, @Nullable String following) {
    next = following == null ? null : scope.state(following);
  }

  @Override
  public String toString() {
    return name;
  }
}
