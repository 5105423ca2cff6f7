package dev.stepwright.runtime.internal.query;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** What the tests of evaluators share. */
public final class QueryTesting {
  /** Identifiers come from here in tests. */
  public static final UUID ID = UUID.fromString("0b4f0b3e-5f0c-4b6b-8a3b-0d5f5a4c2e11");

  /** The time it is in tests. */
  public static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  private static final JsonReader READER = new JsonReader(Integer.MAX_VALUE);

  private QueryTesting() {}

  /** A JSON value, written with apostrophes for quotes where that is easier to read. */
  public static JsonValue json(String text) {
    JsonReader.Result read = READER.read(text.indexOf('"') < 0 ? text.replace('\'', '"') : text);
    return Objects.requireNonNull(read.document(), () -> read.faults().toString()).root();
  }

  /** Data without Context Object and Variables. */
  public static QueryData input(String text) {
    return data(json(text), JsonObject.EMPTY, Map.of());
  }

  /** Data with all that an expression in JSONPath can read. */
  public static QueryData data(
      JsonValue input, JsonValue context, Map<String, JsonValue> variables) {
    return QueryData.of(
        input,
        new GivenScope(
            () -> context, variables::get, InstantSource.fixed(NOW), new Random(7), () -> ID));
  }

  /** Fails unless the evaluation fails, and gives its failure. */
  public static QueryFailure failure(Runnable evaluation) {
    QueryFailure[] failure = new QueryFailure[1];
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(evaluation::run)
        .satisfies(e -> failure[0] = e.failure());
    return failure[0];
  }
}
