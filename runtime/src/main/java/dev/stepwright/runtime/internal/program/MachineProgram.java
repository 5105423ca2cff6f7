package dev.stepwright.runtime.internal.program;

import org.jspecify.annotations.Nullable;

/**
 * A State Machine, compiled.
 *
 * @param states its States
 * @param timeoutSeconds {@code TimeoutSeconds}, or null
 */
public record MachineProgram(ScopeProgram states, @Nullable Long timeoutSeconds) {}
