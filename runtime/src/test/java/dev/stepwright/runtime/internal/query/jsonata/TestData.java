package dev.stepwright.runtime.internal.query.jsonata;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Environments and data for tests. */
final class TestData {
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  private TestData() {}

  /** A fixed instant, repeatable random numbers and ids, real time for the limit. */
  static JsonataEnvironment environment(JsonataLimits limits) {
    Random random = new Random(42);
    return new JsonataEnvironment(
        InstantSource.fixed(NOW),
        random,
        () -> new UUID(random.nextLong(), random.nextLong()),
        limits,
        System::nanoTime);
  }

  static JsonataEnvironment environment() {
    return environment(JsonataLimits.STEP_FUNCTIONS);
  }

  /** The members of an object as Variables, its member {@code states} as that variable. */
  static Bindings bindings(JsonObject variables) {
    return new Bindings() {
      @Override
      public @Nullable JsonValue variable(String name) {
        return variables.member(name);
      }

      @Override
      public JsonObject states() {
        return variables.member("states") instanceof JsonObject states ? states : JsonObject.EMPTY;
      }
    };
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
          program.evaluate(bindings((JsonObject) JsonataCorpus.json(variables)), environment);
      return result == null ? "undefined" : result.toJson();
    } catch (JsonataException exception) {
      return exception.code().map(code -> code + ": ").orElse("") + exception.getMessage();
    } catch (UnsupportedResultException exception) {
      return "function";
    }
  }
}
