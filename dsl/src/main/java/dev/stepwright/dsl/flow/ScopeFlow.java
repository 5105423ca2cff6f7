package dev.stepwright.dsl.flow;

import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.Scope;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.Transition;
import dev.stepwright.dsl.shape.Shape;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Data within one scope: follows transitions until no State's input grows any more, and then, if
 * that is asked for, goes through each State once more to report.
 */
final class ScopeFlow {
  /** After so many turns what still changes is taken for unknown. */
  private static final int MOST_TURNS = 6;

  private final Scope scope;
  private final JsonPointer pointer;
  private final ContextShape context;
  private final Analysis analysis;

  /** What people call the data that the scope begins with. */
  private final String origin;

  /** What explains the data that the scope begins with. */
  private final Explanation outer;

  /** The places of States in the order of their declaration. */
  private final Map<String, Integer> ranks = new HashMap<>();

  private final Map<String, Data> inputs = new HashMap<>();
  private final Map<String, Integer> turns = new HashMap<>();
  private final Map<String, Set<String>> predecessors = new HashMap<>();
  private final Map<String, StateFlow> flows = new HashMap<>();
  private Shape output = Shape.NEVER;

  ScopeFlow(
      Scope scope,
      JsonPointer pointer,
      ContextShape context,
      String origin,
      Explanation outer,
      Analysis analysis) {
    this.scope = scope;
    this.pointer = pointer;
    this.context = context;
    this.origin = origin;
    this.outer = outer;
    this.analysis = analysis;
  }

  /** What the scope gives for an input; {@link Shape#NEVER} if it never ends well. */
  Shape follow(Data input) {
    boolean reports = analysis.reports().isOpen();
    analysis.reports().close();
    // Those that are declared first come first: so ways join before what follows them is looked at.
    scope.states().keySet().forEach(name -> ranks.put(name, ranks.size()));
    NavigableSet<String> open = new TreeSet<>(Comparator.comparingInt(this::rank));
    enter(null, new Exit(scope.startAt(), input), open);
    // On to the last and back again: what is new at one end goes all the way to the other at once.
    String name = scope.startAt();
    boolean on = true;
    while (!open.isEmpty()) {
      String next = on ? open.ceiling(name) : open.floor(name);
      if (next == null) {
        on = !on;
      } else {
        name = next;
        open.remove(name);
        for (Exit exit : exits(name)) {
          enter(name, exit, open);
        }
      }
    }
    if (reports) {
      analysis.reports().open();
      scope.states().keySet().forEach(this::report);
    }
    return output;
  }

  private void report(String name) {
    if (inputs.containsKey(name)) {
      exits(name);
    }
    StateFlow flow = Objects.requireNonNullElse(flows.get(name), unreached(name));
    analysis.add(place(name), flow);
    analysis.reports().report(findings -> PayloadBudget.output(flow, place(name), findings));
    grow(flow);
  }

  /** Reports data that grows in the loop that a State is the first of. */
  private void grow(StateFlow flow) {
    Route turn = isGoneBackTo(flow.name()) ? Route.around(state(flow.name()), scope) : null;
    if (turn == null || !isFirst(flow.name(), turn)) {
      return;
    }
    analysis.reports().close();
    Data once = follow(Objects.requireNonNull(inputs.get(flow.name())), turn);
    Data twice = once == null ? null : follow(once, turn);
    analysis.reports().open();
    long growth =
        twice == null || once == null ? 0 : twice.value().leastBytes() - once.value().leastBytes();
    if (growth > 0) {
      analysis
          .reports()
          .report(findings -> PayloadBudget.loop(flow, growth, turn, place(flow.name()), findings));
    }
  }

  /** Whether a State that is declared later, or the State itself, leads to a State. */
  private boolean isGoneBackTo(String name) {
    return predecessors.getOrDefault(name, Set.of()).stream()
        .anyMatch(before -> rank(before) >= rank(name));
  }

  private boolean isFirst(String name, Route turn) {
    return turn.states().stream().noneMatch(each -> rank(each.name()) < rank(name));
  }

  private int rank(String name) {
    return ranks.getOrDefault(name, 0);
  }

  /** Data after one turn of a loop; null if it does not come to that. */
  private @Nullable Data follow(Data data, Route turn) {
    Data after = data;
    for (int i = 0; i < turn.states().size(); i++) {
      State state = turn.states().get(i);
      String next = turn.states().get((i + 1) % turn.states().size()).name();
      StateTransfer transfer =
          new StateTransfer(analysis, place(state.name()), state, after, context, Explanation.NONE);
      state.accept(transfer);
      Data left =
          transfer.exits().stream()
              .filter(exit -> next.equals(exit.target()) && !exit.data().value().isNever())
              .map(Exit::data)
              .findFirst()
              .orElse(null);
      if (left == null) {
        return null;
      }
      after = left;
    }
    return after;
  }

  private static StateFlow unreached(String name) {
    return new StateFlow(
        name, Shape.NEVER, Shape.NEVER, Shape.NEVER, Shape.NEVER, Shape.NEVER, Map.of());
  }

  private State state(String name) {
    return Objects.requireNonNull(scope.states().get(name));
  }

  private JsonPointer place(String name) {
    return pointer.child("States").child(name);
  }

  private List<Exit> exits(String name) {
    State state = state(name);
    Data input = Objects.requireNonNull(inputs.get(name));
    StateTransfer transfer =
        new StateTransfer(analysis, place(name), state, input, context, new Why(name));
    state.accept(transfer);
    flows.put(name, transfer.flow());
    return transfer.exits();
  }

  private void enter(@Nullable String from, Exit exit, Set<String> open) {
    Data data = exit.data();
    if (data.value().isNever()) {
      return;
    }
    String target = exit.target();
    if (target == null) {
      output = output.join(data.value());
      return;
    }
    if (!scope.states().containsKey(target)) {
      return;
    }
    if (from != null) {
      predecessors.computeIfAbsent(target, name -> new LinkedHashSet<>()).add(from);
    }
    Data known = inputs.get(target);
    Data joined = known == null ? data : known.join(data);
    if (joined.equals(known)) {
      return;
    }
    int turn = turns.merge(target, 1, Integer::sum);
    inputs.put(target, known != null && turn > MOST_TURNS ? known.widen(joined) : joined);
    open.add(target);
  }

  /** How data came to a State of the scope. */
  private final class Why implements Explanation {
    private final String name;

    Why(String name) {
      this.name = name;
    }

    @Override
    public String path() {
      Map<String, String> next = new LinkedHashMap<>();
      Deque<String> open = new ArrayDeque<>(List.of(name));
      while (!open.isEmpty() && !next.containsKey(scope.startAt())) {
        String each = open.poll();
        for (String before : predecessors.getOrDefault(each, Set.of())) {
          if (!before.equals(name) && next.putIfAbsent(before, each) == null) {
            open.add(before);
          }
        }
      }
      if (name.equals(scope.startAt())) {
        return "; it is " + origin;
      }
      StringBuilder way = new StringBuilder("; " + origin + " came here through ");
      int shown = 0;
      for (String each = scope.startAt();
          each != null && !each.equals(name) && shown < 8;
          each = next.get(each)) {
        way.append(shown++ == 0 ? "`" : ", `").append(each).append('`');
      }
      return way.toString();
    }

    @Override
    public @Nullable String whyMissing(Predicate<Shape> has, String what) {
      String before = before(flow -> !flow.input().isAny() && has.test(flow.input()));
      return before == null ? outer.whyMissing(has, what) : advice(before, what);
    }

    @Override
    public @Nullable String whyElsewhere(Predicate<Shape> has, String what, String place) {
      String before =
          before(
              flow ->
                  !flow.result().isAny()
                      && !flow.result().isNever()
                      && state(flow.name()).data().resultPath() == null
                      && has.test(flow.result()));
      return before == null
          ? outer.whyElsewhere(has, what, place)
          : "The result of `"
              + before
              + "` has "
              + what
              + ": add \"ResultPath\": \""
              + place
              + "\" to it.";
    }

    @Override
    public @Nullable String whence(UnaryOperator<Shape> value) {
      String before = before(flow -> changes(flow, value));
      if (before == null) {
        return Objects.requireNonNullElse(outer.whence(value), "It comes from " + origin + ".");
      }
      StateFlow flow = Objects.requireNonNull(flows.get(before));
      String replaced = replaced(flow, value);
      return replaced == null
          ? "It comes from "
              + (flow.result().isNever() ? "" : "the result of ")
              + "`"
              + before
              + "`."
          : replaced;
    }

    @Override
    public @Nullable String whyReplaced(UnaryOperator<Shape> value) {
      String before = before(flow -> changes(flow, value));
      return before == null
          ? outer.whyReplaced(value)
          : replaced(Objects.requireNonNull(flows.get(before)), value);
    }

    private static boolean changes(StateFlow flow, UnaryOperator<Shape> value) {
      return !value.apply(flow.input()).equals(value.apply(flow.output().join(flow.caught())));
    }

    /** What to do about a result that is put over something of the input; null if it is not. */
    private @Nullable String replaced(StateFlow flow, UnaryOperator<Shape> value) {
      Shape was = value.apply(flow.input());
      State state = state(flow.name());
      if (was.mayBeAbsent()
          || was.isNever()
          || was.isAny()
          || flow.result().isNever()
          || analysis.language(state) != QueryLanguage.JSON_PATH) {
        return null;
      }
      return "The input of `"
          + flow.name()
          + "` has "
          + was
          + " there, and its result replaces it: "
          + (state.data().resultPath() == null
              ? "add a ResultPath, such as \"$.result\"."
              : "give it another ResultPath.");
    }

    /** The nearest State before it for which something holds. */
    private @Nullable String before(Predicate<StateFlow> holds) {
      Set<String> seen = new LinkedHashSet<>();
      Deque<String> open = new ArrayDeque<>(predecessors.getOrDefault(name, Set.of()));
      while (!open.isEmpty()) {
        String before = open.poll();
        StateFlow flow = flows.get(before);
        if (seen.add(before) && flow != null) {
          if (holds.test(flow)) {
            return before;
          }
          open.addAll(predecessors.getOrDefault(before, Set.of()));
        }
      }
      return null;
    }

    /** Whether a State comes to this one by a Catcher only, and one without a ResultPath. */
    private boolean isCaught(State from) {
      boolean goesOn =
          from.transition() instanceof Transition.Next next && next.state().equals(name);
      return !goesOn
          && from.errors().catchers() != null
          && from.errors().catchers().stream()
              .anyMatch(each -> each.next().equals(name) && each.resultPath() == null);
    }

    private String advice(String before, String what) {
      State state = state(before);
      if (analysis.language(state) == QueryLanguage.JSON_PATH && isCaught(state)) {
        return "The Catcher of `"
            + before
            + "` replaces the input by the Error Output: add a ResultPath to it, such as"
            + " \"$.error\".";
      }
      String lost = "`" + before + "` had " + what + " in its input and does not pass it on: ";
      if (analysis.language(state) == QueryLanguage.JSONATA) {
        return lost + "add it to its Output, or Assign it to a Variable.";
      }
      return state.data().resultPath() == null && state.data().outputPath() == null
          ? lost + "its result replaces its input. Add a ResultPath, such as \"$.result\"."
          : lost + "see its ResultPath and OutputPath.";
    }
  }
}
