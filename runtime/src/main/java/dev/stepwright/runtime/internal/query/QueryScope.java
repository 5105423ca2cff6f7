package dev.stepwright.runtime.internal.query;

import dev.stepwright.dsl.json.JsonValue;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of a State read besides its data. Nothing is asked for unless an expression
 * reads it.
 *
 * @param context the Context Object
 * @param variables a Variable's value by name, null where none is assigned
 * @param clock what {@code $now} and {@code $millis} show in JSONata; an expression reads it at
 *     most once, and the fields of a State agree if it stands still while the State is at work
 * @param random where random numbers come from
 * @param ids where identifiers come from
 */
public record QueryScope(
    Supplier<? extends JsonValue> context,
    Function<String, @Nullable JsonValue> variables,
    InstantSource clock,
    RandomGenerator random,
    Supplier<UUID> ids) {}
