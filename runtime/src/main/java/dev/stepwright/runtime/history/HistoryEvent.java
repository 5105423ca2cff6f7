package dev.stepwright.runtime.history;

import dev.stepwright.dsl.json.JsonObject;
import java.time.Instant;

/**
 * An entry of an execution's history, as AWS's GetExecutionHistory gives it.
 *
 * @param id counts from 1
 * @param previousEventId the event that led to this one; 0 for the first State's too
 * @param timestamp when it happened, by the engine's clock
 * @param type what happened
 * @param details the members AWS gives for this type, values where AWS has JSON text ({@code
 *     input}, {@code output}, {@code parameters}, {@code taskCredentials}, and each of {@code
 *     assignedVariables}); empty where it gives none
 */
public record HistoryEvent(
    long id, long previousEventId, Instant timestamp, HistoryEventType type, JsonObject details) {}
