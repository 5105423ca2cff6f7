package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A State and where it goes.
 *
 * @param identity what all forms of one State have in common
 * @param origin the call that named it
 * @param transition where it goes, {@code Next}, {@code Default} or {@code End}; null while it goes
 *     nowhere
 */
record Node(
    Object identity,
    String name,
    @Nullable CallOrigin origin,
    StateType type,
    Fields fields,
    @Nullable Transition transition) {
  private static final Set<StateType> TERMINAL = Set.of(StateType.SUCCEED, StateType.FAIL);

  /** Where a State goes. */
  record Transition(String field, JsonValue value, @Nullable CallOrigin origin) {
    static final Transition END = new Transition("End", JsonBoolean.TRUE, null);
  }

  static Node named(String name, StateType type) {
    return new Node(new Object(), name, CallOrigin.here(0), type, Fields.NONE, null);
  }

  Node with(Fields changed) {
    return new Node(identity, name, origin, type, changed, transition);
  }

  private Node with(Transition changed) {
    return new Node(identity, name, origin, type, fields, changed);
  }

  /** Whether a transition can be added. */
  boolean isOpen() {
    return transition == null && !TERMINAL.contains(type);
  }

  Node to(String next, @Nullable CallOrigin from) {
    String field = type == StateType.CHOICE ? "Default" : "Next";
    return with(new Transition(field, new JsonString(next), from));
  }

  /** Ends the scope here, if nothing follows; a Choice State need not have a Default. */
  Node ended() {
    return isOpen() && type != StateType.CHOICE ? with(Transition.END) : this;
  }

  /** Whether another form of the State says nothing else, except that it may go nowhere. */
  boolean agreesWith(Node other) {
    return fields.equals(other.fields)
        && (transition == null || other.transition == null || sameTransition(other));
  }

  private boolean sameTransition(Node other) {
    return transition != null
        && other.transition != null
        && transition.field().equals(other.transition.field())
        && transition.value().equals(other.transition.value());
  }
}
