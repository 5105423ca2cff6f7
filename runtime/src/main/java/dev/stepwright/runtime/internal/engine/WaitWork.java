package dev.stepwright.runtime.internal.engine;

/**
 * What a Wait State is at.
 *
 * @param due until when it waits, in milliseconds since the epoch
 */
record WaitWork(long due) {}
