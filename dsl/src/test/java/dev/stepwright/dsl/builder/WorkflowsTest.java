package dev.stepwright.dsl.builder;

import static dev.stepwright.dsl.builder.Intrinsics.base64Encode;
import static dev.stepwright.dsl.builder.Intrinsics.format;
import static dev.stepwright.dsl.builder.Workflows.and;
import static dev.stepwright.dsl.builder.Workflows.catcher;
import static dev.stepwright.dsl.builder.Workflows.choice;
import static dev.stepwright.dsl.builder.Workflows.condition;
import static dev.stepwright.dsl.builder.Workflows.context;
import static dev.stepwright.dsl.builder.Workflows.element;
import static dev.stepwright.dsl.builder.Workflows.errorOutput;
import static dev.stepwright.dsl.builder.Workflows.fail;
import static dev.stepwright.dsl.builder.Workflows.input;
import static dev.stepwright.dsl.builder.Workflows.item;
import static dev.stepwright.dsl.builder.Workflows.itemBatcher;
import static dev.stepwright.dsl.builder.Workflows.itemReader;
import static dev.stepwright.dsl.builder.Workflows.json;
import static dev.stepwright.dsl.builder.Workflows.jsonata;
import static dev.stepwright.dsl.builder.Workflows.map;
import static dev.stepwright.dsl.builder.Workflows.mapInput;
import static dev.stepwright.dsl.builder.Workflows.not;
import static dev.stepwright.dsl.builder.Workflows.object;
import static dev.stepwright.dsl.builder.Workflows.orElse;
import static dev.stepwright.dsl.builder.Workflows.parallel;
import static dev.stepwright.dsl.builder.Workflows.pass;
import static dev.stepwright.dsl.builder.Workflows.path;
import static dev.stepwright.dsl.builder.Workflows.present;
import static dev.stepwright.dsl.builder.Workflows.resultWriter;
import static dev.stepwright.dsl.builder.Workflows.retrier;
import static dev.stepwright.dsl.builder.Workflows.scope;
import static dev.stepwright.dsl.builder.Workflows.state;
import static dev.stepwright.dsl.builder.Workflows.states;
import static dev.stepwright.dsl.builder.Workflows.substitution;
import static dev.stepwright.dsl.builder.Workflows.succeed;
import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.timestamp;
import static dev.stepwright.dsl.builder.Workflows.value;
import static dev.stepwright.dsl.builder.Workflows.variable;
import static dev.stepwright.dsl.builder.Workflows.waitState;
import static dev.stepwright.dsl.builder.Workflows.workflow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ProcessorConfig.Mode;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.ReaderConfig.InputType;
import dev.stepwright.dsl.model.Retrier.JitterStrategy;
import dev.stepwright.dsl.model.StateMachineType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkflowsTest {
  private static final Data<Order, Order> ORDER = input(Order.class);

  record Order(
      String id,
      @JsonProperty("order_total") double total,
      int delay,
      Instant due,
      String dueText,
      boolean gift,
      Optional<String> note,
      Status status,
      List<Line> lines,
      ErrorOutput error,
      Receipt receipt) {}

  record Line(String sku, int count) {}

  record Receipt(String number) {}

  record Charge(String order, double amount) {}

  enum Status {
    OPEN {},
    @JsonProperty("done")
    DONE
  }

  interface Shop {
    Receipt charge(Order order);

    Receipt pay(Charge charge);

    void send(Order order);

    String pack(Line line);
  }

  static final class Bean {
    public String getName() {
      return "";
    }

    public boolean isReady() {
      return true;
    }

    public int length() {
      return 0;
    }
  }

  private static JsonObject states(WorkflowDefinition<?, ?> workflow) {
    return (JsonObject) Objects.requireNonNull(parse(workflow.toJson()).member("States"));
  }

  private static JsonObject first(Fragment<?, ?> states) {
    return first(workflow(states));
  }

  private static JsonObject first(WorkflowDefinition<?, ?> workflow) {
    JsonObject states = states(workflow);
    return (JsonObject) Objects.requireNonNull(states.member(states.names().iterator().next()));
  }

  private static JsonObject parse(String json) {
    return (JsonObject)
        Objects.requireNonNull(new JsonReader(1_000_000).read(json).document()).root();
  }

  private static void is(JsonValue value, String json) {
    assertThat(value).isEqualTo(parse(json));
  }

  @Test
  void aChainGoesFromStateToStateAndEnds() {
    is(
        states(
            workflow(
                task("Charge", "${Charge}", Shop::charge)
                    .resultPath(ORDER.at(Order::receipt))
                    .then(task("Send", "${Send}", Shop::send)))),
        """
        {
          "Charge": {
            "Type": "Task",
            "Resource": "${Charge}",
            "ResultPath": "$.receipt",
            "Next": "Send"
          },
          "Send": { "Type": "Task", "Resource": "${Send}", "End": true }
        }
        """);
  }

  @Test
  void whatFollowsAChoiceFollowsAllItsBranches() {
    is(
        states(
            workflow(
                choice("Big?", ORDER)
                    .when(ORDER.at(Order::total).greaterThan(100.5), pass("Big"))
                    .when(ORDER.at(Order::gift).is(true), fail("No"))
                    .then(succeed("Done")))),
        """
        {
          "Big?": {
            "Type": "Choice",
            "Choices": [
              { "Variable": "$.order_total", "NumericGreaterThan": 100.5, "Next": "Big" },
              { "Variable": "$.gift", "BooleanEquals": true, "Next": "No" }
            ],
            "Default": "Done"
          },
          "Big": { "Type": "Pass", "Next": "Done" },
          "No": { "Type": "Fail" },
          "Done": { "Type": "Succeed" }
        }
        """);
  }

  @Test
  void aLoopNamesAStateOnceMore() {
    var pause = waitState("Pause").seconds(5);
    is(
        states(
            workflow(
                pause.then(
                    choice("Again?")
                        .when(path("$.again", Boolean.class).is(true), pause)
                        .otherwise(succeed("Done"))))),
        """
        {
          "Pause": { "Type": "Wait", "Seconds": 5, "Next": "Again?" },
          "Again?": {
            "Type": "Choice",
            "Choices": [{ "Variable": "$.again", "BooleanEquals": true, "Next": "Pause" }],
            "Default": "Done"
          },
          "Done": { "Type": "Succeed" }
        }
        """);
  }

  @Test
  void statesThatCatchersGoToStandAtTheEnd() {
    var sorry = pass("Sorry");
    is(
        states(
            workflow(
                task("Charge", "${Charge}", Shop::charge)
                    .on(ORDER)
                    .catcher(catcher("Declined").resultPath(ORDER.at(Order::error)).next(sorry))
                    .catcher(catcher(States.ALL).next(fail("Broken")))
                    .withoutResult()
                    .then(task("Send", "${Send}", Shop::send)))),
        """
        {
          "Charge": {
            "Type": "Task",
            "Resource": "${Charge}",
            "ResultPath": null,
            "Catch": [
              { "ErrorEquals": ["Declined"], "ResultPath": "$.error", "Next": "Sorry" },
              { "ErrorEquals": ["States.ALL"], "Next": "Broken" }
            ],
            "Next": "Send"
          },
          "Send": { "Type": "Task", "Resource": "${Send}", "End": true },
          "Sorry": { "Type": "Pass", "End": true },
          "Broken": { "Type": "Fail" }
        }
        """);
  }

  @Test
  void retriersAreValues() {
    Retrier often =
        retrier("Busy", States.TIMEOUT)
            .interval(Duration.ofMinutes(1))
            .maxAttempts(5)
            .maxDelay(Duration.ofHours(1))
            .backoffRate(1.5)
            .jitterStrategy(JitterStrategy.FULL)
            .comment("often");
    is(
        first(task("Charge", "${Charge}").retry(often, retrier(States.ALL).maxAttempts(0))),
        """
        {
          "Type": "Task",
          "Resource": "${Charge}",
          "Retry": [
            {
              "Comment": "often",
              "ErrorEquals": ["Busy", "States.Timeout"],
              "IntervalSeconds": 60,
              "MaxAttempts": 5,
              "MaxDelaySeconds": 3600,
              "BackoffRate": 1.5,
              "JitterStrategy": "FULL"
            },
            { "ErrorEquals": ["States.ALL"], "MaxAttempts": 0 }
          ],
          "End": true
        }
        """);
  }

  @Test
  void dataIsAPathOrJsonata() {
    var pause = waitState("Pause", ORDER).seconds(ORDER.at(Order::delay));
    is(first(pause), "{ \"Type\": \"Wait\", \"SecondsPath\": \"$.delay\", \"End\": true }");
    is(
        first(workflow(pause).queryLanguage(QueryLanguage.JSONATA)),
        """
        { "Type": "Wait", "Seconds": "{% $states.input.delay %}", "End": true }
        """);
    is(
        first(waitState("Until", ORDER).timestamp(timestamp(ORDER.at(Order::dueText)))),
        "{ \"Type\": \"Wait\", \"TimestampPath\": \"$.dueText\", \"End\": true }");
  }

  @Test
  void templatesAreMadeOfDataCallsAndConstants() {
    var charge =
        object(Charge.class)
            .set(Charge::order)
            .to(Intrinsics.format("order {}", ORDER.at(Order::id)))
            .set(Charge::amount)
            .to(ORDER.at(Order::total));
    is(
        first(task("Pay", "${Pay}", Shop::pay).parameters(charge)),
        """
        {
          "Type": "Task",
          "Resource": "${Pay}",
          "Parameters": {
            "order.$": "States.Format('order {}', $.id)",
            "amount.$": "$.order_total"
          },
          "End": true
        }
        """);
    is(
        first(
            workflow(
                    task("Push", "arn:aws:states:::sqs:sendMessage")
                        .arguments(
                            object()
                                .withValue("QueueUrl", "${Queue}")
                                .with("MessageBody", object().with("order", ORDER.at(Order::id)))
                                .with(
                                    "Execution",
                                    context()
                                        .at(ContextObject::execution)
                                        .at(ContextObject.Execution::name))
                                .with("note", orElse(ORDER.at(Order::note), "none"))
                                .with("first", element(ORDER.at(Order::lines), 0).at(Line::sku))
                                .with("seen", variable("seen", Boolean.class)))
                        .assign(object().with("id", jsonata("{% $states.result.MessageId %}"))))
                .queryLanguage(QueryLanguage.JSONATA)),
        """
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::sqs:sendMessage",
          "Arguments": {
            "QueueUrl": "${Queue}",
            "MessageBody": { "order": "{% $states.input.id %}" },
            "Execution": "{% $states.context.Execution.Name %}",
            "note": "{% ($exists($states.input.note) ? $states.input.note : 'none') %}",
            "first": "{% $states.input.lines[0].sku %}",
            "seen": "{% $seen %}"
          },
          "Assign": { "id": "{% $states.result.MessageId %}" },
          "End": true
        }
        """);
  }

  @Test
  void intrinsicFunctionsTakeWhatTheyTake() {
    is(
        first(
            pass("Make")
                .parameters(
                    object()
                        .with("next", Intrinsics.mathAdd(ORDER.at(Order::delay), value(1)))
                        .with("id", Intrinsics.uuid())
                        .with("count", Intrinsics.arrayLength(ORDER.at(Order::lines)))
                        .with(
                            "quoted",
                            Intrinsics.base64Encode(Intrinsics.format("it's \\ {}", value(true))))
                        .with("parts", Intrinsics.stringSplit(ORDER.at(Order::id), value("-"))))),
        """
        {
          "Type": "Pass",
          "Parameters": {
            "next.$": "States.MathAdd($.delay, 1)",
            "id.$": "States.UUID()",
            "count.$": "States.ArrayLength($.lines)",
            "quoted.$": "States.Base64Encode(States.Format('it\\\\'s \\\\\\\\ {}', true))",
            "parts.$": "States.StringSplit($.id, '-')"
          },
          "End": true
        }
        """);
  }

  @Test
  void rulesCompareByTypeInBothLanguages() {
    Rule<Order> rule =
        and(
            ORDER.at(Order::status).is(Status.DONE),
            not(ORDER.at(Order::note).isPresent()),
            ORDER.at(Order::due).lessThan(Instant.parse("2030-01-01T00:00:00Z")),
            ORDER
                .at(Order::id)
                .isSameAs(ORDER.at(Order::dueText))
                .or(ORDER.at(Order::delay).atLeast(3)));
    is(
        first(choice("Which?", ORDER).when(rule.comment("all"), succeed("Done"))),
        """
        {
          "Type": "Choice",
          "Choices": [
            {
              "Comment": "all",
              "And": [
                { "Variable": "$.status", "StringEquals": "done" },
                { "Not": { "Variable": "$.note", "IsPresent": true } },
                { "Variable": "$.due", "TimestampLessThan": "2030-01-01T00:00:00Z" },
                {
                  "Or": [
                    { "Variable": "$.id", "StringEqualsPath": "$.dueText" },
                    { "Variable": "$.delay", "NumericGreaterThanEquals": 3 }
                  ]
                }
              ],
              "Next": "Done"
            }
          ]
        }
        """);
    JsonObject jsonata =
        first(
            workflow(choice("Which?", ORDER).when(rule, succeed("Done")))
                .queryLanguage(QueryLanguage.JSONATA));
    is(
        Objects.requireNonNull(
            ((JsonArray) Objects.requireNonNull(jsonata.member("Choices"))).element(0)),
        """
        {
          "Condition": "{% ($states.input.status = 'done') and\
         ($not($exists($states.input.note))) and\
         ($toMillis($states.input.due) < $toMillis('2030-01-01T00:00:00Z')) and\
         (($states.input.id = $states.input.dueText) or ($states.input.delay >= 3)) %}",
          "Next": "Done"
        }
        """);
  }

  @Test
  void optionalDataIsUsedWhereItIsKnownToBeThere() {
    is(
        first(
            choice("Noted?", ORDER)
                .when(
                    ORDER.at(Order::note).isPresent(),
                    pass("Note")
                        .parameters(object().with("note", present(ORDER.at(Order::note)))))),
        """
        {
          "Type": "Choice",
          "Choices": [{ "Variable": "$.note", "IsPresent": true, "Next": "Note" }]
        }
        """);
  }

  @Test
  void mapsAndParallelsHoldScopes() {
    is(
        first(
            map(
                    "Pack",
                    ORDER.at(Order::lines),
                    task("Pack One", "${Pack}", Shop::pack).retry(retrier(States.ALL)))
                .maxConcurrency(3)
                .withoutResult()),
        """
        {
          "Type": "Map",
          "ItemsPath": "$.lines",
          "ItemProcessor": {
            "StartAt": "Pack One",
            "States": {
              "Pack One": {
                "Type": "Task",
                "Resource": "${Pack}",
                "Retry": [{ "ErrorEquals": ["States.ALL"] }],
                "End": true
              }
            }
          },
          "MaxConcurrency": 3,
          "ResultPath": null,
          "End": true
        }
        """);
    is(
        first(
            mapInput(
                    "Import",
                    scope(pass("Row"))
                        .mode(Mode.DISTRIBUTED)
                        .executionType(StateMachineType.EXPRESS))
                .itemReader(
                    itemReader("arn:aws:states:::s3:getObject")
                        .inputType(InputType.CSV)
                        .csvHeaders("a", "b")
                        .parameters(json("{\"Bucket\": \"b\", \"Key.$\": \"$.key\"}")))
                .itemSelector(object().with("row", item(JsonValue.class)))
                .itemBatcher(itemBatcher().maxItemsPerBatch(10))
                .resultWriter(
                    resultWriter()
                        .resource("arn:aws:states:::s3:putObject")
                        .parameters(json("{\"Bucket\": \"b\"}")))
                .toleratedFailurePercentage(2.5)),
        """
        {
          "Type": "Map",
          "ItemReader": {
            "Resource": "arn:aws:states:::s3:getObject",
            "Parameters": { "Bucket": "b", "Key.$": "$.key" },
            "ReaderConfig": { "InputType": "CSV", "CSVHeaders": ["a", "b"] }
          },
          "ItemSelector": { "row.$": "$$.Map.Item.Value" },
          "ItemBatcher": { "MaxItemsPerBatch": 10 },
          "ItemProcessor": {
            "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" },
            "StartAt": "Row",
            "States": { "Row": { "Type": "Pass", "End": true } }
          },
          "ToleratedFailurePercentage": 2.5,
          "ResultWriter": {
            "Resource": "arn:aws:states:::s3:putObject",
            "Parameters": { "Bucket": "b" }
          },
          "End": true
        }
        """);
    is(
        first(parallel("Both", pass("Left"), scope(pass("Right")).comment("the other"))),
        """
        {
          "Type": "Parallel",
          "Branches": [
            { "StartAt": "Left", "States": { "Left": { "Type": "Pass", "End": true } } },
            {
              "Comment": "the other",
              "StartAt": "Right",
              "States": { "Right": { "Type": "Pass", "End": true } }
            }
          ],
          "End": true
        }
        """);
  }

  @Test
  void gettersAreComponentsAsJacksonTakesThem() {
    var bean = input(Bean.class);
    is(
        first(
            pass("Make")
                .parameters(
                    object()
                        .with("name", bean.at(Bean::getName))
                        .with("ready", bean.at(Bean::isReady)))),
        """
        {
          "Type": "Pass",
          "Parameters": { "name.$": "$.name", "ready.$": "$.ready" },
          "End": true
        }
        """);
    assertThatThrownBy(() -> workflow(waitState("W", bean).seconds(bean.at(Bean::length))).toJson())
        .hasMessageContaining("[NOT_A_COMPONENT]")
        .hasMessageContaining("Bean::length is no component of JSON data")
        .hasMessageContaining("the components are name, ready");
    assertThatThrownBy(() -> workflow(waitState("W", bean).seconds(bean.at(b -> 3))).toJson())
        .hasMessageContaining("A lambda expression names no component");
  }

  @Test
  void oneStateInTwoFormsIsRefused() {
    var pause = waitState("Pause").seconds(5);
    assertThatThrownBy(() -> workflow(pause.then(pass("A")).then(pause.comment("again"))).toJson())
        .hasMessageContaining("[STATE_IN_TWO_FORMS] The State `Pause` is here with fields");
    assertThatThrownBy(
            () -> workflow(parallelled(pause.then(pass("A")), pause.then(pass("B")))).toJson())
        .hasMessageContaining("The State `Pause` goes to \"A\" and to \"B\"");
  }

  private static Fragment<?, ?> parallelled(
      Fragment<Object, Object> one, Fragment<Object, Object> other) {
    return choice("C").when(path("$.x", Boolean.class).is(true), one).otherwise(other);
  }

  @Test
  void twoStatesOfOneNameAreRefused() {
    assertThatThrownBy(() -> workflow(pass("A").then(pass("A"))).toJson())
        .hasMessageContaining("[STATE_NAME_DUPLICATE] There are two States `A`");
  }

  @Test
  void nothingFollowsAnEnd() {
    assertThatThrownBy(() -> workflow(fail("No").then(pass("A"))).toJson())
        .hasMessageContaining("[NOTHING_FOLLOWS] `A` cannot follow");
  }

  @Test
  void statesThatSayThemselvesWhereTheyGoNeedToSayIt() {
    assertThatThrownBy(() -> workflow(Workflows.states(pass("A"))).toJson())
        .hasMessageContaining("TRANSITION_REQUIRED");
    is(
        states(
            workflow(
                Workflows.states(pass("B").end(), pass("A").then(state("B"))).startAt(state("A")))),
        """
        {
          "B": { "Type": "Pass", "End": true },
          "A": { "Type": "Pass", "Next": "B" }
        }
        """);
  }

  @Test
  void jsonataHasNoPathsAndJsonPathNoDefaults() {
    assertThatThrownBy(
            () ->
                workflow(pass("A").assign(object().with("x", path("$.y"))))
                    .queryLanguage(QueryLanguage.JSONATA)
                    .toJson())
        .hasMessageContaining("[NOT_IN_QUERY_LANGUAGE]")
        .hasMessageContaining("has no Path `$.y`");
    assertThatThrownBy(
            () ->
                workflow(
                        pass("A").parameters(object().with("x", orElse(ORDER.at(Order::note), ""))))
                    .toJson())
        .hasMessageContaining("There are no defaults in JSONPath");
  }

  @Test
  void noPartOfAnExpressionHidesAProblem() {
    assertThatThrownBy(
            () ->
                workflow(
                        pass("A")
                            .parameters(
                                object().with("x", format("{}", base64Encode(ORDER.at(o -> "x"))))))
                    .toJson())
        .hasMessageContaining("[NOT_A_COMPONENT]");
    assertThatThrownBy(
            () ->
                workflow(
                        choice("C", ORDER)
                            .when(ORDER.at(Order::id).isSameAs(ORDER.at(o -> "x")), succeed("Done"))
                            .otherwise(fail("No")))
                    .queryLanguage(QueryLanguage.JSONATA)
                    .toJson())
        .hasMessageContaining("[NOT_A_COMPONENT]");
    assertThatThrownBy(
            () ->
                workflow(
                        choice("C")
                            .when(
                                and(
                                    condition(substitution("${Flag}", Boolean.class)),
                                    condition("{% true %}")),
                                succeed("Done"))
                            .otherwise(fail("No")))
                    .queryLanguage(QueryLanguage.JSONATA)
                    .toJson())
        .hasMessageContaining("[NOT_IN_QUERY_LANGUAGE]")
        .hasMessageContaining("A part of a condition is JSONata");
    assertThatThrownBy(
            () ->
                workflow(
                        pass("A")
                            .parameters(
                                object().with("x", format("{}", jsonata("{% 1 %}", String.class)))))
                    .toJson())
        .hasMessageContaining("An argument of States.Format is a template or JSONata");
  }

  @Test
  void whatIsNoJsonataIsRefused() {
    assertThatThrownBy(
            () ->
                workflow(pass("A").output(jsonata("$states.input.id")))
                    .queryLanguage(QueryLanguage.JSONATA)
                    .toJson())
        .hasMessageContaining("[NOT_IN_QUERY_LANGUAGE] `$states.input.id` is no JSONata string");
    assertThatThrownBy(() -> workflow(pass("A").result(jsonata("{% 1 %}"))).toJson())
        .hasMessageContaining("[NOT_IN_QUERY_LANGUAGE] The State's query language is JSONPath");
  }

  @Test
  void constantsWithBodiesAreTexts() {
    is(
        first(
            workflow(
                choice("C", ORDER)
                    .when(ORDER.at(Order::status).is(Status.OPEN), succeed("Done"))
                    .otherwise(fail("No")))),
        """
        {
          "Type": "Choice",
          "Choices": [{ "Variable": "$.status", "StringEquals": "OPEN", "Next": "Done" }],
          "Default": "No"
        }
        """);
  }

  @Test
  void rawFieldsAreKept() {
    is(
        first(pass("A").raw("{\"Result\": 7}")),
        "{ \"Type\": \"Pass\", \"Result\": 7, \"End\": true }");
    assertThatThrownBy(() -> workflow(pass("A").raw("[1]")).toJson())
        .hasMessageContaining("[RAW_NOT_OBJECT]");
    assertThatThrownBy(() -> workflow(pass("A").raw("{")).toJson())
        .hasMessageContaining("[JSON_SYNTAX]");
  }

  @Test
  void conditionsInJsonataAreRules() {
    is(
        first(
            workflow(
                    choice("C")
                        .when(
                            condition("{% $states.input.x > 1 %}").assign(json("{\"y\": 1}")),
                            succeed("Done"))
                        .otherwise(pass("Why").output(object().with("why", errorlessInput()))))
                .queryLanguage(QueryLanguage.JSONATA)),
        """
        {
          "Type": "Choice",
          "Choices": [
            { "Condition": "{% $states.input.x > 1 %}", "Assign": { "y": 1 }, "Next": "Done" }
          ],
          "Default": "Why"
        }
        """);
    is(
        first(
            workflow(
                    task("T", "${T}")
                        .catcher(
                            catcher(States.ALL)
                                .assign(object().with("e", errorOutput().at(ErrorOutput::error)))
                                .next(succeed("Done"))))
                .queryLanguage(QueryLanguage.JSONATA)),
        """
        {
          "Type": "Task",
          "Resource": "${T}",
          "Catch": [
            {
              "ErrorEquals": ["States.ALL"],
              "Assign": { "e": "{% $states.errorOutput.Error %}" },
              "Next": "Done"
            }
          ],
          "End": true
        }
        """);
  }

  /** They double the definition at each step. */
  @Test
  void partsOfPartsMayNotBeSharedForEver() {
    Fragment<Object, ?> states = pass("A");
    Rule<Order> rule = ORDER.at(Order::id).is("a");
    Expression<Object, ?> call = value("a");
    for (int i = 0; i < 40; i++) {
      states = parallel("P" + i, states, states);
      rule = and(rule, rule);
      call = Intrinsics.array(call, call);
    }
    var choice = workflow(choice("C", ORDER).when(rule, succeed("S")));

    assertThat(
            List.of(
                workflow(states),
                choice,
                choice.queryLanguage(QueryLanguage.JSONATA),
                workflow(pass("A").parameters(object().with("a", call)))))
        .allSatisfy(
            definition ->
                assertThatThrownBy(definition::stateMachine)
                    .hasMessageContaining("[DEFINITION_TOO_LARGE]")
                    .hasMessageNotContaining("FIELD"));
  }

  private static Expression<Object, JsonValue> errorlessInput() {
    return jsonata("{% $states.input %}");
  }
}
