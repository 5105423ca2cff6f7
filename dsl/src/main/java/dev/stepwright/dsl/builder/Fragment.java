package dev.stepwright.dsl.builder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some States that follow each other: one State, a chain of them, or all there are.
 *
 * <p>Fragments are immutable; every method gives another one. A State is the same State wherever it
 * is used, so that a loop goes back to a State by naming it once more. The States stand in the
 * definition in the order in which they are put together, those that Catchers go to at the end.
 *
 * @param <I> what the first State works with
 * @param <O> what comes out of the last one
 */
public class Fragment<I, O> {
  private final Group group;

  Fragment(Group group) {
    this.group = group;
  }

  /**
   * What a fragment consists of.
   *
   * @param start the name of the first State
   * @param startOrigin what said so
   * @param main the States, in order
   * @param aside the States that Catchers go to, in order
   * @param ends those States that go nowhere yet, by identity
   * @param listed whether the States say themselves where they go
   */
  record Group(
      String start,
      @Nullable CallOrigin startOrigin,
      List<Node> main,
      List<Node> aside,
      Set<Object> ends,
      List<BuilderProblem> problems,
      boolean listed) {

    static Group of(Node node) {
      return new Group(
          node.name(),
          null,
          List.of(node),
          List.of(),
          node.isOpen() ? Set.of(node.identity()) : Set.of(),
          List.of(),
          false);
    }

    /** A State that is only named. */
    static Group named(String name, @Nullable CallOrigin origin) {
      return new Group(name, origin, List.of(), List.of(), Set.of(), List.of(), false);
    }
  }

  Group group() {
    return group;
  }

  String start() {
    return group.start();
  }

  @Nullable CallOrigin startOrigin() {
    return group.startOrigin();
  }

  List<BuilderProblem> problems() {
    return group.problems();
  }

  /** All States, those that nothing follows being ends. */
  List<Node> closed() {
    List<Node> all = new ArrayList<>(group.main());
    all.addAll(group.aside());
    return group.listed() ? all : all.stream().map(Node::ended).toList();
  }

  /**
   * These States, and then others.
   *
   * @param next what follows wherever these States go nowhere yet: a State, a fragment, or the name
   *     of a State
   */
  public final <R> Fragment<I, R> then(Fragment<? super O, R> next) {
    return new Fragment<>(joined(next, CallOrigin.here(0)));
  }

  /**
   * These States, and then one that leaves the data as it is, so that what comes out is of the same
   * type.
   *
   * @param next what follows wherever these States go nowhere yet
   */
  public final Fragment<I, O> through(Through next) {
    return new Fragment<>(joined(next, CallOrigin.here(0)));
  }

  /** These States, the last of which ends the scope. */
  public final Fragment<I, O> end() {
    List<Node> main = new ArrayList<>();
    for (Node node : group.main()) {
      main.add(group.ends().contains(node.identity()) ? node.ended() : node);
    }
    return new Fragment<>(
        new Group(
            group.start(),
            group.startOrigin(),
            List.copyOf(main),
            group.aside(),
            Set.of(),
            group.problems(),
            group.listed()));
  }

  /**
   * These States, with what comes out of the last of them being of a type that Java cannot know.
   *
   * @param type the type
   */
  public final <R> Fragment<I, R> yields(Class<R> type) {
    return new Fragment<>(group);
  }

  /**
   * These States, with another one being the first.
   *
   * @param first the State, or its name
   */
  public final Fragment<I, O> startAt(Fragment<?, ?> first) {
    return new Fragment<>(
        new Group(
            first.start(),
            first.startOrigin() == null ? CallOrigin.here(0) : first.startOrigin(),
            group.main(),
            group.aside(),
            group.ends(),
            group.problems(),
            group.listed()));
  }

  private Group joined(Fragment<?, ?> next, @Nullable CallOrigin from) {
    Joining joining = new Joining(group, from);
    if (next instanceof Scope) {
      joining.scopeInChain();
    }
    CallOrigin origin = next.startOrigin() == null ? from : next.startOrigin();
    for (Object end : group.ends()) {
      joining.transition(end, next.start(), origin);
    }
    if (group.ends().isEmpty()) {
      joining.nothingFollows(next.start());
    }
    joining.add(next.group());
    return joining.group(next.group().ends());
  }

  /** A fragment of the parts of several, where the first part is the first. */
  static Group union(Group first, List<? extends Group> others, @Nullable CallOrigin from) {
    Joining joining = new Joining(first, from);
    Set<Object> ends = new HashSet<>(first.ends());
    for (Group other : others) {
      joining.add(other);
      ends.addAll(other.ends());
    }
    return joining.group(ends);
  }

  /** A fragment of a State of which something was changed. */
  static Group changed(Group group, Node node) {
    List<Node> main = new ArrayList<>(group.main());
    main.set(0, node);
    return new Group(
        group.start(),
        group.startOrigin(),
        List.copyOf(main),
        group.aside(),
        group.ends(),
        group.problems(),
        group.listed());
  }

  /** A fragment with States besides, which Catchers go to. */
  static Group besides(Group group, Group aside, @Nullable CallOrigin from) {
    Joining joining = new Joining(group, from);
    joining.addAside(aside);
    return joining.group(group.ends());
  }

  /** Puts fragments together. */
  private static final class Joining {
    private final Group first;
    private final @Nullable CallOrigin from;
    private final Map<Object, Node> main = new LinkedHashMap<>();
    private final Map<Object, Node> aside = new LinkedHashMap<>();
    private final List<BuilderProblem> problems;

    Joining(Group first, @Nullable CallOrigin from) {
      this.first = first;
      this.from = from;
      this.problems = new ArrayList<>(first.problems());
      first.main().forEach(node -> main.put(node.identity(), node));
      first.aside().forEach(node -> aside.put(node.identity(), node));
    }

    void transition(Object end, String next, @Nullable CallOrigin origin) {
      main.computeIfPresent(end, (identity, node) -> node.to(next, origin));
    }

    void nothingFollows(String next) {
      problems.add(
          new BuilderProblem(
              BuilderProblem.Code.NOTHING_FOLLOWS.name(),
              "`" + next + "` cannot follow: all States before it end or go elsewhere",
              "Let a State before it go to it.",
              from));
    }

    void scopeInChain() {
      problems.add(
          new BuilderProblem(
              BuilderProblem.Code.SCOPE_IN_CHAIN.name(),
              "What is said of a scope would be lost where its States follow others",
              "Give the States themselves; scope(…) is for branches and Item Processors.",
              from));
    }

    void add(Group group) {
      problems.addAll(group.problems());
      group.main().forEach(node -> add(node, main));
      group.aside().forEach(node -> add(node, aside));
    }

    void addAside(Group group) {
      problems.addAll(group.problems());
      group.main().forEach(node -> add(node, aside));
      group.aside().forEach(node -> add(node, aside));
    }

    private void add(Node node, Map<Object, Node> to) {
      Object identity = node.identity();
      Node besides = to == main ? aside.remove(identity) : null;
      if (besides != null) {
        main.put(identity, besides);
      }
      Map<Object, Node> within = main.containsKey(identity) ? main : to;
      Node known = within.get(identity);
      if (known == null || (known.agreesWith(node) && known.transition() == null)) {
        within.put(identity, node);
      } else if (!known.agreesWith(node)) {
        inTwoForms(known, node);
      }
    }

    private void inTwoForms(Node known, Node node) {
      problems.add(
          new BuilderProblem(
              BuilderProblem.Code.STATE_IN_TWO_FORMS.name(),
              "The State `" + node.name() + "` " + difference(known, node),
              "Keep one form of it, and name it elsewhere by state(\"" + node.name() + "\").",
              from));
    }

    private static String difference(Node known, Node node) {
      return known.fields().equals(node.fields())
              && known.transition() != null
              && node.transition() != null
          ? "goes to " + goal(known.transition()) + " and to " + goal(node.transition())
          : "is here with fields that it does not have elsewhere";
    }

    private static String goal(Node.Transition transition) {
      return transition.field().equals("End") ? "the end" : transition.value().toJson();
    }

    Group group(Set<Object> ends) {
      Set<Object> open = new HashSet<>();
      for (Object end : ends) {
        Node node = main.get(end);
        if (node != null && node.isOpen()) {
          open.add(end);
        }
      }
      return new Group(
          first.start(),
          first.startOrigin(),
          List.copyOf(main.values()),
          List.copyOf(aside.values()),
          Set.copyOf(open),
          List.copyOf(problems),
          first.listed());
    }
  }
}
