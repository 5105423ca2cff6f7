package dev.stepwright.runtime.internal.query.jsonata;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What an evaluation takes from outside besides its data.
 *
 * @param clock what {@code $now} and {@code $millis} show; read at most once per evaluation
 * @param random what {@code $random} and {@code $shuffle} draw from
 * @param ids what {@code $uuid} gives
 * @param limits how far an evaluation may go
 * @param nanoseconds a ticker of real time for the time limit; of any origin
 */
public record JsonataEnvironment(
    InstantSource clock,
    RandomGenerator random,
    Supplier<UUID> ids,
    JsonataLimits limits,
    LongSupplier nanoseconds) {}
