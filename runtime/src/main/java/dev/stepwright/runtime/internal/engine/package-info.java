/**
 * The interpreter. One fact per {@link dev.stepwright.runtime.internal.engine.JournalEvent}; the
 * events are the truth: what an execution is, is what its events, applied in order, make of it. A
 * decider per State type looks at a branch and writes the next event; the event changes the branch;
 * and so on until the branch waits for time, for a Task or for branches of its own.
 */
@NullMarked
package dev.stepwright.runtime.internal.engine;

import org.jspecify.annotations.NullMarked;
