package dev.stepwright.runtime.junit;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stepwright.dsl.diagnostic.Suggestion;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.ExecutionResult;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.internal.task.JsonBinding;
import dev.stepwright.runtime.text.DurationText;
import dev.stepwright.runtime.text.TracedEvent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.StringAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an execution. Where one fails it says what was expected and what was found, and
 * then the whole path of the execution, with an arrow where it went wrong.
 *
 * @param <O> the type of the execution's output
 */
@SuppressWarnings("exports") // Who uses it has the module itself.
public final class ExecutionAssert<O> extends AbstractAssert<ExecutionAssert<O>, ExecutionResult> {
  private final ExecutionPath path;
  private final JsonBinding binding;
  private final Type type;

  ExecutionAssert(ExecutionResult actual, ExecutionPath path, JsonBinding binding, Type type) {
    super(actual, ExecutionAssert.class);
    this.path = path;
    this.binding = binding;
    this.type = type;
  }

  /** It succeeded. */
  public ExecutionAssert<O> succeeded() {
    return hasStatus(ExecutionStatus.SUCCEEDED);
  }

  /** It failed. */
  public ExecutionAssert<O> failed() {
    return hasStatus(ExecutionStatus.FAILED);
  }

  /** It failed with an Error Name. */
  public ExecutionAssert<O> failed(String error) {
    failed();
    if (!error.equals(actual.error())) {
      throw wrong(
          "Expected the execution to fail with `" + error + "`, but " + found() + ".",
          path.fault());
    }
    return this;
  }

  /** It failed with an Error Name and a Cause. */
  public ExecutionAssert<O> failed(String error, String cause) {
    failed(error);
    if (!cause.equals(actual.cause())) {
      throw wrongValue(
          actual.cause(), cause, differing("the Cause", cause, actual.cause()), path.fault());
    }
    return this;
  }

  /** It ran into {@code TimeoutSeconds} of its State Machine. */
  public ExecutionAssert<O> timedOut() {
    return hasStatus(ExecutionStatus.TIMED_OUT);
  }

  /** It was stopped. */
  public ExecutionAssert<O> aborted() {
    return hasStatus(ExecutionStatus.ABORTED);
  }

  /** It has come to a status. */
  public ExecutionAssert<O> hasStatus(ExecutionStatus expected) {
    if (actual.status() != expected) {
      String verb =
          switch (expected) {
            case RUNNING -> "still run";
            case SUCCEEDED -> "succeed";
            case FAILED -> "fail";
            case TIMED_OUT -> "time out";
            case ABORTED -> "be aborted";
          };
      throw wrongValue(
          actual.status(),
          expected,
          "Expected the execution to " + verb + ", but " + found() + ".",
          path.fault());
    }
    return this;
  }

  /**
   * It has not ended, and waits in some States, and no others, for something that no passing of
   * time brings, such as a task token.
   */
  public ExecutionAssert<O> isWaitingIn(String... states) {
    hasStatus(ExecutionStatus.RUNNING);
    List<Visit> open = path.openTasks();
    List<String> names = open.stream().map(Visit::state).toList();
    if (!names.stream().sorted().toList().equals(Arrays.stream(states).sorted().toList())) {
      throw wrong(
          "Expected the execution to wait in "
              + listed(List.of(states))
              + ", but it waits in "
              + listed(names)
              + ".",
          entry(open.isEmpty() ? null : open.get(0)));
    }
    return this;
  }

  /** It succeeded with an output, compared as Java objects. */
  public ExecutionAssert<O> hasOutput(@Nullable O expected) {
    JsonValue found = succeededOutput();
    if (!Objects.equals(expected, typedOutput(found))) {
      JsonValue wanted = json(expected);
      throw wrongValue(found, wanted, differingJson("the output", wanted, found), lastEntry());
    }
    return this;
  }

  /** It succeeded, and its output is as an assertion of AssertJ says that follows. */
  public ObjectAssert<O> output() {
    return new ObjectAssert<>(typedOutput(succeededOutput()));
  }

  private JsonValue succeededOutput() {
    succeeded();
    return Objects.requireNonNull(actual.output());
  }

  // Jackson gives what the type says.
  @SuppressWarnings("unchecked")
  private O typedOutput(JsonValue output) {
    try {
      return (O) binding.toJava(output, binding.mapper().constructType(type));
    } catch (JsonProcessingException e) {
      throw wrong(
          "Expected the output to be a " + type.getTypeName() + ": " + e.getOriginalMessage(),
          lastEntry());
    }
  }

  /** The Cause, null where there is none, is as an assertion of AssertJ says that follows. */
  public StringAssert cause() {
    return new StringAssert(actual.cause());
  }

  /** It entered these States, in this order, and no others; those of branches as they came. */
  public ExecutionAssert<O> tookPath(String... states) {
    List<Visit> visits = path.ownVisits();
    List<String> found = visits.stream().map(Visit::state).toList();
    List<String> expected = List.of(states);
    if (!found.equals(expected)) {
      int same = 0;
      while (same < Math.min(found.size(), expected.size())
          && found.get(same).equals(expected.get(same))) {
        same++;
      }
      String message =
          differing("the path", String.join(", ", expected), String.join(", ", found))
              + "\nThey differ at the "
              + ordinal(same + 1)
              + " State: expected "
              + (same < expected.size() ? "`" + expected.get(same) + "`" : "the end")
              + ", found "
              + (same < found.size() ? "`" + found.get(same) + "`" : "the end")
              + ".";
      Visit at = visits.isEmpty() ? null : visits.get(Math.min(same, visits.size() - 1));
      throw wrongValue(found, expected, message, entry(at));
    }
    return this;
  }

  /** It entered these States in this order, perhaps with others before, between and after them. */
  public ExecutionAssert<O> passedThrough(String... states) {
    List<Visit> visits = path.visits();
    int next = 0;
    Visit last = null;
    for (String state : states) {
      int from = next;
      while (next < visits.size() && !visits.get(next).state().equals(state)) {
        next++;
      }
      if (next == visits.size()) {
        throw wrong(
            "Expected the execution to pass through "
                + listed(List.of(states))
                + ", but it did not enter `"
                + state
                + "`"
                + (last == null || from == 0 ? "" : " after `" + last.state() + "`")
                + ".",
            entry(last == null ? path.lastVisit() : last));
      }
      last = visits.get(next++);
    }
    return this;
  }

  /**
   * It entered none of these States, which the definition has. Of an execution that no {@link
   * TestEngine} runs it is not known which those are.
   */
  public ExecutionAssert<O> neverEntered(String... states) {
    for (String state : states) {
      checkName(state);
    }
    for (Visit visit : path.visits()) {
      if (List.of(states).contains(visit.state())) {
        throw wrong(
            "Expected the execution never to enter `" + visit.state() + "`, but it did.",
            entry(visit));
      }
    }
    return this;
  }

  /** It has ended after this time, by the engine's clock. */
  public ExecutionAssert<O> took(Duration expected) {
    if (actual.stopDate() == null) {
      throw wrong("Expected the execution to end, but " + found() + ".", path.fault());
    }
    Duration found = Duration.between(actual.startDate(), actual.stopDate());
    if (!found.equals(expected)) {
      throw wrongValue(
          found,
          expected,
          "Expected the execution to take "
              + DurationText.of(expected)
              + ", but it took "
              + DurationText.of(found)
              + ".",
          lastEntry());
    }
    return this;
  }

  /** What happened in a State, which was entered once where that matters. */
  public StateAssert<O> state(String state) {
    return described(new StateAssert<>(this, state, path.visits(state), null));
  }

  /**
   * What happened in a State one of the times that it was entered.
   *
   * @param visit which one, from 1
   */
  public StateAssert<O> state(String state, int visit) {
    return described(new StateAssert<>(this, state, path.visits(state), visit));
  }

  private StateAssert<O> described(StateAssert<O> state) {
    return descriptionText().isEmpty() ? state : state.as(descriptionText());
  }

  /** Its history, with the assertions that AssertJ has for lists. */
  public ListAssert<HistoryEvent> history() {
    return new ListAssert<>(actual.history());
  }

  ExecutionResult result() {
    return actual;
  }

  ExecutionPath path() {
    return path;
  }

  /** That a State is not entered which nothing has says nothing: likely its name is misspelt. */
  void checkName(String state) {
    if (!path.states().isEmpty() && !path.states().contains(state)) {
      String meant = Suggestion.didYouMean(state, path.states());
      throw wrong(
          "There is no State `"
              + state
              + "`, so that it is never entered says nothing. "
              + (meant == null ? "States: " + String.join(", ", path.states()) + "." : meant),
          null);
    }
  }

  /** What it has come to, to follow a "but". */
  private String found() {
    String error = actual.error();
    String with = error == null || error.isEmpty() ? "" : " with `" + error + "`";
    return switch (actual.status()) {
      case RUNNING -> "it is RUNNING";
      case SUCCEEDED -> "it succeeded";
      case FAILED -> "it failed" + with;
      case TIMED_OUT -> "it timed out";
      case ABORTED -> "it was aborted" + with;
    };
  }

  /** A value as JSON. */
  JsonValue json(@Nullable Object value) {
    try {
      return binding.toJson(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The expected value cannot be written as JSON: " + e.getOriginalMessage(), e);
    }
  }

  private @Nullable TracedEvent lastEntry() {
    return entry(path.lastVisit());
  }

  static @Nullable TracedEvent entry(@Nullable Visit visit) {
    return visit == null ? null : visit.events().get(0);
  }

  private static String listed(List<String> states) {
    return states.isEmpty()
        ? "no State"
        : states.stream().collect(Collectors.joining("`, `", "`", "`"));
  }

  private static String ordinal(int number) {
    int last = number % 10;
    boolean isTeen = number / 10 % 10 == 1;
    return number
        + (isTeen || last > 3 || last == 0 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd");
  }

  static String differing(String what, @Nullable Object expected, @Nullable Object found) {
    return "Expected " + what + " to be\n  " + expected + "\nbut it was\n  " + found;
  }

  /** What to say where two JSON values differ. */
  static String differingJson(String what, JsonValue expected, JsonValue found) {
    StringBuilder message = new StringBuilder(differing(what, expected.toJson(), found.toJson()));
    if (expected.equals(found)) {
      message.append("\nThey are the same JSON: the Java objects differ, or have no equals().");
    }
    JsonDifferences.of(expected, found).forEach(line -> message.append("\nat ").append(line));
    return message.toString();
  }

  /** What to say where an assertion about this execution fails. */
  String text(String message, @Nullable TracedEvent marked) {
    return FailureText.of(message, actual, path, marked);
  }

  private AssertionError wrong(String message, @Nullable TracedEvent marked) {
    return failure("%s", text(message, marked));
  }

  private AssertionError wrongValue(
      @Nullable Object found, Object expected, String message, @Nullable TracedEvent marked) {
    return failureWithActualExpected(found, expected, "%s", text(message, marked));
  }
}
