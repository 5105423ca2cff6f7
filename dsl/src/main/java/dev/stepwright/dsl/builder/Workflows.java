package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateType;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a workflow is made of: States, rules, Retriers and Catchers, and the data they work on. To
 * be imported statically.
 *
 * @see <a href="https://states-language.net/spec.html">Amazon States Language</a>
 */
public final class Workflows {
  private Workflows() {}

  // The workflow.

  /**
   * A workflow.
   *
   * @param states its States, the first of them being where an execution begins
   */
  public static <I, O> WorkflowDefinition<I, O> workflow(Fragment<I, O> states) {
    return new WorkflowDefinition<>(Fields.NONE, states);
  }

  /**
   * States that say themselves where they go, in the order in which they are to stand.
   *
   * @param first the State where an execution begins
   * @param others the other States
   */
  public static Fragment<Object, JsonValue> states(Fragment<?, ?> first, Fragment<?, ?>... others) {
    List<Fragment.Group> groups = Arrays.stream(others).map(Fragment::group).toList();
    Fragment.Group all = Fragment.union(first.group(), groups, CallOrigin.here(0));
    return new Fragment<>(
        new Fragment.Group(
            all.start(),
            all.startOrigin(),
            all.main(),
            all.aside(),
            new HashSet<>(),
            all.problems(),
            true));
  }

  /**
   * A State by its name: for a transition to what is declared elsewhere.
   *
   * @param name the name
   */
  public static Fragment<Object, JsonValue> state(String name) {
    return new Fragment<>(Fragment.Group.named(name, CallOrigin.here(0)));
  }

  // States.

  /**
   * A Pass State.
   *
   * @param name its name
   */
  public static PassState pass(String name) {
    return new PassState(Settings.of(name, StateType.PASS).group());
  }

  /**
   * A Task State.
   *
   * @param name its name
   * @param resource what does the work, {@code Resource}: an ARN, or a substitution for one
   */
  public static TaskState<Object, JsonValue> task(String name, String resource) {
    return bound(name, new Resource(resource, null, CallOrigin.here(2)));
  }

  /**
   * A Task State whose work a Java method does.
   *
   * @param name its name
   * @param resource what runs the method, {@code Resource}: an ARN, or a substitution for one
   * @param method the method: {@code Jobs::submit}, with one parameter
   */
  @SuppressWarnings("overloads")
  public static <J, I, O> TaskState<I, O> task(
      String name, String resource, TaskMethod<J, I, O> method) {
    return bound(name, new Resource(resource, Reference.of(method), CallOrigin.here(2)));
  }

  /**
   * A Task State whose work a Java method does that returns nothing.
   *
   * @param name its name
   * @param resource what runs the method, {@code Resource}: an ARN, or a substitution for one
   * @param method the method: {@code Jobs::cancel}, with one parameter
   */
  @SuppressWarnings("overloads")
  public static <J, I> TaskState<I, Void> task(
      String name, String resource, TaskMethod.OfNothing<J, I> method) {
    return bound(name, new Resource(resource, Reference.of(method), CallOrigin.here(2)));
  }

  private static <I, O> TaskState<I, O> bound(String name, Resource resource) {
    Settings task = Settings.of(name, StateType.TASK);
    return new TaskState<>(task.with(task.fields().with("Resource", resource, 1)));
  }

  /**
   * A Choice State.
   *
   * @param name its name
   */
  public static ChoiceState<Object> choice(String name) {
    return new ChoiceState<>(Settings.of(name, StateType.CHOICE).group());
  }

  /**
   * A Choice State.
   *
   * @param name its name
   * @param input what its rules are about
   */
  public static <S> ChoiceState<S> choice(String name, Data<S, S> input) {
    return new ChoiceState<>(Settings.of(name, StateType.CHOICE).group());
  }

  /**
   * A Wait State, which is to be told how long it waits.
   *
   * @param name its name
   */
  public static WaitState waitState(String name) {
    return new WaitState(Settings.of(name, StateType.WAIT).group());
  }

  /**
   * A Wait State, whose data is to tell how long it waits.
   *
   * @param name its name
   * @param input the data
   */
  public static <S> WaitState.Timed<S> waitState(String name, Data<S, S> input) {
    return new WaitState.Timed<>(Settings.of(name, StateType.WAIT).group());
  }

  /**
   * A Succeed State.
   *
   * @param name its name
   */
  public static SucceedState succeed(String name) {
    return new SucceedState(Settings.of(name, StateType.SUCCEED).group());
  }

  /**
   * A Fail State.
   *
   * @param name its name
   */
  public static FailState<Object> fail(String name) {
    return new FailState<>(Settings.of(name, StateType.FAIL).group());
  }

  /**
   * A Parallel State.
   *
   * @param name its name
   * @param branches the branches; see {@link #scope}
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <S> ParallelState<S, JsonValue> parallel(
      String name, Fragment<? super S, ?>... branches) {
    return branches(name, Arrays.asList(branches));
  }

  /**
   * A Parallel State of branches that were made in a loop.
   *
   * @param name its name
   * @param branches the branches; see {@link #scope}
   */
  public static <S> ParallelState<S, JsonValue> parallel(
      String name, List<? extends Fragment<? super S, ?>> branches) {
    return branches(name, branches);
  }

  private static <S> ParallelState<S, JsonValue> branches(
      String name, List<? extends Fragment<?, ?>> branches) {
    Parts all = Parts.NONE;
    for (Fragment<?, ?> branch : branches) {
      all = all.and(Scope.part(branch), CallOrigin.here(1 + all.elements().size()));
    }
    Settings state = Settings.of(name, StateType.PARALLEL);
    return new ParallelState<>(state.with(state.fields().with("Branches", all, 1)));
  }

  /**
   * States with what is said of all of them, as a branch or an Item Processor.
   *
   * @param states the States
   */
  public static <I, O> Scope<I, O> scope(Fragment<I, O> states) {
    return new Scope<>(states.group(), Fields.NONE, false);
  }

  /**
   * A Map State.
   *
   * @param name its name
   * @param items the items, {@code ItemsPath} or {@code Items}
   * @param each what is done with each item, {@code ItemProcessor}; see {@link #scope}
   */
  public static <S, E, R> MapState<S, List<R>> map(
      String name,
      Expression<S, ? extends Iterable<? extends E>> items,
      Fragment<? super E, R> each) {
    Fields fields = Fields.NONE.with("Items", items, 1);
    Settings map = Settings.of(name, StateType.MAP);
    return new MapState<>(map.with(fields.with("ItemProcessor", Scope.part(each), 2)));
  }

  /**
   * A Map State over its input, or over what an Item Reader reads.
   *
   * @param name its name
   * @param each what is done with each item, {@code ItemProcessor}; see {@link #scope}
   */
  public static MapState<Object, JsonValue> mapInput(String name, Fragment<?, ?> each) {
    Settings map = Settings.of(name, StateType.MAP);
    Fields fields = map.fields().with("ItemProcessor", Scope.part(each), 1);
    return new MapState<>(map.with(fields));
  }

  /**
   * What reads the items of a Map State.
   *
   * @param resource the reader, {@code Resource}
   */
  public static ItemReader itemReader(String resource) {
    return new ItemReader(Fields.NONE.with("Resource", new JsonString(resource)));
  }

  /** How items are put together. */
  public static ItemBatcher itemBatcher() {
    return new ItemBatcher(Fields.NONE);
  }

  /** Where results go. */
  public static ResultWriter resultWriter() {
    return new ResultWriter(Fields.NONE);
  }

  // Errors.

  /**
   * A Retrier.
   *
   * @param errorEquals the Error Names it is for
   */
  public static Retrier retrier(String... errorEquals) {
    return new Retrier(Fields.NONE.with("ErrorEquals", Names.of(errorEquals)));
  }

  /**
   * A Catcher.
   *
   * @param errorEquals the Error Names it is for
   */
  public static Catcher<Object, ErrorOutput> catcher(String... errorEquals) {
    return new Catcher<>(Fields.NONE.with("ErrorEquals", Names.of(errorEquals)), null);
  }

  // Choice Rules. Most are made of data: job.at(Job::status).is("FAILED").

  /** A rule that holds if all of some rules do. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <S> Rule<S> and(Rule<? super S>... rules) {
    return new Rule<>(new Condition.Several("And", List.of(rules)));
  }

  /** A rule that holds if one of some rules does. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <S> Rule<S> or(Rule<? super S>... rules) {
    return new Rule<>(new Condition.Several("Or", List.of(rules)));
  }

  /** A rule that holds if another one does not. */
  public static <S> Rule<S> not(Rule<S> rule) {
    return new Rule<>(new Condition.Not(rule));
  }

  /**
   * A rule in JSONata, {@code Condition}.
   *
   * @param condition a JSONata string, <code>{% … %}</code>
   */
  public static Rule<Object> condition(String condition) {
    return new Rule<>(new Condition.Jsonata(Verbatim.jsonata(condition), CallOrigin.here(0)));
  }

  /**
   * A rule in JSONata, {@code Condition}.
   *
   * @param condition what gives a boolean
   */
  public static <S> Rule<S> condition(Expression<S, Boolean> condition) {
    return new Rule<>(new Condition.Jsonata(condition, CallOrigin.here(0)));
  }

  // Data.

  /**
   * The input of a State: {@code $} in JSONPath, {@code $states.input} in JSONata.
   *
   * @param type its type
   */
  public static <S> Data<S, S> input(Class<S> type) {
    return Data.root("$", "$states.input", type);
  }

  /**
   * The result of a State, for its {@code ResultSelector}, {@code Assign} and {@code Output}:
   * {@code $} in JSONPath, {@code $states.result} in JSONata.
   *
   * @param type its type
   */
  public static <R> Data<Object, R> result(Class<R> type) {
    return Data.root("$", "$states.result", type);
  }

  /** The Error Output, for a Catcher: {@code $states.errorOutput}. */
  public static Data<Object, ErrorOutput> errorOutput() {
    return Data.root("$", "$states.errorOutput", ErrorOutput.class);
  }

  /** The Context Object: {@code $$} in JSONPath, {@code $states.context} in JSONata. */
  public static Data<Object, ContextObject> context() {
    return Data.root("$$", "$states.context", ContextObject.class);
  }

  /**
   * The item of an iteration, for an {@code ItemSelector}.
   *
   * @param type its type
   */
  public static <E> Data<Object, E> item(Class<E> type) {
    return Data.root("$$.Map.Item.Value", "$states.context.Map.Item.Value", type);
  }

  /**
   * A Variable.
   *
   * @param name its name, without {@code $}
   * @param type its type
   */
  public static <V> Data<Object, V> variable(String name, Class<V> type) {
    return Data.root("$" + name, "$" + name, type);
  }

  /**
   * A Path as it is written. JSONPath only.
   *
   * @param path the Path
   */
  public static Data<Object, JsonValue> path(String path) {
    return Data.path(path, null);
  }

  /**
   * A Path as it is written. JSONPath only.
   *
   * @param path the Path
   * @param type the type of what is there
   */
  public static <V> Data<Object, V> path(String path, Class<V> type) {
    return Data.path(path, type);
  }

  /**
   * An element of a list.
   *
   * @param list the list
   * @param index which, from 0
   */
  public static <S, E> Data<S, E> element(
      Data<S, ? extends Iterable<? extends E>> list, int index) {
    return Data.element(list, index);
  }

  /**
   * Optional data where it is known to be there, because a Choice Rule has asked.
   *
   * @param data the data
   */
  public static <S, V> Data<S, V> present(Data<S, Optional<V>> data) {
    return data.retyped();
  }

  /**
   * Optional data, or a value where it is not there. JSONata only.
   *
   * @param data the data
   * @param otherwise the value
   */
  public static <S, V> Expression<S, V> orElse(Data<S, Optional<V>> data, V otherwise) {
    return new Default<>(data, Values.json(otherwise));
  }

  /**
   * A text of the data that is a timestamp of RFC 3339.
   *
   * @param text the text
   */
  public static <S> Data<S, Instant> timestamp(Data<S, String> text) {
    return text.retyped();
  }

  // Values.

  /**
   * A value that is written out.
   *
   * @param value what Jackson can write
   */
  public static <V> Expression<Object, V> value(V value) {
    return new Constant<>(Values.json(value));
  }

  /**
   * A value or a Payload Template as JSON.
   *
   * @param json the text
   */
  public static Expression<Object, JsonValue> json(String json) {
    return new JsonText<>(json);
  }

  /**
   * A value in JSONata.
   *
   * @param expression a JSONata string, <code>{% … %}</code>
   */
  public static Expression<Object, JsonValue> jsonata(String expression) {
    return Verbatim.jsonata(expression);
  }

  /**
   * A value in JSONata.
   *
   * @param expression a JSONata string, <code>{% … %}</code>
   * @param type the type of the value
   */
  public static <V> Expression<Object, V> jsonata(String expression, Class<V> type) {
    return Verbatim.jsonata(expression);
  }

  /**
   * A value that is filled in where the definition is deployed.
   *
   * @param text a text with <code>${Name}</code> in it
   * @param type the type of the value
   */
  public static <V> Expression<Object, V> substitution(String text, Class<V> type) {
    return Verbatim.substitution(text);
  }

  /** An object, to be given members. */
  public static ObjectTemplate<Object, JsonValue> object() {
    return new ObjectTemplate<>(List.of(), List.of());
  }

  /**
   * An object, to be given the components of a type.
   *
   * @param type the type
   */
  public static <V> ObjectTemplate<Object, V> object(Class<V> type) {
    return new ObjectTemplate<>(List.of(), List.of());
  }

  /** An array of values. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <S, V> Expression<S, List<V>> array(Expression<? super S, ? extends V>... values) {
    return new ArrayTemplate<>(List.of(values));
  }
}
