package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.internal.items.ChildExecution;
import dev.stepwright.runtime.internal.items.ItemBatcher.Batch;
import dev.stepwright.runtime.internal.items.ToleratedFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the Map Run of a distributed Map State is at. */
final class MapRunWork extends ForkWork {
  final String mapRunArn;
  final ToleratedFailure tolerated;

  /** The items, or the object that has them, where the State's data does. */
  final JsonValue given;

  final int concurrency;

  private @Nullable List<Batch> inputs;
  private ChildExecution @Nullable [] ended;
  private int totalItems;
  private int failedItems;

  /** The index of the next child. */
  int next;

  /** The event that ended the Map Run; 0 before. */
  int mapRunEnded;

  /** The State's result, once it is written where it is to be. */
  @Nullable JsonValue result;

  /** Whether the State's success is in the journal. */
  boolean succeeded;

  MapRunWork(String mapRunArn, ToleratedFailure tolerated, JsonValue given, int concurrency) {
    this.mapRunArn = mapRunArn;
    this.tolerated = tolerated;
    this.given = given;
    this.concurrency = concurrency;
  }

  void read(List<Batch> read) {
    inputs = read;
    ended = new ChildExecution[read.size()];
    for (Batch batch : read) {
      totalItems += batch.itemCount();
    }
  }

  boolean isRead() {
    return inputs != null;
  }

  /** What each child gets. */
  List<JsonValue> childInputs() {
    return inputs().stream().map(Batch::input).toList();
  }

  int totalItems() {
    return totalItems;
  }

  JsonValue input(int index) {
    return inputs().get(index).input();
  }

  private List<Batch> inputs() {
    if (inputs == null) {
      throw new IllegalStateException("The items have not been read");
    }
    return inputs;
  }

  /** Whether there is an input to start a child for, and room. */
  boolean canStart() {
    return next < inputs().size() && running() < concurrency;
  }

  /** Whether every item was processed. */
  boolean isDone() {
    return next == inputs().size() && running() == 0;
  }

  /** Whether more items have failed than the State tolerates. A failed batch counts its items. */
  @Override
  boolean isFailed() {
    return tolerated.isExceededBy(failedItems, totalItems);
  }

  void ended(Run run) {
    remove(run.root());
    if (run.status() != ExecutionStatus.SUCCEEDED) {
      failedItems += inputs().get(run.index).itemCount();
    }
    if (ended != null) {
      ended[run.index] = child(run);
    }
  }

  private static ChildExecution child(Run run) {
    ExecutionEnded end = Objects.requireNonNull(run.end());
    Failure failure = end.failure();
    return new ChildExecution(
        run.arn,
        run.name,
        run.stateMachineArn(),
        ChildExecution.Status.valueOf(run.status().name()),
        run.express,
        run.input,
        end.output(),
        failure == null ? null : failure.error(),
        failure == null ? null : failure.cause(),
        Instant.ofEpochMilli(run.startTime),
        Instant.ofEpochMilli(end.time()));
  }

  /** The children that have ended, in the order of the items. */
  List<ChildExecution> children() {
    List<ChildExecution> children = new ArrayList<>();
    if (ended != null) {
      Arrays.stream(ended).filter(child -> child != null).forEach(children::add);
    }
    return children;
  }

  /** The Map State's label: what follows its State Machine in the Map Run's ARN. */
  String label() {
    String rest = mapRunArn.substring(mapRunArn.indexOf('/') + 1);
    return rest.substring(0, rest.lastIndexOf(':'));
  }
}
