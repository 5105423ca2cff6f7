package dev.stepwright.runtime.internal.engine;

/**
 * AWS's quotas.
 *
 * @param payloadBytes how large inputs and outputs may be, in bytes of UTF-8
 * @param historyEvents how many events a STANDARD execution may have
 */
public record Quotas(int payloadBytes, int historyEvents) {}
