package dev.stepwright.runtime.junit;

import dev.stepwright.dsl.diagnostic.Suggestion;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.ExecutionResult;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what happened in a State, whatever branch, iteration or child execution it is
 * in. A State that was entered several times has several inputs and outputs: {@link
 * ExecutionAssert#state(String, int)} says which.
 *
 * @param <O> the type of the execution's output
 */
@SuppressWarnings("exports") // Who uses it has the module itself.
public final class StateAssert<O> extends AbstractAssert<StateAssert<O>, ExecutionResult> {
  private final ExecutionAssert<O> execution;
  private final String state;
  private final List<Visit> visits;
  private final @Nullable Integer number;

  StateAssert(
      ExecutionAssert<O> execution, String state, List<Visit> visits, @Nullable Integer number) {
    super(execution.result(), StateAssert.class);
    this.execution = execution;
    this.state = state;
    this.visits = visits;
    this.number = number;
  }

  /** The execution, for further assertions about it. */
  public ExecutionAssert<O> and() {
    return execution;
  }

  /** It was entered so many times. */
  public StateAssert<O> wasEntered(int times) {
    if (times == 0) {
      execution.checkName(state);
    }
    if (visits.size() != times) {
      throw wrong(
          "Expected `" + state + "` to be entered " + times(times) + ", but it was " + entered(),
          visits.isEmpty() ? null : visits.get(visits.size() - 1));
    }
    return this;
  }

  /** Its raw input, of which Jackson makes JSON; a {@link JsonValue} is itself. */
  public StateAssert<O> hasInput(@Nullable Object expected) {
    return has("input", expected, Visit::input);
  }

  /**
   * What the last attempt at its Task was given, after {@code Parameters} or {@code Arguments}.
   *
   * @param expected of which Jackson makes JSON; a {@link JsonValue} is itself
   */
  public StateAssert<O> hasEffectiveInput(@Nullable Object expected) {
    return has("effective input", expected, Visit::effectiveInput);
  }

  /** Its effective output, of which Jackson makes JSON; a {@link JsonValue} is itself. */
  public StateAssert<O> hasOutput(@Nullable Object expected) {
    return has("output", expected, Visit::output);
  }

  private StateAssert<O> has(
      String what, @Nullable Object expected, Function<Visit, @Nullable JsonValue> part) {
    Visit visit = visit();
    JsonValue found = part.apply(visit);
    JsonValue wanted = execution.json(expected);
    if (found == null) {
      throw wrong(
          "Expected the " + what + " of `" + state + "` to be\n  " + wanted + "\nbut it has none.",
          visit);
    }
    if (!wanted.equals(found)) {
      String message =
          ExecutionAssert.differingJson("the " + what + " of `" + state + "`", wanted, found);
      throw failureWithActualExpected(
          found, wanted, "%s", execution.text(message, ExecutionAssert.entry(visit)));
    }
    return this;
  }

  /** Its work was begun again so many times, in all that is asserted about. */
  public StateAssert<O> wasRetried(int times) {
    List<Visit> meant = number == null ? entered(visits) : List.of(visit());
    int found = meant.stream().mapToInt(Visit::retries).sum();
    if (found != times) {
      throw wrong(
          "Expected `"
              + state
              + "` to be retried "
              + times(times)
              + ", but it was retried "
              + times(found)
              + ".",
          meant.get(meant.size() - 1));
    }
    return this;
  }

  /** An attempt at it failed with an Error Name. */
  public StateAssert<O> failedWith(String error) {
    return names("fail with", error, Visit::failures, "failed with");
  }

  /** It failed with an Error Name, and one of its Catchers caught that. */
  public StateAssert<O> caught(String error) {
    return names("catch", error, Visit::caught, "caught");
  }

  private StateAssert<O> names(
      String verb, String error, Function<Visit, List<String>> part, String past) {
    Visit visit = visit();
    List<String> found = part.apply(visit);
    if (!found.contains(error)) {
      throw wrong(
          "Expected `"
              + state
              + "` to "
              + verb
              + " `"
              + error
              + "`, but it "
              + past
              + " "
              + (found.isEmpty() ? "nothing" : "`" + String.join("`, `", found) + "`")
              + ".",
          visit);
    }
    return this;
  }

  /** The visit that is meant. */
  private Visit visit() {
    if (number != null && number > visits.size()) {
      throw wrong(
          "Expected `"
              + state
              + "` to be entered "
              + times(number)
              + " at least, but it was "
              + entered(),
          visits.isEmpty() ? null : visits.get(visits.size() - 1));
    }
    entered(visits);
    if (number == null && visits.size() > 1) {
      throw wrong(
          "Expected `"
              + state
              + "` to be entered once, but it was "
              + entered()
              + " Say which time is meant: state(\""
              + state
              + "\", 1).",
          visits.get(1));
    }
    return visits.get(number == null ? 0 : number - 1);
  }

  private List<Visit> entered(List<Visit> all) {
    if (all.isEmpty()) {
      throw wrong("Expected `" + state + "` to be entered, but it was " + entered(), null);
    }
    return all;
  }

  /** How often it was entered, as the end of a sentence. */
  private String entered() {
    if (!visits.isEmpty()) {
      return "entered " + times(visits.size()) + ".";
    }
    List<String> names = execution.path().visits().stream().map(Visit::state).distinct().toList();
    String meant = Suggestion.didYouMean(state, names);
    return "never entered." + (meant == null ? "" : " " + meant);
  }

  private static String times(int number) {
    return number == 0 ? "never" : number == 1 ? "once" : number == 2 ? "twice" : number + " times";
  }

  private AssertionError wrong(String message, @Nullable Visit visit) {
    return failure("%s", execution.text(message, ExecutionAssert.entry(visit)));
  }
}
