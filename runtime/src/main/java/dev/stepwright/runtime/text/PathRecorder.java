package dev.stepwright.runtime.text;

import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.history.HistoryListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the paths of executions, each with those of its distributed Maps' child executions. Safe
 * for use by several threads.
 *
 * <p>The ARN of a child execution names its State Machine and its Map State. Where executions of
 * one State Machine are in the same Map State at once, the one that came last gets the children.
 */
public final class PathRecorder implements HistoryListener {
  private final Map<String, Recording> recordings = new HashMap<>();

  /** The executions that Map Runs belong to. */
  private final Map<String, String> owners = new HashMap<>();

  private record Recording(PathTracer tracer, List<TracedEvent> path) {}

  /** A recorder to which nothing has been told yet. */
  public PathRecorder() {}

  @Override
  public synchronized void written(String executionArn, HistoryEvent event) {
    String owner = owners.getOrDefault(PathTracer.mapRunKey(executionArn), executionArn);
    if (event.type() == HistoryEventType.MAP_RUN_STARTED) {
      owners.put(PathTracer.mapRunKey(PathTracer.text(event, "mapRunArn")), owner);
    }
    Recording recording =
        recordings.computeIfAbsent(
            owner, arn -> new Recording(new PathTracer(), new ArrayList<>()));
    recording.path().add(recording.tracer().trace(executionArn, event));
  }

  /** The path of an execution so far; empty if nothing was written of it. */
  public synchronized List<TracedEvent> path(String executionArn) {
    Recording recording = recordings.get(executionArn);
    return recording == null ? List.of() : List.copyOf(recording.path());
  }
}
