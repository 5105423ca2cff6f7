package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.ReaderConfig;
import dev.stepwright.runtime.internal.items.ItemBatcher;
import dev.stepwright.runtime.internal.items.ItemBatcher.Batch;
import dev.stepwright.runtime.internal.items.ItemLayout;
import dev.stepwright.runtime.internal.items.ItemSource;
import dev.stepwright.runtime.internal.items.MapItem;
import dev.stepwright.runtime.internal.items.MapRunException;
import dev.stepwright.runtime.internal.items.MapRunFailure;
import dev.stepwright.runtime.internal.items.ResultExport;
import dev.stepwright.runtime.internal.items.ResultWriter;
import dev.stepwright.runtime.internal.items.ToleratedFailure;
import dev.stepwright.runtime.internal.program.DistributedProgram;
import dev.stepwright.runtime.internal.program.MapProgram;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.QueryData;
import dev.stepwright.runtime.internal.query.QueryFailure;
import dev.stepwright.runtime.internal.query.TypedEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a distributed Map State does: a Map Run, whose iterations are executions of their
 * own.
 *
 * @see <a href="https://states-language.net/spec.html#map-state">Map State</a>
 */
final class DistributedMapDecider {
  /** How many children of a Map Run run at once, whatever it asks for. */
  private static final int MAX_CONCURRENCY = 10_000;

  private DistributedMapDecider() {}

  static boolean decide(MapProgram map, DistributedProgram distributed, Branch branch) {
    Object begun = branch.work();
    if (begun == null) {
      start(map, distributed, branch);
      return true;
    }
    if (!(begun instanceof MapRunWork work)) {
      startMapRun(map, distributed, branch);
      return true;
    }
    try {
      return run(map, distributed, branch, work);
    } catch (MapRunException e) {
      Abortion.abort(work);
      MapRunFailure failure = e.failure();
      branch.append(new MapRunEnded(new Failure(failure.error(), failure.cause())));
      return true;
    }
  }

  private static boolean run(
      MapProgram map, DistributedProgram distributed, Branch branch, MapRunWork work) {
    if (!work.isRead()) {
      branch.append(new ItemsRead(inputs(map, distributed, branch, work)));
      return true;
    }
    if (work.isFailed() && work.mapRunEnded == 0) {
      throw MapRunFailure.TOLERANCE_EXCEEDED.asException();
    }
    if (work.canStart()) {
      UUID name = branch.run.execution.loop.id();
      branch.append(
          new ChildStarted(map, work.next, childArn(work, name.toString()), name.toString()));
      return true;
    }
    if (!work.isDone()) {
      return false;
    }
    JsonValue result = work.result;
    if (result == null) {
      // What cannot be written fails the Map Run.
      result = result(map, distributed, branch, work);
      work.result = result;
    }
    if (work.mapRunEnded == 0) {
      branch.append(new MapRunEnded(null));
    } else if (!work.succeeded) {
      branch.append(new ForkSucceeded(map));
    } else {
      Decider.complete(branch, map.data(), branch.query(), result);
    }
    return true;
  }

  private static void start(MapProgram map, DistributedProgram distributed, Branch branch) {
    QueryData input = map.data().selectInput(branch.query());
    int concurrency = MapDecider.concurrency(map, input, MAX_CONCURRENCY);
    JsonValue items = null;
    if (distributed.itemReader() == null) {
      items = MapDecider.items(map, input);
      if (!(items instanceof JsonArray || items instanceof JsonObject)) {
        throw MapDecider.notAnArray(map, items).asException();
      }
    }
    branch.append(new MapStarted(items, concurrency));
  }

  private static void startMapRun(MapProgram map, DistributedProgram distributed, Branch branch) {
    QueryData input = map.data().selectInput(branch.query());
    ToleratedFailure tolerated = tolerated(distributed, input);
    if (distributed.itemReader() != null) {
      // What is wrong with the reader's fields shows before the Map Run starts.
      value(distributed.itemReader().maxItems(), input);
      arguments(distributed.itemReader().parameters(), input);
    }
    String label = distributed.label();
    EventLoop loop = branch.run.execution.loop;
    String arn =
        branch.run.execution.machine.arn().replace(":stateMachine:", ":mapRun:")
            + "/"
            + (label == null ? loop.id().toString() : label)
            + ":"
            + loop.id();
    branch.append(new MapRunStarted(arn, tolerated));
  }

  private static long value(@Nullable TypedEvaluator<Long> field, QueryData input) {
    return field == null ? 0 : field.evaluate(input);
  }

  private static ToleratedFailure tolerated(DistributedProgram distributed, QueryData input) {
    long count = value(distributed.toleratedFailureCount(), input);
    TypedEvaluator<JsonNumber> field = distributed.toleratedFailurePercentage();
    double percentage = field == null ? 0 : field.evaluate(input).doubleValue();
    if (count < 0) {
      throw QueryFailure.runtime("ToleratedFailureCount cannot be negative.").asException();
    }
    if (percentage < 0 || percentage > 100) {
      throw QueryFailure.runtime("ToleratedFailurePercentage must be between 0 and 100.")
          .asException();
    }
    return new ToleratedFailure(count, percentage);
  }

  private static JsonObject arguments(@Nullable Evaluator field, QueryData input) {
    return field != null && field.evaluate(input) instanceof JsonObject object
        ? object
        : JsonObject.EMPTY;
  }

  private static String childArn(MapRunWork work, String name) {
    return work.mapRunArn
            .substring(0, work.mapRunArn.lastIndexOf(':'))
            .replace(":mapRun:", ":execution:")
        + ":"
        + name;
  }

  private static List<Batch> inputs(
      MapProgram map, DistributedProgram distributed, Branch branch, MapRunWork work) {
    QueryData input = map.data().selectInput(branch.query());
    List<MapItem> items = read(map, distributed, input, branch, work);
    List<JsonValue> values = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      values.add(select(map, branch, input, items.get(i), i));
    }
    DistributedProgram.Batcher batcher = distributed.itemBatcher();
    if (batcher == null) {
      return values.stream().map(value -> new Batch(value, 1)).toList();
    }
    return new ItemBatcher(
            value(batcher.maxItems(), input),
            value(batcher.maxInputBytes(), input),
            batcher.batchInput() == null ? null : batcher.batchInput().evaluate(input))
        .batch(values);
  }

  static List<MapItem> read(
      MapProgram map,
      DistributedProgram distributed,
      QueryData input,
      Branch branch,
      MapRunWork work) {
    DistributedProgram.Reader reader = distributed.itemReader();
    if (reader == null) {
      return MapItem.of(work.given);
    }
    return new ItemSource(branch.run.execution.loop.objects())
        .read(
            text(reader.definition().resource()),
            arguments(reader.parameters(), input),
            layout(reader, input));
  }

  private static ItemLayout layout(DistributedProgram.Reader reader, QueryData input) {
    ReaderConfig config = reader.definition().readerConfig();
    if (config == null) {
      return ItemLayout.DEFAULT;
    }
    JsonObject.Builder evaluated = JsonObject.builder();
    put(evaluated, "InputType", config.inputType());
    put(evaluated, "Transformation", config.transformation());
    put(evaluated, "ManifestType", config.manifestType());
    put(evaluated, "CSVDelimiter", config.csvDelimiter());
    put(evaluated, "CSVHeaderLocation", config.csvHeaderLocation());
    if (reader.csvHeaders() != null) {
      evaluated.put("CSVHeaders", reader.csvHeaders().evaluate(input));
    }
    if (reader.itemsPointer() != null) {
      evaluated.put("ItemsPointer", new JsonString(reader.itemsPointer().evaluate(input)));
    }
    evaluated.put("MaxItems", JsonNumber.of(value(reader.maxItems(), input)));
    return ItemLayout.of(evaluated.build());
  }

  private static void put(
      JsonObject.Builder config, String field, @Nullable FieldValue<? extends Enum<?>> value) {
    if (value instanceof FieldValue.Literal<? extends Enum<?>> literal) {
      config.put(field, new JsonString(literal.value().name()));
    } else if (value instanceof FieldValue.Substitution<? extends Enum<?>> substitution) {
      config.put(field, new JsonString(substitution.text()));
    }
  }

  private static String text(FieldValue<String> value) {
    return value instanceof FieldValue.Literal<String> literal
        ? literal.value()
        : value instanceof FieldValue.Substitution<String> substitution
            ? substitution.text()
            : value.toString();
  }

  /** What a child gets for an item: the item, or what the ItemSelector makes of it. */
  private static JsonValue select(
      MapProgram map, Branch branch, QueryData input, MapItem item, int index) {
    if (map.itemSelector() == null) {
      return item.input();
    }
    JsonObject.Builder context =
        JsonObject.builder().put("Index", JsonNumber.of(index)).put("Value", item.value());
    if (item.key() != null) {
      context.put("Key", new JsonString(item.key()));
    }
    branch.selecting = context.put("Source", new JsonString(item.source())).build();
    try {
      return map.itemSelector().evaluate(input);
    } finally {
      branch.selecting = null;
    }
  }

  private static JsonValue result(
      MapProgram map, DistributedProgram distributed, Branch branch, MapRunWork work) {
    DistributedProgram.Writer writer = distributed.resultWriter();
    if (writer == null) {
      return JsonArray.of(
          work.children().stream().map(child -> child.result()).toArray(JsonValue[]::new));
    }
    dev.stepwright.dsl.model.ResultWriter definition = writer.definition();
    ResultWriter results =
        definition.writerConfig() == null
            ? ResultWriter.of(null, null)
            : ResultWriter.of(
                literal(definition.writerConfig().transformation()),
                literal(definition.writerConfig().outputType()));
    if (definition.resource() == null) {
      return results.result(work.children());
    }
    QueryData input = map.data().selectInput(branch.query());
    ResultExport export =
        results.export(
            text(definition.resource()),
            arguments(writer.parameters(), input),
            work.mapRunArn,
            work.children());
    export.writeTo(branch.run.execution.loop.objects());
    return export.result();
  }

  private static <T> @Nullable T literal(@Nullable FieldValue<T> value) {
    return value instanceof FieldValue.Literal<T> literal ? literal.value() : null;
  }
}
