package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.history.HistoryEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an execution has come to; the members are those of its public form. */
public record Outcome(
    String arn,
    ExecutionStatus status,
    JsonValue input,
    @Nullable JsonValue output,
    @Nullable String error,
    @Nullable String cause,
    long startTime,
    long stopTime,
    List<HistoryEvent> history) {}
