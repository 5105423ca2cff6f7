package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.runtime.internal.query.GivenScope;
import dev.stepwright.runtime.internal.query.QueryData;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Environments and data for tests. */
final class TestData {
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  private TestData() {}

  /** Real time for the limit. */
  static JsonataEnvironment environment(JsonataLimits limits) {
    return new JsonataEnvironment(limits, System::nanoTime);
  }

  static JsonataEnvironment environment() {
    return environment(JsonataLimits.STEP_FUNCTIONS);
  }

  /**
   * Data with a fixed instant, repeatable random numbers and ids, the members of an object as
   * Variables, and the fields of its member {@code states} as those of {@code $states}.
   */
  static QueryData data(JsonObject variables) {
    JsonObject states =
        variables.member(StatesNode.NAME) instanceof JsonObject object ? object : JsonObject.EMPTY;
    Random random = new Random(42);
    return new QueryData(
        orNull(states.member("input")),
        states.member("result"),
        states.member("errorOutput"),
        new GivenScope(
            () -> orNull(states.member("context")),
            variables::member,
            InstantSource.fixed(NOW),
            random,
            () -> new UUID(random.nextLong(), random.nextLong())));
  }

  private static JsonValue orNull(@Nullable JsonValue value) {
    return value == null ? JsonNull.NULL : value;
  }

  /** The JSON text of a value, "undefined", "function", or the code and message of an error. */
  static String evaluate(String expression) {
    return evaluate(expression, "{}");
  }

  static String evaluate(String expression, String variables) {
    return evaluate(expression, variables, environment());
  }

  static String evaluate(String expression, String variables, JsonataEnvironment environment) {
    JsonataProgram program = JsonataProgram.compile(JsonataExpression.parse(expression));
    try {
      JsonValue result =
          program.evaluate(data((JsonObject) JsonataCorpus.json(variables)), environment);
      return result == null ? "undefined" : result.toJson();
    } catch (JsonataException exception) {
      return exception.numberedMessage();
    } catch (UnsupportedResultException exception) {
      return "function";
    }
  }
}
