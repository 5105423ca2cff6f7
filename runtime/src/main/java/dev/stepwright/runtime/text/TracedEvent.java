package dev.stepwright.runtime.text;

import dev.stepwright.runtime.history.HistoryEvent;
import org.jspecify.annotations.Nullable;

/**
 * A History Event, and the State it belongs to.
 *
 * @param executionArn the execution whose history it is in: that of a distributed Map's child for
 *     its events
 * @param event the event
 * @param state the State that was entered last where it happened, or empty before any
 * @param visit the number of times that States were entered until that one was: it tells apart the
 *     visits to a State; 0 before any
 * @param line what there is to say of it, or null for nothing
 * @param shown whether the line is to be shown: not of a distributed Map's later child executions
 */
public record TracedEvent(
    String executionArn,
    HistoryEvent event,
    String state,
    int visit,
    @Nullable PathLine line,
    boolean shown) {}
