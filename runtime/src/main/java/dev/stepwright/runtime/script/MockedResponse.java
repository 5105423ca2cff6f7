package dev.stepwright.runtime.script;

import dev.stepwright.runtime.task.TaskOutcome;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mocked State answers, by how often it was called before.
 *
 * @param attempts the ranges of calls by their first one
 */
record MockedResponse(NavigableMap<Integer, Attempts> attempts) {
  private static final String RESPONSE =
      "an object: attempts, such as \"0\" or \"1-2\", and what each returns or throws";
  private static final String ANSWER =
      "{ \"Return\": any JSON } or { \"Throw\": { \"Error\": \"Name\", \"Cause\": \"why\" } }";
  private static final String ERROR = "{ \"Error\": \"Name\", \"Cause\": \"why\" }";
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  /**
   * Attempts that are answered alike.
   *
   * @param last the last one
   */
  private record Attempts(int last, TaskOutcome outcome) {}

  /** The outcome of a call, which counts from 0; null if none is given. */
  @Nullable TaskOutcome outcome(int attempt) {
    Map.Entry<Integer, Attempts> found = attempts.floorEntry(attempt);
    return found == null || found.getValue().last() < attempt ? null : found.getValue().outcome();
  }

  static MockedResponse read(ScriptNode node) {
    NavigableMap<Integer, Attempts> attempts = new TreeMap<>();
    node.members(RESPONSE).forEach((range, answer) -> add(range, answer, attempts));
    return new MockedResponse(attempts);
  }

  private static void add(
      String range, ScriptNode answer, NavigableMap<Integer, Attempts> attempts) {
    Matcher matcher = RANGE.matcher(range);
    if (!matcher.matches()) {
      throw answer.nameFault(
          "\"" + range + "\" is no attempt; expected a number or a range such as \"1-2\"");
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    if (last < first) {
      throw answer.nameFault("the range \"" + range + "\" ends before it begins");
    }
    Map.Entry<Integer, Attempts> before = attempts.floorEntry(last);
    if (before != null && before.getValue().last() >= first) {
      throw answer.nameFault("the range \"" + range + "\" overlaps with one before");
    }
    attempts.put(first, new Attempts(last, outcome(answer)));
  }

  private static TaskOutcome outcome(ScriptNode answer) {
    Map<String, ScriptNode> members = answer.members(ANSWER, Set.of("Return", "Throw"));
    if (members.size() != 1) {
      throw answer.fault("expected " + ANSWER);
    }
    ScriptNode returned = members.get("Return");
    if (returned != null) {
      return TaskOutcome.succeeded(returned.value());
    }
    ScriptNode thrown = Objects.requireNonNull(members.get("Throw"));
    Map<String, ScriptNode> failure = thrown.members(ERROR, Set.of("Error", "Cause"));
    ScriptNode error = failure.get("Error");
    if (error == null) {
      throw thrown.fault("no \"Error\"; expected " + ERROR);
    }
    return TaskOutcome.failed(
        error.text("the Error Name: a string"),
        ScriptNode.textOrNull(failure.get("Cause"), "the Cause: a string"));
  }
}
