package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.Branch;
import dev.stepwright.dsl.model.Catcher;
import dev.stepwright.dsl.model.ChoiceRule;
import dev.stepwright.dsl.model.ChoiceState;
import dev.stepwright.dsl.model.Condition;
import dev.stepwright.dsl.model.DataFlow;
import dev.stepwright.dsl.model.ErrorHandling;
import dev.stepwright.dsl.model.FailState;
import dev.stepwright.dsl.model.ItemBatcher;
import dev.stepwright.dsl.model.ItemProcessor;
import dev.stepwright.dsl.model.ItemReader;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ParallelState;
import dev.stepwright.dsl.model.PassState;
import dev.stepwright.dsl.model.ProcessorConfig;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.ReaderConfig;
import dev.stepwright.dsl.model.ResultWriter;
import dev.stepwright.dsl.model.Retrier;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.SucceedState;
import dev.stepwright.dsl.model.TaskState;
import dev.stepwright.dsl.model.Transition;
import dev.stepwright.dsl.model.WaitState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the model into a document tree; {@link CanonicalOrder} puts the fields in order. */
final class ModelWriter implements State.Visitor<ObjectWriter> {
  private final QueryLanguage machineLanguage;
  private final QueryLanguage language;

  private ModelWriter(QueryLanguage machineLanguage, QueryLanguage language) {
    this.machineLanguage = machineLanguage;
    this.language = language;
  }

  static JsonObject stateMachine(StateMachine machine) {
    QueryLanguage language = machine.effectiveQueryLanguage();
    ModelWriter writer = new ModelWriter(language, language);
    return new ObjectWriter(machine.unknownFields())
        .text("Comment", machine.comment())
        .text("QueryLanguage", text(machine.queryLanguage()))
        .text("Version", machine.version())
        .value("TimeoutSeconds", machine.timeoutSeconds())
        .text("StartAt", machine.startAt())
        .put("States", writer.states(machine.states()))
        .build();
  }

  private static @Nullable String text(@Nullable QueryLanguage language) {
    return language == null ? null : language.text();
  }

  private JsonObject states(Map<String, State> states) {
    JsonObject.Builder members = JsonObject.builder();
    states.forEach((name, state) -> members.put(name, state(state)));
    return members.build();
  }

  /** States inside another inherit the State Machine's language, not that State's. */
  private JsonObject state(State state) {
    QueryLanguage own = state.common().queryLanguage();
    return state
        .accept(new ModelWriter(machineLanguage, own == null ? machineLanguage : own))
        .build();
  }

  private static ObjectWriter begin(State state) {
    DataFlow data = state.data();
    return new ObjectWriter(state.common().unknownFields())
        .text("Type", state.type().text())
        .text("Comment", state.common().comment())
        .text("QueryLanguage", text(state.common().queryLanguage()))
        .value("InputPath", data.inputPath())
        .value("Parameters", data.parameters())
        .template("Arguments", data.arguments())
        .value("ResultSelector", data.resultSelector())
        .value("ResultPath", data.resultPath())
        .template("Assign", data.assign())
        .template("Output", data.output())
        .value("OutputPath", data.outputPath());
  }

  private static ObjectWriter transition(ObjectWriter out, Transition transition) {
    return transition instanceof Transition.Next next
        ? out.text("Next", next.state())
        : out.put("End", JsonBoolean.TRUE);
  }

  private static ObjectWriter errors(ObjectWriter out, ErrorHandling errors) {
    return out.each("Retry", errors.retry(), ModelWriter::retrier)
        .each("Catch", errors.catchers(), ModelWriter::catcher);
  }

  private static JsonValue retrier(Retrier retrier) {
    return new ObjectWriter(retrier.unknownFields())
        .text("Comment", retrier.comment())
        .each("ErrorEquals", retrier.errorEquals(), JsonString::new)
        .value("IntervalSeconds", retrier.intervalSeconds())
        .value("MaxAttempts", retrier.maxAttempts())
        .value("BackoffRate", retrier.backoffRate())
        .value("MaxDelaySeconds", retrier.maxDelaySeconds())
        .value("JitterStrategy", retrier.jitterStrategy())
        .build();
  }

  private static JsonValue catcher(Catcher catcher) {
    return new ObjectWriter(catcher.unknownFields())
        .text("Comment", catcher.comment())
        .each("ErrorEquals", catcher.errorEquals(), JsonString::new)
        .value("ResultPath", catcher.resultPath())
        .template("Assign", catcher.assign())
        .template("Output", catcher.output())
        .text("Next", catcher.next())
        .build();
  }

  @Override
  public ObjectWriter pass(PassState state) {
    return transition(begin(state).put("Result", state.result()), state.transition());
  }

  @Override
  public ObjectWriter task(TaskState state) {
    ObjectWriter out =
        begin(state)
            .value("Resource", state.resource())
            .value("Credentials", state.credentials())
            .source("TimeoutSeconds", state.timeoutSeconds())
            .source("HeartbeatSeconds", state.heartbeatSeconds());
    return transition(errors(out, state.errors()), state.transition());
  }

  @Override
  public ObjectWriter choice(ChoiceState state) {
    return begin(state)
        .each("Choices", state.choices(), ModelWriter::rule)
        .text("Default", state.otherwise());
  }

  private static JsonValue rule(ChoiceRule rule) {
    ObjectWriter out =
        new ObjectWriter(rule.unknownFields())
            .text("Comment", rule.comment())
            .template("Assign", rule.assign())
            .template("Output", rule.output())
            .text("Next", rule.next());
    return condition(out, rule.condition()).build();
  }

  private static JsonValue nested(Condition.Nested nested) {
    ObjectWriter out = new ObjectWriter(nested.unknownFields()).text("Comment", nested.comment());
    return condition(out, nested.condition()).build();
  }

  private static ObjectWriter condition(ObjectWriter out, Condition condition) {
    if (condition instanceof Condition.And and) {
      return out.each("And", and.conditions(), ModelWriter::nested);
    }
    if (condition instanceof Condition.Or or) {
      return out.each("Or", or.conditions(), ModelWriter::nested);
    }
    if (condition instanceof Condition.Not not) {
      return out.put("Not", nested(not.condition()));
    }
    if (condition instanceof Condition.DataTest test) {
      return out.value("Variable", test.variable()).value(test.operator().field(), test.operand());
    }
    return out.value("Condition", ((Condition.Expression) condition).value());
  }

  @Override
  public ObjectWriter wait(WaitState state) {
    return transition(
        begin(state).source("Seconds", state.seconds()).source("Timestamp", state.timestamp()),
        state.transition());
  }

  @Override
  public ObjectWriter succeed(SucceedState state) {
    return begin(state);
  }

  @Override
  public ObjectWriter fail(FailState state) {
    return begin(state).source("Error", state.error()).source("Cause", state.cause());
  }

  @Override
  public ObjectWriter parallel(ParallelState state) {
    ObjectWriter out = begin(state).each("Branches", state.branches(), this::branch);
    return transition(errors(out, state.errors()), state.transition());
  }

  private JsonValue branch(Branch branch) {
    return new ObjectWriter(branch.unknownFields())
        .text("Comment", branch.comment())
        .text("StartAt", branch.startAt())
        .put("States", states(branch.states()))
        .build();
  }

  @Override
  public ObjectWriter map(MapState state) {
    ItemProcessor processor = state.itemProcessor();
    ObjectWriter out =
        begin(state)
            .put(processor.field(), processor(processor))
            .source("Items", state.items().items())
            .value("ItemSelector", state.items().itemSelector())
            .source("MaxConcurrency", state.maxConcurrency())
            .source("ToleratedFailureCount", state.tolerance().count())
            .source("ToleratedFailurePercentage", state.tolerance().percentage())
            .value("Label", state.label());
    ItemReader reader = state.items().itemReader();
    if (reader != null) {
      out.put("ItemReader", itemReader(reader));
    }
    ItemBatcher batcher = state.items().itemBatcher();
    if (batcher != null) {
      out.put("ItemBatcher", itemBatcher(batcher));
    }
    ResultWriter resultWriter = state.resultWriter();
    if (resultWriter != null) {
      out.put("ResultWriter", resultWriter(resultWriter));
    }
    return transition(errors(out, state.errors()), state.transition());
  }

  private JsonValue processor(ItemProcessor processor) {
    ObjectWriter out =
        new ObjectWriter(processor.unknownFields())
            .text("Comment", processor.comment())
            .text("StartAt", processor.startAt())
            .put("States", states(processor.states()));
    ProcessorConfig config = processor.processorConfig();
    if (config != null) {
      out.put(
          "ProcessorConfig",
          new ObjectWriter(config.unknownFields())
              .value("Mode", config.mode())
              .value("ExecutionType", config.executionType())
              .build());
    }
    return out.build();
  }

  private String parameters() {
    return language == QueryLanguage.JSONATA ? "Arguments" : "Parameters";
  }

  private JsonValue itemReader(ItemReader reader) {
    ObjectWriter out =
        new ObjectWriter(reader.unknownFields())
            .text("Comment", reader.comment())
            .value("Resource", reader.resource())
            .value(parameters(), reader.parameters());
    ReaderConfig config = reader.readerConfig();
    if (config != null) {
      out.put(
          "ReaderConfig",
          new ObjectWriter(config.unknownFields())
              .value("InputType", config.inputType())
              .value("Transformation", config.transformation())
              .value("ManifestType", config.manifestType())
              .value("CSVDelimiter", config.csvDelimiter())
              .value("CSVHeaderLocation", config.csvHeaderLocation())
              .value("CSVHeaders", config.csvHeaders())
              .value("ItemsPointer", config.itemsPointer())
              .source("MaxItems", config.maxItems())
              .build());
    }
    return out.build();
  }

  private static JsonValue itemBatcher(ItemBatcher batcher) {
    return new ObjectWriter(batcher.unknownFields())
        .text("Comment", batcher.comment())
        .value("BatchInput", batcher.batchInput())
        .source("MaxItemsPerBatch", batcher.maxItemsPerBatch())
        .source("MaxInputBytesPerBatch", batcher.maxInputBytesPerBatch())
        .build();
  }

  private JsonValue resultWriter(ResultWriter writer) {
    ObjectWriter out =
        new ObjectWriter(writer.unknownFields())
            .text("Comment", writer.comment())
            .value("Resource", writer.resource())
            .value(parameters(), writer.parameters());
    ResultWriter.WriterConfig config = writer.writerConfig();
    if (config != null) {
      out.put(
          "WriterConfig",
          new ObjectWriter(config.unknownFields())
              .value("Transformation", config.transformation())
              .value("OutputType", config.outputType())
              .build());
    }
    return out.build();
  }
}
