package dev.stepwright.dsl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.jsonata.JsonataExpression;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.IntrinsicCall;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.dsl.template.TemplateNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records copy what they are given and cannot exist in breach of a rule. */
class ModelTest {
  private static final JsonObject NO_FIELDS = JsonObject.EMPTY;
  private static final Transition END = new Transition.End();
  private static final FieldValue<String> LAMBDA = FieldValue.of("arn:aws:states:::lambda:invoke");
  private static final DataFlow JSONATA_DATA = data(null, constant(new JsonString("x")));
  private static final Condition TEST =
      new Condition.DataTest(
          FieldValue.of(Path.parse("$.a")),
          ComparisonOperator.NUMERIC_EQUALS,
          FieldValue.of(JsonNumber.of(1)));

  private static CommonFields named(String name) {
    return new CommonFields(name, null, null, NO_FIELDS);
  }

  private static SucceedState succeed(String name) {
    return new SucceedState(named(name), DataFlow.NONE);
  }

  private static PayloadTemplate constant(JsonValue json) {
    return new PayloadTemplate(json, new TemplateNode.Constant(json));
  }

  private static DataFlow data(
      @Nullable FieldValue<Path> inputPath, @Nullable PayloadTemplate output) {
    return new DataFlow(inputPath, null, null, null, null, null, output, null);
  }

  private static DataFlow assigning(String name) {
    PayloadTemplate assign = constant(JsonObject.of(name, JsonNumber.of(1)));
    return new DataFlow(null, null, null, null, null, assign, null, null);
  }

  private static Retrier retrier(String... errors) {
    return new Retrier(null, List.of(errors), null, null, null, null, null, NO_FIELDS);
  }

  private static ChoiceRule rule(Condition condition) {
    return new ChoiceRule(null, condition, null, null, "A", NO_FIELDS);
  }

  private static TaskState task(@Nullable Source<Long> timeout, @Nullable Source<Long> heartbeat) {
    return new TaskState(
        named("A"), DataFlow.NONE, LAMBDA, null, timeout, heartbeat, ErrorHandling.NONE, END);
  }

  private static WaitState waiting(
      CommonFields common, @Nullable Source<Long> seconds, @Nullable Source<String> timestamp) {
    return new WaitState(common, DataFlow.NONE, seconds, timestamp, END);
  }

  private static MapState map(DataFlow data, MapItems items, @Nullable FieldValue<String> label) {
    return new MapState(
        named("A"),
        data,
        new ItemProcessor(null, null, "B", Map.of("B", succeed("B")), false, NO_FIELDS),
        items,
        null,
        MapState.Tolerance.NONE,
        label,
        null,
        ErrorHandling.NONE,
        END);
  }

  private static <T> FieldValue<T> computed() {
    return new FieldValue.Computed<>(JsonataExpression.parse("1"));
  }

  private static void assertBreach(ThrowingCallable made, String expected, String found) {
    assertThatIllegalArgumentException()
        .isThrownBy(made)
        .withMessageStartingWith(expected)
        .withMessageContaining(found);
  }

  // Copies

  @Test
  void statesAreCopiedInTheirOrder() {
    Map<String, State> states = new LinkedHashMap<>();
    states.put("B", succeed("B"));
    states.put("A", succeed("A"));
    StateMachine machine = new StateMachine(null, "A", states, null, null, null, NO_FIELDS);
    states.clear();

    assertThat(machine.states().keySet()).containsExactly("B", "A");
    assertThat(machine.states()).isUnmodifiable();
  }

  @Test
  void listsAreCopied() {
    List<Retrier> retriers = new ArrayList<>(List.of(retrier("A")));
    ErrorHandling errors = new ErrorHandling(retriers, null);
    List<ChoiceRule> rules = new ArrayList<>(List.of(rule(TEST)));
    ChoiceState choice = new ChoiceState(named("A"), DataFlow.NONE, rules, null);
    retriers.clear();
    rules.clear();

    assertThat(errors.retry()).hasSize(1).isUnmodifiable();
    assertThat(choice.choices()).hasSize(1).isUnmodifiable();
  }

  // Scopes and States

  @Test
  void startAtIsAState() {
    assertBreach(
        () -> new Branch(null, "A", Map.of("B", succeed("B")), NO_FIELDS), "StartAt", "not A");
  }

  @Test
  void aStateStandsUnderItsName() {
    assertBreach(
        () -> new Branch(null, "B", Map.of("B", succeed("A")), NO_FIELDS), "A State", "not B");
  }

  @Test
  void aNameHas1To80Characters() {
    assertThat(named("😀".repeat(80)).name()).hasSize(160);
    assertBreach(() -> named("x".repeat(81)), "A State's name", "x".repeat(81));
    assertBreach(() -> named(""), "A State's name", "80");
  }

  @Test
  void requiredPartsAreThere() {
    assertThatNullPointerException()
        .isThrownBy(() -> rule(absent()))
        .withMessageContaining("condition");
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // A caller without NullAway.
  private static <T> T absent() {
    return null;
  }

  @Test
  void aStateHasTheFieldsOfItsType() {
    PayloadTemplate one = constant(JsonNumber.of(1));
    DataFlow arguments = new DataFlow(null, null, one, null, null, null, null, null);
    DataFlow result =
        new DataFlow(
            null, null, null, null, FieldValue.of(ReferencePath.parse("$.r")), null, null, null);

    assertBreach(
        () -> new PassState(named("A"), arguments, null, END), "A Pass State", "Arguments");
    assertBreach(() -> map(arguments, MapItems.NONE, null), "A Map State", "Arguments");
    assertBreach(() -> new SucceedState(named("A"), assigning("x")), "A Succeed State", "Assign");
    assertBreach(
        () -> new ChoiceState(named("A"), result, List.of(rule(TEST)), null),
        "A Choice State",
        "ResultPath");
  }

  // Query languages

  @Test
  void aStateIsInOneQueryLanguage() {
    CommonFields jsonata = new CommonFields("A", null, QueryLanguage.JSONATA, NO_FIELDS);
    DataFlow paths = data(FieldValue.of(Path.parse("$.a")), null);
    Source<Long> path = new Source.FromPath<>(FieldValue.of(ReferencePath.parse("$.a")));
    Source<Long> expression = new Source.Given<>(computed());

    assertBreach(() -> data(new FieldValue.Null<>(), constant(NO_FIELDS)), "All fields", "{}");
    assertBreach(() -> new SucceedState(jsonata, paths), "All fields belong to JSONata", "$.a");
    assertBreach(() -> waiting(jsonata, path, null), "All fields belong to JSONata", "$.a");
    assertBreach(
        () -> new WaitState(named("A"), paths, expression, null, END),
        "All fields belong to JSONPath",
        "Computed");
    assertBreach(
        () -> new PassState(named("A"), JSONATA_DATA, JsonNumber.of(7), END), "All fields", "7");
    assertBreach(
        () -> new ChoiceState(named("A"), JSONATA_DATA, List.of(rule(TEST)), null),
        "All fields",
        "DataTest");
    assertBreach(
        () -> new Condition.Not(Condition.Nested.of(new Condition.Expression(computed()))),
        "All fields",
        "Computed");
  }

  // Values

  @ParameterizedTest
  @ValueSource(strings = {"${A}", "x-${A}", "{% $x %}${A}"})
  void aTextWithASubstitutionIsOne(String text) {
    assertThat(new FieldValue.Substitution<String>(text).text()).isEqualTo(text);
    assertBreach(() -> FieldValue.of(text), "A text with a substitution", text);
    assertBreach(() -> FieldValue.of(new JsonString(text)), "A text with", text);
  }

  @Test
  void aSubstitutionIsATextWithOne() {
    assertBreach(() -> new FieldValue.Substitution<Long>("${}"), "A Substitution", "${}");
  }

  @Test
  void numbersKeepToTheirBounds() {
    assertBreach(() -> task(Source.of(0L), null), "TimeoutSeconds", "not 0");
    assertBreach(() -> task(Source.of(100_000_000L), null), "TimeoutSeconds", "not 100000000");
    assertBreach(() -> task(Source.of(5L), Source.of(5L)), "HeartbeatSeconds", "not 5");
    assertBreach(() -> waiting(named("A"), Source.of(-1L), null), "Seconds", "not -1");
    assertBreach(
        () -> new MapState.Tolerance(null, Source.of(JsonNumber.parse("100.5"))),
        "ToleratedFailurePercentage",
        "not 100.5");
    assertBreach(
        () ->
            new Retrier(
                null,
                List.of("A"),
                null,
                null,
                null,
                FieldValue.of(JsonNumber.parse("0.5")),
                null,
                NO_FIELDS),
        "BackoffRate",
        "not 0.5");
  }

  @Test
  void whatRunsOnlyOnDeploymentIsNotComputed() {
    assertBreach(
        () -> new Retrier(null, List.of("A"), computed(), null, null, null, null, NO_FIELDS),
        "IntervalSeconds is written out",
        "Computed");
  }

  @Test
  void onlyThePathsOfDataMayBeNull() {
    assertThat(data(new FieldValue.Null<>(), null).inputPath()).isNotNull();
    assertBreach(
        () -> waiting(named("A"), new Source.Given<>(new FieldValue.Null<>()), null),
        "Seconds has a value",
        "Null");
  }

  @Test
  void aWaitIsForATimeOrUntilATime() {
    assertBreach(() -> waiting(named("A"), null, null), "A Wait State", "null");
    assertBreach(
        () -> waiting(named("A"), Source.of(1L), Source.of("2016-03-14T01:59:00Z")),
        "A Wait State",
        "1");
    assertBreach(
        () -> waiting(named("A"), null, Source.of("2016-03-14t01:59:00Z")),
        "Timestamp",
        "2016-03-14t01:59:00Z");
  }

  @Test
  void aResourceIsAnArn() {
    assertBreach(
        () -> new ItemReader(null, FieldValue.of("lambda"), null, null, NO_FIELDS),
        "Resource is an ARN",
        "lambda");
  }

  @Test
  void aLabelFitsAnArn() {
    assertBreach(() -> map(DataFlow.NONE, MapItems.NONE, FieldValue.of("a b")), "Label", "a b");
    assertBreach(
        () -> map(DataFlow.NONE, MapItems.NONE, FieldValue.of("x".repeat(41))), "Label", "xxx");
  }

  @Test
  void aMapSelectsItemsInOneWay() {
    FieldValue<PayloadTemplate> selector = FieldValue.of(constant(NO_FIELDS));
    DataFlow parameters = new DataFlow(null, selector, null, null, null, null, null, null);

    assertBreach(
        () -> map(parameters, new MapItems(null, null, selector, null), null),
        "A Map State has Parameters or ItemSelector",
        "{}");
    assertBreach(
        () -> new MapItems(Source.of(constant(NO_FIELDS)), null, null, null), "Items", "{}");
    assertBreach(
        () -> new ItemBatcher(null, null, null, null, NO_FIELDS), "An ItemBatcher", "null");
    assertBreach(
        () -> new ResultWriter(null, null, null, null, NO_FIELDS), "A ResultWriter", "null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"states", "1a", "a-b", "", "a.$"})
  void assignNamesVariables(String name) {
    assertBreach(() -> assigning(name), "Assign", "not " + name);
  }

  @Test
  void resultPathIsAPlaceInTheInput() {
    assertBreach(
        () ->
            new DataFlow(
                null,
                null,
                null,
                null,
                FieldValue.of(ReferencePath.parse("$$.a")),
                null,
                null,
                null),
        "ResultPath",
        "$$.a");
  }

  @Test
  void credentialsNameARole() {
    assertBreach(
        () ->
            new TaskState(
                named("A"),
                DataFlow.NONE,
                LAMBDA,
                FieldValue.of(constant(NO_FIELDS)),
                null,
                null,
                ErrorHandling.NONE,
                END),
        "Credentials",
        "{}");
  }

  @Test
  void aFailStateIsGivenAString() {
    assertBreach(
        () ->
            new FailState(
                named("A"), new Source.FromCall<>(IntrinsicCall.parse("States.Array()")), null),
        "ErrorPath",
        "States.Array()");
  }

  @Test
  void onlyAFailStateAsksAFunction() {
    assertBreach(
        () -> task(new Source.FromCall<>(IntrinsicCall.parse("States.UUID()")), null),
        "TimeoutSecondsPath",
        "States.UUID()");
  }

  // Errors and Choice Rules

  @Test
  void statesAllStandsAloneAndLast() {
    assertBreach(() -> retrier("States.ALL", "A"), "States.ALL stands alone", "A");
    assertBreach(
        () -> new ErrorHandling(List.of(retrier("States.ALL"), retrier("A")), null),
        "States.ALL stands in the last",
        "States.ALL");
    assertBreach(() -> retrier(), "ErrorEquals", "[]");
  }

  @Test
  void aChoiceHasRulesAndACombinationConditions() {
    assertBreach(
        () -> new ChoiceState(named("A"), DataFlow.NONE, List.of(), null), "Choices", "[]");
    assertBreach(() -> new Condition.And(List.of()), "And", "[]");
    assertBreach(() -> new Condition.Or(List.of()), "Or", "[]");
    assertBreach(
        () -> new ParallelState(named("A"), DataFlow.NONE, List.of(), ErrorHandling.NONE, END),
        "Branches",
        "[]");
  }

  @ParameterizedTest
  @EnumSource
  void anOperandIsOfItsOperatorsKind(ComparisonOperator operator) {
    FieldValue<Path> variable = FieldValue.of(Path.parse("$.a"));
    assertBreach(
        () -> new Condition.DataTest(variable, operator, FieldValue.of(JsonArray.EMPTY)),
        operator.field(),
        "[]");
  }

  // Visitors

  @Test
  void aVisitorIsCalledByType() {
    ParallelState parallel =
        new ParallelState(
            named("A"),
            DataFlow.NONE,
            List.of(new Branch(null, "B", Map.of("B", succeed("B")), NO_FIELDS)),
            ErrorHandling.NONE,
            END);
    Stream<Supplier<State>> states =
        Stream.of(
            () -> new PassState(named("A"), DataFlow.NONE, null, END),
            () -> task(null, null),
            () -> new ChoiceState(named("A"), DataFlow.NONE, List.of(rule(TEST)), null),
            () -> waiting(named("A"), Source.of(1L), null),
            () -> succeed("A"),
            () -> new FailState(named("A"), null, null),
            () -> parallel,
            () -> map(DataFlow.NONE, MapItems.NONE, null));

    assertThat(states.map(Supplier::get))
        .hasSize(StateType.values().length)
        .allSatisfy(
            state -> assertThat(state.<StateType>accept(new TypeOf())).isEqualTo(state.type()));
  }

  private static final class TypeOf implements State.Visitor<StateType> {
    @Override
    public StateType pass(PassState state) {
      return StateType.PASS;
    }

    @Override
    public StateType task(TaskState state) {
      return StateType.TASK;
    }

    @Override
    public StateType choice(ChoiceState state) {
      return StateType.CHOICE;
    }

    @Override
    public StateType wait(WaitState state) {
      return StateType.WAIT;
    }

    @Override
    public StateType succeed(SucceedState state) {
      return StateType.SUCCEED;
    }

    @Override
    public StateType fail(FailState state) {
      return StateType.FAIL;
    }

    @Override
    public StateType parallel(ParallelState state) {
      return StateType.PARALLEL;
    }

    @Override
    public StateType map(MapState state) {
      return StateType.MAP;
    }
  }
}
