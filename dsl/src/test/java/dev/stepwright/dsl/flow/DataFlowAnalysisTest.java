package dev.stepwright.dsl.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ParsedDefinition;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DataFlowAnalysisTest {
  private static final Shape ITEM = object("Item", "article", Shape.STRING, "count", Shape.INTEGER);
  private static final Shape ORDER =
      object(
          "Order",
          "id",
          Shape.STRING,
          "total",
          Shape.NUMBER,
          "note",
          Shape.STRING.optional(),
          "due",
          Shape.TIMESTAMP,
          "kind",
          Shape.texts(new LinkedHashSet<>(List.of("BOOK", "FOOD"))),
          "items",
          Shape.arrayOf(ITEM));

  @Test
  void followsAResultIntoTheNextState() {
    Flow flow =
        flow(
            """
            'A': {'Type': 'Pass', 'Result': {'n': 1}, 'ResultPath': '$.made', 'Next': 'B'},
            'B': {'Type': 'Pass', 'Parameters': {'n.$': '$.made.n', 'id.$': '$.id'}, 'End': true}
            """);

    assertThat(flow.diagnostics()).isEmpty();
    assertThat(state(flow, "B").input().field("made")).hasToString("{n: integer}");
    assertThat(flow.output()).hasToString("{n: integer, id: string}");
  }

  @Test
  void reportsAPathThatCannotExistAtItsSegment() {
    Diagnostic found = only(flow("'A': {'Type': 'Pass', 'InputPath': '$.totl', 'End': true}"));

    assertThat(found)
        .hasToString(
            "1:67: error: [DATA_PATH_IMPOSSIBLE] `$.totl` leads nowhere in the input of `A`: Order"
                + " has id, total, note, due, kind, items; it is the input of the Execution");
    assertThat(found.hint()).isEqualTo("Did you mean `$.total`?");
  }

  @Test
  void saysWhichStateLosesAField() {
    Diagnostic found =
        only(
            flow(
                """
                'A': {'Type': 'Pass', 'Result': {'n': 1}, 'Next': 'B'},
                'B': {'Type': 'Wait', 'Seconds': 1, 'Next': 'C'},
                'C': {'Type': 'Pass', 'InputPath': '$.id', 'End': true}
                """));

    assertThat(found.message()).endsWith("came here through `A`, `B`");
    assertThat(found.hint())
        .isEqualTo(
            "`A` had `$.id` in its input and does not pass it on: its result replaces its input. Add"
                + " a ResultPath, such as \"$.result\".");
  }

  @Test
  void takesAGuardForPresence() {
    assertThat(
            flow("""
                    'A': {'Type': 'Choice', 'Choices': [
                      {'Variable': '$.note', 'IsPresent': true, 'Next': 'B'}], 'Default': 'C'},
                    'B': {'Type': 'Pass', 'InputPath': '$.note', 'End': true},
                    'C': {'Type': 'Succeed'}
                    """)
                .diagnostics())
        .isEmpty();
    Diagnostic unguarded = only(flow("'B': {'Type': 'Pass', 'InputPath': '$.note', 'End': true}"));
    assertThat(unguarded.isError()).isFalse();
    assertThat(unguarded.message()).isEqualTo("`$.note` may be missing in the input of `B`");
  }

  @Test
  void reportsComparisonsThatNeverHold() {
    Diagnostic type = only(choice("'Variable': '$.total', 'StringEquals': '5'"));
    assertThat(type.message()).isEqualTo("StringEquals never holds: `$.total` is number");
    assertThat(type.hint()).isEqualTo("Compare it with Numeric….");

    Diagnostic text = only(choice("'Variable': '$.kind', 'StringEquals': 'BOOKS'"));
    assertThat(text.hint()).isEqualTo("Did you mean `BOOK`?");

    Diagnostic kind = only(choice("'Variable': '$.kind', 'NumericEquals': 5"));
    assertThat(kind.position().pointer()).asString().endsWith("/Variable");
    assertThat(kind.hint()).isEqualTo("Compare it with String….");

    assertThat(choice("'Variable': '$.kind', 'StringEquals': 'BOOK'").diagnostics()).isEmpty();
  }

  @Test
  void reportsOperandsOfAnotherType() {
    assertThat(only(flow("'A': {'Type': 'Wait', 'SecondsPath': '$.items', 'End': true}")).message())
        .isEqualTo(
            "SecondsPath leads to a number, but this is array of Item {article: string, count:"
                + " integer}");
    assertThat(only(flow("'A': {'Type': 'Wait', 'TimestampPath': '$.total', 'End': true}")).code())
        .hasToString("DATA_TYPE");
    assertThat(
            only(flow(
                    "'A': {'Type': 'Pass', 'Parameters': {'n.$': 'States.MathAdd($.id, 1)'},"
                        + " 'End': true}"))
                .message())
        .isEqualTo("States.MathAdd takes a number, but this is string");
  }

  @Test
  void followsTheItemsOfAMap() {
    Flow flow =
        flow(
            """
            'M': {'Type': 'Map', 'ItemsPath': '$.items', 'ResultPath': '$.done',
              'ItemProcessor': {'StartAt': 'I', 'States': {
                'I': {'Type': 'Pass', 'InputPath': '$.count', 'End': true}}}, 'Next': 'E'},
            'E': {'Type': 'Succeed'}
            """);

    assertThat(flow.diagnostics()).isEmpty();
    assertThat(state(flow, "E").input().field("done")).hasToString("array of integer");
    assertThat(
            only(flow(
                    """
                        'M': {'Type': 'Map', 'ItemsPath': '$.id', 'End': true,
                          'ItemProcessor': {'StartAt': 'I', 'States': {
                            'I': {'Type': 'Pass', 'End': true}}}}
                        """))
                .message())
        .isEqualTo("`M` goes through the items of an array, but this is string");
  }

  @Test
  void givesTheBranchesOfAParallelStateAsTheyStand() {
    Flow flow =
        flow(
            """
            'P': {'Type': 'Parallel', 'End': true, 'Branches': [
              {'StartAt': 'X', 'States': {'X': {'Type': 'Pass', 'InputPath': '$.id', 'End': true}}},
              {'StartAt': 'Y', 'States': {'Y': {'Type': 'Pass', 'InputPath': '$.total',
                'End': true}}}]}
            """);

    assertThat(flow.output()).hasToString("[string, number]");
  }

  @Test
  void followsErrorsIntoFallbackStates() {
    Flow flow =
        flow(
            """
            'T': {'Type': 'Task', 'Resource': '${Work}', 'ResultPath': '$.done', 'Next': 'E',
              'Catch': [{'ErrorEquals': ['States.ALL'], 'ResultPath': '$.error', 'Next': 'F'}]},
            'E': {'Type': 'Succeed'},
            'F': {'Type': 'Pass', 'InputPath': '$.error.Cause', 'End': true}
            """);

    assertThat(flow.diagnostics()).isEmpty();
    assertThat(state(flow, "E").input().field("error").isAbsent()).isTrue();
  }

  @Test
  void endsInLoopsThatMakeDataGrow() {
    Flow flow =
        flow(
            """
            'A': {'Type': 'Pass', 'Parameters': {'inner.$': '$'}, 'Next': 'C'},
            'C': {'Type': 'Choice', 'Choices': [
              {'Variable': '$.inner', 'IsNull': true, 'Next': 'E'}], 'Default': 'A'},
            'E': {'Type': 'Succeed'}
            """);

    assertThat(flow.states()).hasSize(3);
  }

  @Test
  void comparesWhatATaskGetsWithWhatItTakes() {
    String states = "'T': {'Type': 'Task', 'Resource': '${Work}', 'End': true}";
    TaskTypes types =
        new TaskTypes(
            object("Parcel", "id", Shape.STRING, "items", Shape.arrayOf(Shape.STRING)),
            "the parameter parcel of ship",
            Shape.BOOLEAN);

    Flow flow = ofOrder(states, types);

    assertThat(only(flow).message())
        .isEqualTo(
            "`$.items[*]` is Item {article: string, count: integer}, but the parameter parcel of"
                + " ship expects string there");
    assertThat(flow.output()).isEqualTo(Shape.BOOLEAN);
  }

  @Test
  void saysWhereWhatATaskGetsCameFrom() {
    TaskTypes types =
        new TaskTypes(
            object("Parcel", "id", Shape.STRING, "total", Shape.NUMBER), "the parameter", null);
    String end = "'Resource': '${Work}', 'End': true}";

    assertThat(
            mismatch(
                "'A': {'Type': 'Pass', 'Result': [1], 'ResultPath': '$.total', 'Next': 'T'}, "
                    + "'T': {'Type': 'Task', "
                    + end,
                types))
        .isEqualTo(
            "/States/T/Resource `$.total` is [integer], but the parameter expects number there:"
                + " The input of `A` has number there, and its result replaces it: give it another"
                + " ResultPath.");
    assertThat(
            mismatch(
                "'A': {'Type': 'Pass', 'Result': [1], 'ResultPath': '$.sum', 'Next': 'T'}, "
                    + "'T': {'Type': 'Task', 'Parameters': {'id.$': '$.id', 'total.$': '$.sum'}, "
                    + end,
                types))
        .isEqualTo(
            "/States/T/Parameters/total.$ `$.total` is [integer], but the parameter expects"
                + " number there: It comes from the result of `A`.");
    assertThat(
            mismatch(
                "'A': {'Type': 'Pass', 'Result': {'id': 'x'}, 'Next': 'T'}, "
                    + "'T': {'Type': 'Task', "
                    + end,
                types))
        .isEqualTo(
            "/States/T/Resource `$.total` is missing, but the parameter expects number there:"
                + " `A` had it in its input and does not pass it on: its result replaces its"
                + " input. Add a ResultPath, such as \"$.result\".");
    assertThat(
            mismatch(
                "'T': {'Type': 'Task', 'InputPath': '$.items', 'Parameters': "
                    + "{'id.$': '$[0].article', 'total.$': '$[0].article'}, "
                    + end,
                new TaskTypes(object("Parcel", "total", Shape.arrayOf(Shape.NUMBER)), "it", null)))
        .isEqualTo(
            "/States/T/Parameters/total.$ `$.total` is string, but it expects array of number there:"
                + " It comes from the input of the Execution (Order).");
  }

  /** Data of an order through States of which T is a Task whose work is known. */
  private static Flow ofOrder(String states, TaskTypes types) {
    ParsedDefinition definition = read(states);
    return DataFlowAnalysis.of(
        definition.stateMachine(),
        definition.origins(),
        new FlowTypes(
            StateMachineType.STANDARD,
            ORDER,
            "Order",
            Map.of(JsonPointer.parse("/States/T"), types)));
  }

  private static String mismatch(String states, TaskTypes types) {
    Flow flow = ofOrder(states, types);
    Diagnostic found =
        flow.diagnostics().stream()
            .filter(each -> each.code() == DiagnosticCode.DATA_PARAMETER)
            .findFirst()
            .orElseThrow();
    return found.position().pointer() + " " + found.message() + ": " + found.hint();
  }

  @Test
  void followsDataThroughJsonata() {
    Flow flow =
        flow(
            """
            'A': {'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Assign': {'n': '{% $sum($states.input.items.count) %}'},
              'Output': {'ids': '{% $states.input.items.article[] %}', 'kind': '{% $states.input.kind %}'},
              'Next': 'B'},
            'B': {'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': '{% $states.input.kindd %}',
              'End': true}
            """);

    assertThat(state(flow, "B").input())
        .hasToString("{ids: array of string, kind: \"BOOK\" | \"FOOD\"}");
    assertThat(state(flow, "B").variables().get("n")).isEqualTo(Shape.INTEGER);
    assertThat(flow.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "1:118: warning: [DATA_PATH_UNCERTAIN] The expression may be undefined: there may be no"
                + " items",
            "2:39: warning: [DATA_PATH_UNCERTAIN] The expression may be undefined: there may be no"
                + " items",
            "4:79: error: [DATA_PATH_IMPOSSIBLE] `kindd` selects nothing: the object has ids, kind");
  }

  @Test
  void followsHundredsOfVariablesThroughALoopOfHundredsOfStates() {
    int count = 500;
    String states =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    """
                    'S%d': {'Type': 'Choice', 'Assign': {'v%d': 1}, 'Choices': [
                      {'Variable': '$.total', 'NumericLessThan': 5, 'Next': 'S%d'}], 'Default': '%s'}
                    """
                        .formatted(i, i, (i + 1) % count, i == 0 ? "E" : "S" + (i - 1)))
            .collect(Collectors.joining(",", "", ",'E': {'Type': 'Succeed'}"));

    Flow flow = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> flow(states));

    assertThat(state(flow, "E").variables().size()).isEqualTo(count);
  }

  @Test
  void reportsDataThatGrowsInALoop() {
    Diagnostic found =
        only(
            flow(
                """
                'A': {'Type': 'Pass', 'Parameters': {'before.$': '$', 'text': '%s'}, 'Next': 'C'},
                'C': {'Type': 'Choice', 'Choices': [
                  {'Variable': '$.text', 'IsNull': true, 'Next': 'E'}], 'Default': 'A'},
                'E': {'Type': 'Succeed'}
                """
                    .formatted("x".repeat(100))));

    assertThat(found.message())
        .isEqualTo(
            "The data of the loop through `A` grows by at least 121 bytes a turn, to more than"
                + " 262144 bytes in 2167 turns; its history is enough for 6250");
  }

  @Test
  void countsWhatAnExecutionTakesAtLeast() {
    ParsedDefinition definition =
        read(
            """
            'P': {'Type': 'Parallel', 'Next': 'C', 'Branches': [
              {'StartAt': 'X', 'States': {'X': {'Type': 'Pass', 'End': true}}},
              {'StartAt': 'Y', 'States': {'Y': {'Type': 'Task', 'Resource': '${Y}', 'End': true}}}]},
            'C': {'Type': 'Choice', 'Default': 'E', 'Choices': [
              {'Variable': '$[0].id', 'IsNull': true, 'Next': 'T'}]},
            'T': {'Type': 'Task', 'Resource': '${T}', 'Next': 'E'},
            'E': {'Type': 'Succeed'}
            """);

    assertThat(ExecutionCost.of(definition.stateMachine()))
        .hasToString(
            "one execution takes at least 5 State transitions, $0.000125 at $0.025 per 1,000, and"
                + " 17 events of 25,000");
  }

  @Test
  void knowsAllThatLambdaInvokeGives() {
    Flow flow =
        flow(
            """
            'T': {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke',
              'Parameters': {'FunctionName': 'Work'}, 'ResultPath': '$.done', 'Next': 'A'},
            'A': {'Type': 'Pass', 'InputPath': '$.done.Payload.receipt', 'Next': 'B'},
            'B': {'Type': 'Pass', 'Parameters': {'a.$': '$$.Execution.Input.id'}, 'End': true}
            """);

    assertThat(flow.diagnostics()).isEmpty();
    assertThat(
            only(flow(
                    """
                        'T': {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke',
                          'Parameters': {'FunctionName': 'Work'}, 'ResultPath': '$.done',
                          'OutputPath': '$.done.receipt', 'End': true}
                        """))
                .message())
        .contains("the result of lambda:invoke has ExecutedVersion, ");
  }

  @Test
  void keepsVariablesAndTheContextObject() {
    Flow flow =
        flow(
            """
            'A': {'Type': 'Pass', 'Assign': {'id.$': '$.id'}, 'Next': 'B'},
            'B': {'Type': 'Pass', 'Parameters': {'a.$': '$id', 'b.$': '$$.Execution.Input.total',
              'c.$': '$$.State.Nme'}, 'End': true}
            """);

    assertThat(only(flow).hint()).isEqualTo("Did you mean `$$.State.Name`?");
    assertThat(flow.output()).hasToString("{a: string, b: number, c: any}");
  }

  private static Flow choice(String test) {
    return flow(
        "'A': {'Type': 'Choice', 'Choices': [{"
            + test
            + ", 'Next': 'E'}], 'Default': 'E'}, 'E': {'Type': 'Succeed'}");
  }

  private static Flow flow(String states) {
    ParsedDefinition definition = read(states);
    return DataFlowAnalysis.of(
        definition.stateMachine(), definition.origins(), FlowTypes.of(ORDER));
  }

  private static ParsedDefinition read(String states) {
    String first = states.strip().substring(1, states.strip().indexOf("':"));
    String text = "{'StartAt': '" + first + "', 'States': {" + states.strip() + "}}";
    return new DefinitionReader(ReadOptions.DEFAULT).read(text.replace('\'', '"')).orThrow();
  }

  private static StateFlow state(Flow flow, String name) {
    return Objects.requireNonNull(flow.states().get(JsonPointer.parse("/States/" + name)));
  }

  private static Diagnostic only(Flow flow) {
    assertThat(flow.diagnostics()).hasSize(1);
    return flow.diagnostics().get(0);
  }

  private static Shape object(String name, Object... fields) {
    Map<String, Shape> all = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      all.put((String) fields[i], (Shape) fields[i + 1]);
    }
    return Shape.of(new ObjectShape(name, all, null));
  }
}
