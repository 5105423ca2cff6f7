package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.ExecutionStatus;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.internal.items.ItemBatcher.Batch;
import dev.stepwright.runtime.internal.items.ToleratedFailure;
import dev.stepwright.runtime.internal.program.ParallelProgram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events of one type as records and reads them back. Codes and what follows them are the
 * format of journals: what is there stays as it is, and what is new gets a code of its own.
 *
 * @param <E> the type of the events
 */
final class EventCodec<E extends JournalEvent> {
  private static final Map<Class<?>, EventCodec<?>> BY_TYPE = new HashMap<>();
  private static final Map<Integer, EventCodec<?>> BY_CODE = new HashMap<>();

  static {
    add(1, ExecutionStarted.class, (e, out) -> out.value(e.input()), EventCodec::executionStarted);
    add(2, StateEntered.class, EventCodec::write, in -> new StateEntered(in.state(), in.value()));
    add(3, StateExited.class, EventCodec::write, EventCodec::stateExited);
    add(
        4,
        StateAborted.class,
        (e, out) -> out.record().flag(e.hasFailed()),
        in -> new StateAborted(in.branch().state, in.record().flag()));
    add(5, ExecutionEnded.class, EventCodec::write, EventCodec::executionEnded);
    add(6, EvaluationFailed.class, EventCodec::write, EventCodec::evaluationFailed);
    add(
        7,
        WaitStarted.class,
        (e, out) -> out.record().number(e.due()),
        in -> new WaitStarted(in.record().number()));
    add(8, TaskScheduled.class, EventCodec::write, EventCodec::taskScheduled);
    add(
        9,
        TaskStarted.class,
        (e, out) -> out.record().textOrNull(e.workerName()),
        in -> new TaskStarted(in.task().resource(), in.record().textOrNull()));
    add(10, TaskSubmitted.class, EventCodec::write, EventCodec::taskSubmitted);
    add(
        11,
        TaskSucceeded.class,
        (e, out) -> out.value(e.output()),
        in -> new TaskSucceeded(in.task().resource(), in.value()));
    add(
        12,
        TaskFailed.class,
        (e, out) -> out.failure(e.failure()),
        in -> new TaskFailed(in.task().resource(), in.failure()));
    add(13, HeartbeatReceived.class, (e, out) -> {}, in -> new HeartbeatReceived());
    add(
        14,
        RetryScheduled.class,
        (e, out) -> out.record().number(e.retrier()).number(e.due()),
        in -> new RetryScheduled(in.record().integer(), in.record().number()));
    add(
        15,
        ParallelStarted.class,
        (e, out) -> out.value(e.input()),
        in -> new ParallelStarted((ParallelProgram) in.branch().state, in.value()));
    add(
        16,
        BranchFailed.class,
        (e, out) -> out.failure(e.failure()),
        in -> new BranchFailed(in.failure()));
    add(17, MapStarted.class, EventCodec::write, EventCodec::mapStarted);
    add(
        18,
        IterationStarted.class,
        (e, out) -> {
          out.record().number(e.index());
          out.value(e.input());
        },
        in -> new IterationStarted(in.map(), in.record().integer(), in.value()));
    add(19, IterationEnded.class, EventCodec::write, EventCodec::iterationEnded);
    add(20, ForkSucceeded.class, (e, out) -> {}, in -> new ForkSucceeded(in.branch().state));
    add(
        21,
        ForkFailed.class,
        (e, out) -> out.failure(e.failure()),
        in -> new ForkFailed(in.branch().state, in.failure()));
    add(22, MapRunStarted.class, EventCodec::write, EventCodec::mapRunStarted);
    add(23, ItemsRead.class, EventCodec::write, EventCodec::itemsRead);
    add(
        24,
        ChildStarted.class,
        (e, out) -> out.record().number(e.index()).text(e.arn()).text(e.name()),
        in ->
            new ChildStarted(
                in.map(), in.record().integer(), in.record().text(), in.record().text()));
    add(25, MapRunEnded.class, EventCodec::write, EventCodec::mapRunEnded);
  }

  private final int code;
  private final Class<E> type;
  private final BiConsumer<E, EventOutput> writer;
  private final Function<EventInput, E> reader;

  private EventCodec(
      int code, Class<E> type, BiConsumer<E, EventOutput> writer, Function<EventInput, E> reader) {
    this.code = code;
    this.type = type;
    this.writer = writer;
    this.reader = reader;
  }

  private static <E extends JournalEvent> void add(
      int code, Class<E> type, BiConsumer<E, EventOutput> writer, Function<EventInput, E> reader) {
    EventCodec<E> codec = new EventCodec<>(code, type, writer, reader);
    BY_TYPE.put(type, codec);
    BY_CODE.put(code, codec);
  }

  /** The types of events that have a codec. */
  static Set<Class<?>> types() {
    return Set.copyOf(BY_TYPE.keySet());
  }

  /** Whether a code is that of the event that ends an execution. */
  static boolean endsExecution(int code) {
    return of(code).type == ExecutionEnded.class;
  }

  /** Writes the code of an event, and what is particular to it. */
  static void write(JournalEvent event, EventOutput out) {
    EventCodec<?> codec = BY_TYPE.get(event.getClass());
    if (codec == null) {
      throw new IllegalStateException("No codec for " + event.getClass());
    }
    codec.writeEvent(event, out);
  }

  private void writeEvent(JournalEvent event, EventOutput out) {
    out.record().number(code);
    writer.accept(type.cast(event), out);
  }

  /**
   * Reads an event.
   *
   * @throws RuntimeException if that is none
   */
  static JournalEvent read(EventInput in) {
    return of(in.record().integer()).reader.apply(in);
  }

  private static EventCodec<?> of(int code) {
    EventCodec<?> codec = BY_CODE.get(code);
    if (codec == null) {
      throw new IllegalArgumentException(
          "no event has the code " + code + "; a newer version of Stepwright may know it");
    }
    return codec;
  }

  private static ExecutionStarted executionStarted(EventInput in) {
    return new ExecutionStarted(in.value());
  }

  private static void write(StateEntered event, EventOutput out) {
    out.state(event.state());
    out.value(event.input());
  }

  private static void write(StateExited event, EventOutput out) {
    out.state(event.next());
    out.value(event.output());
    out.value(event.assigned());
  }

  private static StateExited stateExited(EventInput in) {
    var next = in.stateOrNull();
    return new StateExited(in.branch().state, in.value(), (JsonObject) in.valueOrNull(), next);
  }

  private static void write(ExecutionEnded event, EventOutput out) {
    out.record().text(event.status().name());
    out.value(event.output());
    if (event.failure() != null) {
      out.failure(event.failure());
    }
  }

  private static ExecutionEnded executionEnded(EventInput in) {
    ExecutionStatus status = ExecutionStatus.valueOf(in.record().text());
    var output = in.valueOrNull();
    return output != null
        ? ExecutionEnded.succeeded(output)
        : ExecutionEnded.without(status, in.failure());
  }

  private static void write(EvaluationFailed event, EventOutput out) {
    out.failure(event.failure());
    out.record().textOrNull(event.location());
  }

  private static EvaluationFailed evaluationFailed(EventInput in) {
    return new EvaluationFailed(in.branch().state, in.failure(), in.record().textOrNull());
  }

  private static void write(TaskScheduled event, EventOutput out) {
    out.record().text(event.region());
    out.value(event.input());
    out.value(event.credentials());
    out.record().numberOrNull(event.timeoutSeconds()).numberOrNull(event.heartbeatSeconds());
  }

  private static TaskScheduled taskScheduled(EventInput in) {
    return new TaskScheduled(
        in.task(),
        in.record().text(),
        in.value(),
        in.valueOrNull(),
        in.record().numberOrNull(),
        in.record().numberOrNull());
  }

  private static void write(TaskSubmitted event, EventOutput out) {
    out.value(event.response());
    out.record().flag(event.byHandler());
  }

  private static TaskSubmitted taskSubmitted(EventInput in) {
    return new TaskSubmitted(in.task().resource(), in.value(), in.record().flag());
  }

  private static void write(MapStarted event, EventOutput out) {
    out.value(event.items());
    out.record().number(event.concurrency());
  }

  private static MapStarted mapStarted(EventInput in) {
    return new MapStarted(in.valueOrNull(), in.record().integer());
  }

  private static void write(IterationEnded event, EventOutput out) {
    out.record().text(event.type().text()).flag(event.failure() != null);
    if (event.failure() != null) {
      out.failure(event.failure());
    }
  }

  private static IterationEnded iterationEnded(EventInput in) {
    String type = in.record().text();
    int index = in.branch().index;
    if (in.record().flag()) {
      return IterationEnded.failed(in.mapAround(), index, in.failure());
    }
    return type.equals(HistoryEventType.MAP_ITERATION_SUCCEEDED.text())
        ? IterationEnded.succeeded(in.mapAround(), index)
        : IterationEnded.aborted(in.mapAround(), index);
  }

  private static void write(MapRunStarted event, EventOutput out) {
    out.record()
        .text(event.mapRunArn())
        .number(event.tolerated().count())
        .decimal(event.tolerated().percentage());
  }

  private static MapRunStarted mapRunStarted(EventInput in) {
    return new MapRunStarted(
        in.record().text(), new ToleratedFailure(in.record().number(), in.record().decimal()));
  }

  private static void write(ItemsRead event, EventOutput out) {
    out.record().number(event.inputs().size());
    for (Batch batch : event.inputs()) {
      out.record().number(batch.itemCount()).json(batch.input());
    }
  }

  private static ItemsRead itemsRead(EventInput in) {
    int size = in.record().integer();
    List<Batch> inputs = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int items = in.record().integer();
      inputs.add(new Batch(in.record().json(), items));
    }
    return new ItemsRead(inputs);
  }

  private static void write(MapRunEnded event, EventOutput out) {
    out.record().flag(event.failure() != null);
    if (event.failure() != null) {
      out.failure(event.failure());
    }
  }

  private static MapRunEnded mapRunEnded(EventInput in) {
    @Nullable Failure failure = in.record().flag() ? in.failure() : null;
    return new MapRunEnded(failure);
  }
}
