package dev.stepwright.dsl.validation;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.model.StateType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules need to know of a definition, as far as it could be read: scopes, States, transitions,
 * Variables, labels, Resources.
 *
 * <p>Filled while a definition is read; read by the rules afterwards. Not safe for use by several
 * threads.
 */
public final class Outline {
  private final Scope root;
  private final StateMachineType type;
  private final List<Label> labels = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();

  /** The outline of a definition that is meant for a type of workflow. */
  public Outline(StateMachineType type) {
    this.type = type;
    this.root = new Scope(null, ScopeKind.STATE_MACHINE, JsonPointer.ROOT, false, type);
  }

  /** The scope of the State Machine itself. */
  public Scope root() {
    return root;
  }

  /** The type of workflow the definition is meant for. */
  public StateMachineType type() {
    return type;
  }

  /** The labels of distributed Maps, in the order of the definition. */
  public List<Label> labels() {
    return labels;
  }

  /** Every scope, outer ones before those within; to be asked when all of them are there. */
  public List<Scope> scopes() {
    if (scopes.isEmpty()) {
      scopes.add(root);
      for (int i = 0; i < scopes.size(); i++) {
        for (State state : scopes.get(i).states) {
          scopes.addAll(state.scopes);
        }
      }
    }
    return scopes;
  }

  /** A distributed Map's label. */
  public record Label(String text, JsonPointer pointer) {}

  /** What holds States that transition among each other. */
  public enum ScopeKind {
    STATE_MACHINE("State Machine"),
    BRANCH("branch"),
    ITEM_PROCESSOR("ItemProcessor");

    private final String phrase;

    ScopeKind(String phrase) {
      this.phrase = phrase;
    }

    /** The kind in a sentence. */
    public String phrase() {
      return phrase;
    }
  }

  /** A State Machine, a branch or an Item Processor. */
  public static final class Scope {
    private final @Nullable State owner;
    private final ScopeKind kind;
    private final JsonPointer pointer;
    private final boolean distributed;
    private final StateMachineType type;
    private final List<State> states = new ArrayList<>();
    private final Map<String, State> byName = new LinkedHashMap<>();
    private @Nullable String startAt;
    private boolean broken;

    private Scope(
        @Nullable State owner,
        ScopeKind kind,
        JsonPointer pointer,
        boolean distributed,
        StateMachineType type) {
      this.owner = owner;
      this.kind = kind;
      this.pointer = pointer;
      this.distributed = distributed;
      this.type = type;
    }

    /** Adds a State. */
    public State add(String name, JsonPointer at) {
      State state = new State(this, name, at);
      states.add(state);
      byName.put(name, state);
      return state;
    }

    /** Says where execution begins. */
    public void startAt(String name) {
      startAt = name;
    }

    /** Says that a transition could not be read, so that nothing is known of what is reachable. */
    public void markBroken() {
      broken = true;
    }

    /** Whether a transition could not be read. */
    public boolean isBroken() {
      return broken;
    }

    /** The Parallel or Map State this is in, or null for the State Machine. */
    public @Nullable State owner() {
      return owner;
    }

    public ScopeKind kind() {
      return kind;
    }

    public JsonPointer pointer() {
      return pointer;
    }

    /** Whether each iteration is an Execution of its own, which sees no Variable of the outside. */
    public boolean isDistributed() {
      return distributed;
    }

    /** The type of the Execution its States run in. */
    public StateMachineType type() {
      return type;
    }

    public List<State> states() {
      return states;
    }

    public @Nullable State state(String name) {
      return byName.get(name);
    }

    public Set<String> names() {
      return byName.keySet();
    }

    /** The name of the State where execution begins, or null if it could not be read. */
    public @Nullable String startAt() {
      return startAt;
    }
  }

  /** A State. */
  public static final class State {
    private final Scope scope;
    private final String name;
    private final JsonPointer pointer;
    private final List<Transition> transitions = new ArrayList<>();
    private final List<VariableUse> reads = new ArrayList<>();
    private final List<VariableUse> assignments = new ArrayList<>();
    private final List<Scope> scopes = new ArrayList<>();
    private @Nullable StateType type;
    private @Nullable Resource resource;
    private boolean terminal;

    private State(Scope scope, String name, JsonPointer pointer) {
      this.scope = scope;
      this.name = name;
      this.pointer = pointer;
    }

    /** Adds a branch or an Item Processor. */
    public Scope add(ScopeKind kind, JsonPointer at, boolean distributed, StateMachineType runsAs) {
      Scope inner = new Scope(this, kind, at, distributed, runsAs);
      scopes.add(inner);
      return inner;
    }

    /** Says which type the State has. */
    public void type(StateType known) {
      type = known;
    }

    /** Says which Resource the Task names. */
    public void resource(String uri, JsonPointer at) {
      resource = new Resource(uri, at);
    }

    /** Says that nothing follows the State. */
    public void markTerminal() {
      terminal = true;
    }

    public Scope scope() {
      return scope;
    }

    public String name() {
      return name;
    }

    public JsonPointer pointer() {
      return pointer;
    }

    /** The type, or null if it could not be read. */
    public @Nullable StateType type() {
      return type;
    }

    /** The Resource of a Task, or null. */
    public @Nullable Resource resource() {
      return resource;
    }

    /** Whether the State ends its scope. */
    public boolean isTerminal() {
      return terminal;
    }

    /** Where it may go from here. */
    public List<Transition> transitions() {
      return transitions;
    }

    /** The Variables it reads. */
    public List<VariableUse> reads() {
      return reads;
    }

    /** The Variables it assigns. */
    public List<VariableUse> assignments() {
      return assignments;
    }

    /** Its branches or its Item Processor. */
    public List<Scope> scopes() {
      return scopes;
    }
  }

  /**
   * A transition to another State.
   *
   * @param field the field that names it: {@code Next}, {@code Default}
   * @param target the name
   * @param pointer where the name stands
   * @param assigns the Variables that have been assigned when it is taken
   */
  public record Transition(String field, String target, JsonPointer pointer, Set<String> assigns) {}

  /**
   * A Variable that is read or assigned.
   *
   * @param name its name
   * @param pointer the string it stands in
   * @param offset where in the string it stands, or -1 if the member's name is meant
   */
  public record VariableUse(String name, JsonPointer pointer, int offset) {}

  /** The Resource of a Task. */
  public record Resource(String uri, JsonPointer pointer) {}
}
