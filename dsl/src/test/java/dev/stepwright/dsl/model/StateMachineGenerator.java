package dev.stepwright.dsl.model;

import dev.stepwright.dsl.model.ProcessorConfig.Mode;
import dev.stepwright.dsl.model.Retrier.JitterStrategy;
import dev.stepwright.dsl.template.PayloadTemplate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws one State Machine; names of States, Variables and labels are unique in all of it. */
final class StateMachineGenerator {
  private final Draw draw;
  private final int size;
  private final @Nullable QueryLanguage machineLanguage;
  private int names;

  StateMachineGenerator(Draw draw, int size) {
    this.draw = draw;
    this.size = size;
    this.machineLanguage = draw.maybe(() -> draw.of(QueryLanguage.values()));
  }

  StateMachine stateMachine() {
    ScopeDraft scope = scope(null, false, size);
    ValueGenerator values = new ValueGenerator(draw, QueryLanguage.JSON_PATH, List.of(), "");
    return new StateMachine(
        draw.maybe(draw::text),
        scope.chain.get(0),
        scope.states,
        draw.maybe(() -> "1.0"),
        draw.maybe(() -> values.fixedInteger(1, Limits.MAX_SECONDS)),
        machineLanguage,
        draw.unknownFields());
  }

  private String name(String prefix) {
    String name = prefix + ++names;
    return draw.oneIn(8)
        ? name + "é/~.$ ".repeat(20).substring(0, CommonFields.MAX_NAME_LENGTH - name.length())
        : name;
  }

  private ScopeDraft scope(@Nullable ScopeDraft outer, boolean express, int depth) {
    ScopeDraft scope = new ScopeDraft(outer, express);
    scope.chain.addAll(draw.some(1, size, () -> name("State ")));
    for (int i = 0; i < scope.chain.size(); i++) {
      boolean last = i == scope.chain.size() - 1;
      Transition transition =
          last ? new Transition.End() : new Transition.Next(scope.chain.get(i + 1));
      put(state(scope.chain.get(i), scope, transition, depth), scope);
    }
    return scope;
  }

  private static void put(State state, ScopeDraft scope) {
    scope.states.put(state.name(), state);
  }

  private State state(String name, ScopeDraft scope, Transition transition, int depth) {
    boolean last = transition instanceof Transition.End;
    StateType type =
        last && draw.oneIn(2)
            ? draw.of(StateType.SUCCEED, StateType.FAIL)
            : draw.of(StateType.PASS, StateType.TASK, StateType.WAIT);
    if (!last && draw.oneIn(3)) {
      type = StateType.CHOICE;
    } else if (depth > 1 && draw.oneIn(2)) {
      type = draw.of(StateType.PARALLEL, StateType.MAP);
    }
    return new StateGenerator(scope, name, depth).state(type, transition);
  }

  /** Draws one State: what it has in common with others, then what is its own. */
  private final class StateGenerator {
    private final ScopeDraft scope;
    private final int depth;
    private final CommonFields common;
    private final ValueGenerator values;
    private final TemplateGenerator templates;

    StateGenerator(ScopeDraft scope, String name, int depth) {
      this.scope = scope;
      this.depth = depth;
      // In a JSONata machine every State is in JSONata.
      QueryLanguage own =
          draw.maybe(
              () ->
                  machineLanguage == QueryLanguage.JSONATA
                      ? QueryLanguage.JSONATA
                      : draw.of(QueryLanguage.values()));
      this.common = new CommonFields(name, draw.maybe(draw::text), own, draw.unknownFields());
      this.values = new ValueGenerator(draw, language(own), scope.variables(), "");
      this.templates = new TemplateGenerator(draw, values);
    }

    private QueryLanguage language(@Nullable QueryLanguage own) {
      QueryLanguage effective = own == null ? machineLanguage : own;
      return effective == null ? QueryLanguage.JSON_PATH : effective;
    }

    State state(StateType type, Transition transition) {
      return switch (type) {
        case PASS ->
            new PassState(
                common,
                data(type),
                values.isJsonata() ? null : draw.maybe(() -> draw.json(3)),
                transition);
        case TASK -> task(transition);
        case CHOICE -> choice(((Transition.Next) transition).state());
        case WAIT -> waiting(transition);
        case SUCCEED -> new SucceedState(common, data(type));
        case FAIL -> new FailState(common, draw.maybe(this::failure), draw.maybe(this::failure));
        case PARALLEL ->
            new ParallelState(
                common, data(type), draw.some(1, 2, this::branch), errors(), transition);
        case MAP -> map(transition);
      };
    }

    private DataFlow data(StateType type) {
      boolean result =
          type == StateType.TASK || type == StateType.PARALLEL || type == StateType.MAP;
      boolean made = result || type == StateType.PASS;
      boolean jsonata = values.isJsonata();
      TemplateGenerator after =
          result ? new TemplateGenerator(draw, values.with("result")) : templates;
      PayloadTemplate assign = type == StateType.SUCCEED ? null : draw.maybe(() -> assign(after));
      if (jsonata) {
        return new DataFlow(
            null,
            null,
            type == StateType.TASK
                ? templates.any()
                : type == StateType.PARALLEL ? draw.maybe(templates::any) : null,
            null,
            null,
            assign,
            draw.maybe(after::any),
            null);
      }
      return new DataFlow(
          draw.maybe(values::pathOrNull),
          made ? draw.maybe(() -> templates.orSubstitution(templates.object())) : null,
          null,
          result ? draw.maybe(() -> templates.orSubstitution(templates.object())) : null,
          made ? draw.maybe(values::resultPath) : null,
          assign,
          null,
          draw.maybe(values::pathOrNull));
    }

    private PayloadTemplate assign(TemplateGenerator generator) {
      List<String> variables = draw.some(0, 3, () -> "v" + ++names + draw.of("", "_é", "線"));
      PayloadTemplate assign = generator.assign(variables);
      variables.forEach(scope::assign);
      return assign;
    }

    private TaskState task(Transition transition) {
      Source<Long> timeout = draw.maybe(() -> values.integer(100, Limits.MAX_SECONDS));
      return new TaskState(
          common,
          data(StateType.TASK),
          resource("lambda:invoke", "sqs:sendMessage.waitForTaskToken"),
          draw.maybe(() -> templates.orSubstitution(templates.credentials())),
          timeout,
          draw.maybe(() -> values.integer(1, 99)),
          errors(),
          transition);
    }

    /** An integration that any workflow has, or one that only a STANDARD one has. */
    private FieldValue<String> resource(String any, String standard) {
      return values.fixed(
          () -> "arn:aws:states:::" + (scope.express || draw.oneIn(2) ? any : standard));
    }

    private WaitState waiting(Transition transition) {
      boolean seconds = draw.oneIn(2);
      return new WaitState(
          common,
          data(StateType.WAIT),
          seconds ? values.integer(0, Limits.MAX_SECONDS) : null,
          seconds ? null : values.source(values::timestamp),
          transition);
    }

    private Source<String> failure() {
      return !values.isJsonata() && draw.oneIn(3)
          ? new Source.FromCall<>(values.stringIntrinsic())
          : values.source(draw::text);
    }

    private ChoiceState choice(String next) {
      List<ChoiceRule> rules = new ArrayList<>(draw.some(1, 3, () -> rule(somewhere())));
      boolean byDefault = draw.oneIn(2);
      if (!byDefault) {
        rules.add(rule(next));
      }
      return new ChoiceState(common, data(StateType.CHOICE), rules, byDefault ? next : null);
    }

    /** A State of the chain, or one that is drawn to be gone to from here only. */
    private String somewhere() {
      if (draw.oneIn(2)) {
        return draw.of(scope.chain);
      }
      String name = name("Aside ");
      put(StateMachineGenerator.this.state(name, scope, new Transition.End(), 0), scope);
      return name;
    }

    private ChoiceRule rule(String next) {
      return new ChoiceRule(
          draw.maybe(draw::text),
          values.isJsonata()
              ? new Condition.Expression(values.value(() -> draw.oneIn(2)))
              : condition(3),
          draw.maybe(() -> assign(templates)),
          values.isJsonata() ? draw.maybe(templates::any) : null,
          next,
          draw.unknownFields());
    }

    private Condition condition(int levels) {
      return switch (draw.below(levels > 0 ? 6 : 3)) {
        case 3 -> new Condition.And(draw.some(1, 3, () -> nested(levels)));
        case 4 -> new Condition.Or(draw.some(1, 3, () -> nested(levels)));
        case 5 -> new Condition.Not(nested(levels));
        default -> dataTest(draw.of(ComparisonOperator.values()));
      };
    }

    private Condition.Nested nested(int levels) {
      return new Condition.Nested(
          draw.maybe(draw::text), condition(levels - 1), draw.unknownFields());
    }

    private Condition dataTest(ComparisonOperator operator) {
      FieldValue<?> operand =
          switch (operator.operand()) {
            case STRING -> values.fixed(() -> new dev.stepwright.dsl.json.JsonString(draw.text()));
            case NUMBER -> values.fixed(() -> values.number("0", "-1.5", "1E400", "10000000000"));
            case BOOLEAN ->
                values.fixed(() -> dev.stepwright.dsl.json.JsonBoolean.of(draw.oneIn(2)));
            case TIMESTAMP ->
                values.fixed(() -> new dev.stepwright.dsl.json.JsonString(values.timestamp()));
            case PATH -> values.path();
          };
      return new Condition.DataTest(values.path(), operator, operand);
    }

    private ErrorHandling errors() {
      return new ErrorHandling(draw.maybe(this::retriers), draw.maybe(this::catchers));
    }

    private List<Retrier> retriers() {
      List<Retrier> retriers = new ArrayList<>(draw.some(0, 2, () -> retrier(errorNames())));
      if (draw.oneIn(2)) {
        retriers.add(retrier(List.of(ErrorHandling.ALL)));
      }
      return retriers;
    }

    private List<String> errorNames() {
      return draw.some(
          1, 2, () -> draw.of("States.Timeout", "States.TaskFailed", "Own " + draw.text()));
    }

    private Retrier retrier(List<String> errorNames) {
      return new Retrier(
          draw.maybe(draw::text),
          errorNames,
          draw.maybe(() -> values.fixedInteger(1, Limits.MAX_SECONDS)),
          draw.maybe(() -> values.fixedInteger(0, Limits.MAX_SECONDS)),
          draw.maybe(() -> values.fixedInteger(1, Limits.MAX_DELAY_SECONDS)),
          draw.maybe(() -> values.fixed(() -> values.number("1", "1.0", "2.5", "1e3"))),
          draw.maybe(() -> values.word(JitterStrategy.values())),
          draw.unknownFields());
    }

    private List<Catcher> catchers() {
      List<Catcher> catchers = new ArrayList<>(draw.some(0, 2, () -> catcher(errorNames())));
      if (draw.oneIn(2)) {
        catchers.add(catcher(List.of(ErrorHandling.ALL)));
      }
      return catchers;
    }

    private Catcher catcher(List<String> errorNames) {
      TemplateGenerator caught = new TemplateGenerator(draw, values.with("errorOutput"));
      return new Catcher(
          draw.maybe(draw::text),
          errorNames,
          values.isJsonata() ? null : draw.maybe(values::resultPath),
          draw.maybe(() -> assign(caught)),
          values.isJsonata() ? draw.maybe(caught::any) : null,
          somewhere(),
          draw.unknownFields());
    }

    private Branch branch() {
      ScopeDraft inner = StateMachineGenerator.this.scope(scope, scope.express, depth - 1);
      return new Branch(
          draw.maybe(draw::text), inner.chain.get(0), inner.states, draw.unknownFields());
    }

    private MapState map(Transition transition) {
      DataFlow data = data(StateType.MAP);
      MapItems items =
          new MapItems(
              draw.maybe(this::items),
              draw.maybe(this::itemReader),
              data.parameters() == null
                  ? draw.maybe(() -> templates.orSubstitution(templates.any()))
                  : null,
              draw.maybe(this::itemBatcher));
      return new MapState(
          common,
          data,
          itemProcessor(),
          items,
          draw.maybe(() -> values.integer(0, Long.MAX_VALUE)),
          new MapState.Tolerance(
              draw.maybe(() -> values.integer(0, Long.MAX_VALUE)),
              draw.maybe(() -> values.source(() -> values.number("0", "12.5", "100")))),
          draw.maybe(() -> values.fixed(() -> "Label-" + ++names)),
          draw.maybe(this::resultWriter),
          errors(),
          transition);
    }

    private ItemProcessor itemProcessor() {
      ProcessorConfig config = draw.oneIn(3) ? processorConfig() : null;
      FieldValue<Mode> mode = config == null ? null : config.mode();
      FieldValue<StateMachineType> type = config == null ? null : config.executionType();
      boolean distributed = isWritten(mode, Mode.DISTRIBUTED);
      boolean express = distributed ? isWritten(type, StateMachineType.EXPRESS) : scope.express;
      ScopeDraft inner =
          StateMachineGenerator.this.scope(distributed ? null : scope, express, depth - 1);
      return new ItemProcessor(
          draw.maybe(draw::text),
          config,
          inner.chain.get(0),
          inner.states,
          draw.oneIn(4),
          draw.unknownFields());
    }

    private static <T> boolean isWritten(@Nullable FieldValue<T> value, T expected) {
      return value instanceof FieldValue.Literal<T> literal && literal.value().equals(expected);
    }

    private ProcessorConfig processorConfig() {
      FieldValue<Mode> mode =
          draw.maybe(() -> scope.express ? FieldValue.of(Mode.INLINE) : values.word(Mode.values()));
      return new ProcessorConfig(
          mode,
          FieldValue.of(Mode.DISTRIBUTED).equals(mode) || draw.oneIn(2)
              ? values.word(StateMachineType.values())
              : null,
          draw.unknownFields());
    }

    private Source<PayloadTemplate> items() {
      return values.isJsonata()
          ? new Source.Given<>(templates.orSubstitution(templates.array()))
          : new Source.FromPath<>(values.referencePath());
    }

    private @Nullable FieldValue<PayloadTemplate> parameters() {
      return draw.maybe(() -> templates.orSubstitution(templates.objectOrExpression()));
    }

    private ItemReader itemReader() {
      return new ItemReader(
          draw.maybe(draw::text),
          resource("s3:getObject", "s3:listObjectsV2"),
          parameters(),
          draw.maybe(this::readerConfig),
          draw.unknownFields());
    }

    private ReaderConfig readerConfig() {
      return new ReaderConfig(
          draw.maybe(() -> values.word(ReaderConfig.InputType.values())),
          draw.maybe(() -> values.word(ReaderConfig.Transformation.values())),
          draw.maybe(() -> values.word(ReaderConfig.ManifestType.values())),
          draw.maybe(() -> values.word(ReaderConfig.CsvDelimiter.values())),
          draw.maybe(() -> values.word(ReaderConfig.CsvHeaderLocation.values())),
          draw.maybe(() -> templates.orSubstitution(templates.array())),
          draw.maybe(() -> values.value(() -> "/items")),
          draw.maybe(() -> values.integer(0, Long.MAX_VALUE)),
          draw.unknownFields());
    }

    private ItemBatcher itemBatcher() {
      Source<Long> most = draw.maybe(() -> values.integer(1, Long.MAX_VALUE));
      return new ItemBatcher(
          draw.maybe(draw::text),
          draw.maybe(() -> templates.orSubstitution(templates.any())),
          most,
          most == null || draw.oneIn(2) ? values.integer(1, Long.MAX_VALUE) : null,
          draw.unknownFields());
    }

    private ResultWriter resultWriter() {
      ResultWriter.WriterConfig config = draw.maybe(this::writerConfig);
      return new ResultWriter(
          draw.maybe(draw::text),
          config == null || draw.oneIn(2) ? resource("s3:putObject", "s3:putObject") : null,
          parameters(),
          config,
          draw.unknownFields());
    }

    private ResultWriter.WriterConfig writerConfig() {
      return new ResultWriter.WriterConfig(
          draw.maybe(() -> values.word(ResultWriter.Transformation.values())),
          draw.maybe(() -> values.word(ResultWriter.OutputType.values())),
          draw.unknownFields());
    }
  }
}
