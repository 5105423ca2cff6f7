package dev.stepwright.runtime.internal.query;

import dev.stepwright.dsl.json.JsonValue;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of a State read besides its data. Nothing is asked for unless an expression
 * reads it.
 */
public interface QueryScope {
  /** The Context Object. */
  JsonValue context();

  /** A Variable's value by name, null where none is assigned. */
  @Nullable JsonValue variable(String name);

  /**
   * What {@code $now} and {@code $millis} show in JSONata; an expression reads it at most once, and
   * the fields of a State agree if it stands still while the State is at work.
   */
  InstantSource clock();

  /** Where random numbers come from. */
  RandomGenerator random();

  /** Where identifiers come from. */
  Supplier<UUID> ids();
}
