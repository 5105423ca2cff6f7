package dev.stepwright.runtime.internal.query;

import dev.stepwright.dsl.json.JsonValue;
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
 * @param random where random numbers come from
 * @param ids where identifiers come from
 */
public record QueryScope(
    Supplier<? extends JsonValue> context,
    Function<String, @Nullable JsonValue> variables,
    RandomGenerator random,
    Supplier<UUID> ids) {}
