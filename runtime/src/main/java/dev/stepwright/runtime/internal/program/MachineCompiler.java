package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.model.Branch;
import dev.stepwright.dsl.model.Catcher;
import dev.stepwright.dsl.model.ChoiceRule;
import dev.stepwright.dsl.model.ChoiceState;
import dev.stepwright.dsl.model.DataFlow;
import dev.stepwright.dsl.model.ErrorHandling;
import dev.stepwright.dsl.model.FailState;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.ItemBatcher;
import dev.stepwright.dsl.model.ItemReader;
import dev.stepwright.dsl.model.Limits;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ParallelState;
import dev.stepwright.dsl.model.PassState;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.ReaderConfig;
import dev.stepwright.dsl.model.ResultWriter;
import dev.stepwright.dsl.model.Retrier;
import dev.stepwright.dsl.model.Scope;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.model.SucceedState;
import dev.stepwright.dsl.model.TaskState;
import dev.stepwright.dsl.model.Transition;
import dev.stepwright.dsl.model.WaitState;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.runtime.internal.query.Evaluator;
import dev.stepwright.runtime.internal.query.ExpressionCompiler;
import dev.stepwright.runtime.internal.query.TypedEvaluator;
import dev.stepwright.runtime.internal.query.choice.ConditionCompiler;
import dev.stepwright.runtime.internal.query.path.ReferencePathWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles State Machines. */
public final class MachineCompiler implements State.Visitor<StateProgram> {
  private static final long DEFAULT_INTERVAL_SECONDS = 1;
  private static final long DEFAULT_MAX_ATTEMPTS = 3;
  private static final double DEFAULT_BACKOFF_RATE = 2;

  private final QueryLanguage machineLanguage;
  private final SourceCompiler fields;
  private final ConditionCompiler conditions;
  private final @Nullable FieldObserver observer;

  private MachineCompiler(
      QueryLanguage machineLanguage,
      ExpressionCompiler expressions,
      @Nullable FieldObserver observer) {
    this.machineLanguage = machineLanguage;
    this.observer = observer;
    this.fields = new SourceCompiler(expressions);
    this.conditions = new ConditionCompiler(expressions);
  }

  /** Compiles a State Machine. */
  public static MachineProgram compile(StateMachine machine, ExpressionCompiler expressions) {
    MachineCompiler compiler =
        new MachineCompiler(machine.effectiveQueryLanguage(), expressions, null);
    return new MachineProgram(compiler.scope(machine), literal(machine.timeoutSeconds()));
  }

  /**
   * Compiles one State by itself. The States it leads to end at once and pass on what they get.
   *
   * @param machineLanguage the language of States that name none
   * @param observer told of the State's values
   */
  public static MachineProgram compileAlone(
      State state,
      QueryLanguage machineLanguage,
      ExpressionCompiler expressions,
      FieldObserver observer) {
    MachineCompiler compiler = new MachineCompiler(machineLanguage, expressions, observer);
    ScopeProgram scope = new ScopeProgram(state.name());
    for (String target : new LinkedHashSet<>(state.targets())) {
      scope.add(new SucceedProgram(target, DataFlowProgram.NONE));
    }
    scope.add(state.accept(compiler));
    compiler.link(state, scope);
    return new MachineProgram(scope, null);
  }

  private ScopeProgram scope(Scope scope) {
    ScopeProgram program = new ScopeProgram(scope.startAt());
    for (State state : scope.states().values()) {
      program.add(state.accept(this));
    }
    for (State state : scope.states().values()) {
      link(state, program);
    }
    return program;
  }

  private void link(State state, ScopeProgram scope) {
    StateProgram program = scope.state(state.common().name());
    if (state instanceof ChoiceState choice && program instanceof ChoiceProgram linked) {
      linked.link(
          rules(choice, scope),
          choice.otherwise() == null ? null : scope.state(choice.otherwise()));
    } else if (state instanceof PassState pass) {
      program.link(scope, next(pass.transition()));
    } else if (state instanceof WaitState wait) {
      program.link(scope, next(wait.transition()));
    } else if (state instanceof TaskState task && program instanceof TaskProgram linked) {
      program.link(scope, next(task.transition()));
      linked.recovery().link(catchers(state, task.errors(), scope));
    } else if (state instanceof ParallelState parallel
        && program instanceof ParallelProgram linked) {
      program.link(scope, next(parallel.transition()));
      linked.recovery().link(catchers(state, parallel.errors(), scope));
    } else if (state instanceof MapState map && program instanceof MapProgram linked) {
      program.link(scope, next(map.transition()));
      linked.recovery().link(catchers(state, map.errors(), scope));
    }
  }

  private static @Nullable String next(Transition transition) {
    return transition instanceof Transition.Next to ? to.state() : null;
  }

  @Override
  public StateProgram pass(PassState state) {
    return new PassProgram(name(state), dataFlow(state), state.result());
  }

  @Override
  public StateProgram succeed(SucceedState state) {
    return new SucceedProgram(name(state), dataFlow(state));
  }

  @Override
  public StateProgram fail(FailState state) {
    return new FailProgram(
        name(state), fields.text(state.error(), "Error"), fields.text(state.cause(), "Cause"));
  }

  @Override
  public StateProgram choice(ChoiceState state) {
    return new ChoiceProgram(name(state), dataFlow(state));
  }

  private List<ChoiceProgram.Rule> rules(ChoiceState state, ScopeProgram scope) {
    List<ChoiceProgram.Rule> rules = new ArrayList<>();
    for (ChoiceRule rule : state.choices()) {
      String location = "Choices[" + rules.size() + "]/";
      rules.add(
          new ChoiceProgram.Rule(
              conditions.compile(rule.condition(), location + "Condition"),
              fields.template(rule.assign(), location + "Assign"),
              fields.template(rule.output(), location + "Output"),
              scope.state(rule.next())));
    }
    return rules;
  }

  @Override
  public StateProgram wait(WaitState state) {
    return new WaitProgram(
        name(state),
        dataFlow(state),
        fields.waitSeconds(state.seconds()),
        fields.waitTimestamp(state.timestamp()));
  }

  @Override
  public StateProgram task(TaskState state) {
    return new TaskProgram(
        name(state),
        dataFlow(state),
        TaskResource.of(resource(state.resource())),
        fields.template(state.credentials(), "Credentials"),
        fields.integer(state.timeoutSeconds(), "TimeoutSeconds", 1, Limits.MAX_SECONDS),
        fields.integer(state.heartbeatSeconds(), "HeartbeatSeconds", 1, Limits.MAX_SECONDS),
        new RecoveryProgram(retriers(state.errors())));
  }

  private static String resource(FieldValue<String> resource) {
    if (resource instanceof FieldValue.Literal<String> literal) {
      return literal.value();
    }
    if (resource instanceof FieldValue.Substitution<String> substitution) {
      return substitution.text();
    }
    throw new IllegalArgumentException("A Resource is written out: " + resource);
  }

  @Override
  public StateProgram parallel(ParallelState state) {
    List<ScopeProgram> branches = new ArrayList<>();
    for (Branch branch : state.branches()) {
      branches.add(scope(branch));
    }
    return new ParallelProgram(
        name(state), dataFlow(state), branches, new RecoveryProgram(retriers(state.errors())));
  }

  @Override
  public StateProgram map(MapState state) {
    DataFlow data = state.data();
    FieldValue<PayloadTemplate> selector = state.items().itemSelector();
    boolean byParameters = selector == null && data.parameters() != null;
    Evaluator itemSelector =
        byParameters
            ? fields.template(data.parameters(), "Parameters")
            : fields.template(selector, "ItemSelector");
    Evaluator items = fields.items(state.items().items(), state.itemProcessor().isDistributed());
    return new MapProgram(
        name(state),
        byParameters ? withoutParameters(dataFlow(state)) : dataFlow(state),
        observer == null ? items : observer.of(ObservedField.ITEMS, items),
        observer == null || itemSelector == null
            ? itemSelector
            : observer.of(ObservedField.ITEM_SELECTOR, itemSelector),
        observed(
            ObservedField.MAX_CONCURRENCY,
            fields.integer(state.maxConcurrency(), "MaxConcurrency", 0, Long.MAX_VALUE)),
        scope(state.itemProcessor()),
        state.itemProcessor().isDistributed() ? distributed(state) : null,
        new RecoveryProgram(retriers(state.errors())));
  }

  private static DataFlowProgram withoutParameters(DataFlowProgram data) {
    return new DataFlowProgram(
        data.jsonata(),
        data.returns(),
        data.inputPath(),
        null,
        data.resultSelector(),
        data.resultPath(),
        data.discardsResult(),
        data.assign(),
        data.output(),
        data.outputPath());
  }

  private DistributedProgram distributed(MapState state) {
    String arguments = language(state) == QueryLanguage.JSONATA ? "Arguments" : "Parameters";
    return new DistributedProgram(
        state.itemProcessor().processorConfig() != null
            && literal(state.itemProcessor().processorConfig().executionType())
                == StateMachineType.EXPRESS,
        literal(state.label()),
        reader(state.items().itemReader(), arguments),
        batcher(state.items().itemBatcher()),
        writer(state.resultWriter(), arguments),
        observed(
            ObservedField.TOLERATED_FAILURE_COUNT,
            fields.integer(state.tolerance().count(), "ToleratedFailureCount", 0, Long.MAX_VALUE)),
        observer == null
            ? percentage(state)
            : observer.ofNumber(ObservedField.TOLERATED_FAILURE_PERCENTAGE, percentage(state)));
  }

  private @Nullable TypedEvaluator<JsonNumber> percentage(MapState state) {
    return fields.percentage(state.tolerance().percentage(), "ToleratedFailurePercentage");
  }

  private @Nullable TypedEvaluator<Long> observed(
      ObservedField field, @Nullable TypedEvaluator<Long> evaluator) {
    return observer == null ? evaluator : observer.ofInteger(field, evaluator);
  }

  private DistributedProgram.@Nullable Reader reader(
      @Nullable ItemReader reader, String arguments) {
    if (reader == null) {
      return null;
    }
    ReaderConfig config = reader.readerConfig();
    return new DistributedProgram.Reader(
        reader,
        fields.template(reader.parameters(), "ItemReader/" + arguments),
        config == null
            ? null
            : fields.template(config.csvHeaders(), "ItemReader/ReaderConfig/CSVHeaders"),
        config == null
            ? null
            : fields.text(config.itemsPointer(), "ItemReader/ReaderConfig/ItemsPointer"),
        config == null
            ? null
            : fields.integer(
                config.maxItems(), "ItemReader/ReaderConfig/MaxItems", 0, Long.MAX_VALUE));
  }

  private DistributedProgram.@Nullable Batcher batcher(@Nullable ItemBatcher batcher) {
    return batcher == null
        ? null
        : new DistributedProgram.Batcher(
            fields.template(batcher.batchInput(), "ItemBatcher/BatchInput"),
            fields.integer(
                batcher.maxItemsPerBatch(), "ItemBatcher/MaxItemsPerBatch", 1, Long.MAX_VALUE),
            fields.integer(
                batcher.maxInputBytesPerBatch(),
                "ItemBatcher/MaxInputBytesPerBatch",
                1,
                Long.MAX_VALUE));
  }

  private DistributedProgram.@Nullable Writer writer(
      @Nullable ResultWriter writer, String arguments) {
    return writer == null
        ? null
        : new DistributedProgram.Writer(
            writer, fields.template(writer.parameters(), "ResultWriter/" + arguments));
  }

  private List<RetrierProgram> retriers(ErrorHandling errors) {
    List<RetrierProgram> retriers = new ArrayList<>();
    if (errors.retry() != null) {
      for (Retrier retrier : errors.retry()) {
        retriers.add(
            new RetrierProgram(
                new ErrorMatcher(retrier.errorEquals()),
                orElse(literal(retrier.intervalSeconds()), DEFAULT_INTERVAL_SECONDS),
                orElse(literal(retrier.maxAttempts()), DEFAULT_MAX_ATTEMPTS),
                retrier.backoffRate() == null
                    ? DEFAULT_BACKOFF_RATE
                    : doubleValue(retrier.backoffRate()),
                literal(retrier.maxDelaySeconds()),
                literal(retrier.jitterStrategy()) == Retrier.JitterStrategy.FULL));
      }
    }
    return retriers;
  }

  private static double doubleValue(FieldValue<? extends Number> value) {
    Number number = literal(value);
    return number == null ? DEFAULT_BACKOFF_RATE : number.doubleValue();
  }

  private static long orElse(@Nullable Long value, long otherwise) {
    return value == null ? otherwise : value;
  }

  private List<CatcherProgram> catchers(State state, ErrorHandling errors, ScopeProgram scope) {
    List<CatcherProgram> catchers = new ArrayList<>();
    if (errors.catchers() != null) {
      for (Catcher catcher : errors.catchers()) {
        String location = "Catch[" + catchers.size() + "]/";
        catchers.add(
            new CatcherProgram(
                new ErrorMatcher(catcher.errorEquals()),
                language(state) == QueryLanguage.JSONATA,
                writerOf(catcher.resultPath()),
                catcher.resultPath() instanceof FieldValue.Null<ReferencePath>,
                fields.template(catcher.assign(), location + "Assign"),
                fields.template(catcher.output(), location + "Output"),
                scope.state(catcher.next())));
      }
    }
    return catchers;
  }

  private DataFlowProgram dataFlow(State state) {
    DataFlow data = state.data();
    boolean jsonata = language(state) == QueryLanguage.JSONATA;
    Function<String, @Nullable Evaluator> parameters =
        location ->
            data.arguments() != null
                ? fields.template(data.arguments(), location)
                : fields.template(data.parameters(), location);
    DataFlowProgram flow =
        new DataFlowProgram(
            jsonata,
            state instanceof TaskState
                || state instanceof MapState
                || state instanceof ParallelState,
            SourceCompiler.selection(data.inputPath(), "InputPath"),
            parameters.apply(jsonata ? "Arguments" : "Parameters"),
            fields.template(data.resultSelector(), "ResultSelector"),
            writerOf(data.resultPath()),
            data.resultPath() instanceof FieldValue.Null<ReferencePath>,
            fields.template(data.assign(), "Assign"),
            fields.template(data.output(), "Output"),
            SourceCompiler.selection(data.outputPath(), "OutputPath"));
    return observer == null ? flow : flow.observed(observer);
  }

  private static @Nullable ReferencePathWriter writerOf(@Nullable FieldValue<ReferencePath> path) {
    return path instanceof FieldValue.Literal<ReferencePath> literal && literal.value().size() > 0
        ? ReferencePathWriter.of(literal.value())
        : null;
  }

  private QueryLanguage language(State state) {
    QueryLanguage own = state.common().queryLanguage();
    return own == null ? machineLanguage : own;
  }

  private static String name(State state) {
    return state.common().name();
  }

  /** The value, where it is written out. */
  private static <T> @Nullable T literal(@Nullable FieldValue<T> value) {
    return value instanceof FieldValue.Literal<T> literal ? literal.value() : null;
  }
}
