package dev.stepwright.dsl.flow.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ParsedDefinition;
import dev.stepwright.dsl.flow.DataFlowAnalysis;
import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.dsl.flow.FlowTypes;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Records of data, as one would write them. */
class WorkflowRecordsTest {

  private static Shape input(String... fields) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (String field : fields) {
      shapes.put(field, Shape.STRING);
    }
    return Shape.of(ObjectShape.of(shapes));
  }

  private static Shape example(String json) {
    JsonValue value =
        Objects.requireNonNull(new JsonReader(Integer.MAX_VALUE).read(json).document()).root();
    return Shape.of(value);
  }

  /** The records of a State Machine of Pass States, which follow one another. */
  private static List<WorkflowRecord> passes(Shape input, String... states) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < states.length; i++) {
      String then = i + 1 < states.length ? "\"Next\":\"" + states[i + 1] + "\"" : "\"End\":true";
      all.append(i == 0 ? "" : ",")
          .append("\"" + states[i] + "\":{\"Type\":\"Pass\"," + then + "}");
    }
    return records(input, "{\"StartAt\":\"" + states[0] + "\",\"States\":{" + all + "}}");
  }

  private static List<WorkflowRecord> records(Shape input, String definition) {
    ParsedDefinition parsed =
        Objects.requireNonNull(new DefinitionReader().read(definition).definition());
    Flow flow = DataFlowAnalysis.of(parsed.stateMachine(), parsed.origins(), FlowTypes.of(input));
    return WorkflowRecords.of(
        "OrderData",
        input,
        flow,
        Set.of("Used"),
        shape -> shape.objects().stream().allMatch(each -> "Known".equals(each.name())));
  }

  private static List<String> names(List<WorkflowRecord> records) {
    return records.stream().map(each -> each.record().name()).toList();
  }

  private static String shown(DataRecord record) {
    String components =
        record.components().stream()
            .map(WorkflowRecordsTest::shown)
            .collect(Collectors.joining(", ", "(", ")"));
    String nested =
        record.nested().stream()
            .map(WorkflowRecordsTest::shown)
            .collect(Collectors.joining(" ", " {", "}"));
    return record.name()
        + components
        + (record.open() ? "+" : "")
        + (record.nested().isEmpty() ? "" : nested);
  }

  private static String shown(DataComponent component) {
    return shown(component.type())
        + (component.mayBeMissing() ? "?" : "")
        + (component.mayBeNull() ? "!" : "")
        + " "
        + component.name()
        + (component.isRenamed() ? "=" + component.member() : "");
  }

  private static String shown(DataType type) {
    return type instanceof DataType.ListOf list
        ? "List<" + shown(list.element()) + ">"
        : type instanceof DataType.MapOf map
            ? "Map<" + shown(map.value()) + ">"
            : type instanceof DataType.Nested nested
                ? nested.name()
                : type instanceof DataType.Declared ? "declared" : type.toString();
  }

  private static String input(Shape shape) {
    return shown(passes(shape, "A").get(0).record());
  }

  @Test
  void areOfTheWorkflowAndOfEachState() {
    assertThat(names(passes(input("id"), "Submit Job", "shipIt")))
        .containsExactly(
            "Input", "Output", "SubmitJobInput", "SubmitJobOutput", "ShipItInput", "ShipItOutput");
  }

  @Test
  void namesOfStatesThatAreTheSameInJavaHaveNumbers() {
    assertThat(names(passes(input("id"), "a b", "A-B", "aB", "2nd", "?", "!")))
        .filteredOn(name -> name.endsWith("Output"))
        .containsExactly(
            "Output",
            "ABOutput",
            "AB2Output",
            "AB3Output",
            "State2ndOutput",
            "StateOutput",
            "State2Output");
  }

  @Test
  void thereAreNoneOfWhatIsUnknownOrNoObject() {
    assertThat(passes(Shape.ANY, "A")).isEmpty();
    assertThat(passes(Shape.OBJECT, "A")).isEmpty();
    assertThat(passes(Shape.STRING, "A")).isEmpty();
    assertThat(passes(input("id").join(Shape.NULL), "A")).isEmpty();
    assertThat(passes(Shape.of(ObjectShape.of(Map.of())), "A")).isEmpty();
  }

  @Test
  void componentsHaveTypes() {
    assertThat(
            input(
                example(
                    """
                    {"s": "a", "i": 1, "n": 1.5, "b": true, "x": null, "l": [1, 2], "o": {"id": "a"},
                     "a": [{"id": 1}, {"id": 2, "to": "b"}], "e": {}, "m": [1, "a"], "none": []}
                    """)))
        .isEqualTo(
            "Input(STRING s, INTEGER i, NUMBER n, BOOLEAN b, ANY! x, List<INTEGER> l, O o,"
                + " List<AItem> a, Map<ANY> e, List<ANY> m, List<ANY> none)"
                + " {O(STRING id) AItem(INTEGER id, STRING? to)}");
  }

  @Test
  void componentsMayBeMissingOrNull() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("a", Shape.INTEGER.optional());
    fields.put("b", Shape.INTEGER.join(Shape.NULL));
    fields.put("never", Shape.ABSENT);
    fields.put("any", Shape.ANY);

    assertThat(input(Shape.of(new ObjectShape(null, fields, Shape.ANY))))
        .isEqualTo("Input(INTEGER? a, INTEGER! b, ANY any)+");
  }

  @Test
  void membersThatJavaCannotNameAreRenamed() {
    assertThat(input(input("class", "a-b", "a b", "aB", "", "1st", "wait", "_", "été", "class_")))
        .isEqualTo(
            "Input(STRING class_2=class, STRING aB2=a-b, STRING aB3=a b, STRING aB,"
                + " STRING _1st=1st, STRING wait_=wait, STRING member=_, STRING été,"
                + " STRING class_)+");
  }

  @Test
  void nestedRecordsAreNotCalledAsThoseTheyAreIn() {
    assertThat(
            input(
                example(
                    """
                    {"input": {"input": {"a": 1}}, "INPUT": {"b": 1}, "orderData": {"c": 1}}
                    """)))
        .isEqualTo(
            "Input(Input2 input, INPUT3 INPUT, OrderData2 orderData)"
                + " {Input2(Input3 input) {Input3(INTEGER a)} INPUT3(INTEGER b)"
                + " OrderData2(INTEGER c)}");
  }

  @Test
  void nestedRecordsHideNoTypeThatIsUsed() {
    assertThat(input(example("{\"string\": {\"a\": 1}, \"used\": {\"b\": 1}}")))
        .isEqualTo("Input(String2 string, Used2 used) {String2(INTEGER a) Used2(INTEGER b)}");
  }

  @Test
  void ofAnErroneousWorkflowThereAreNames() {
    assertThat(names(WorkflowRecords.ofErroneous("OrderData", List.of("Ship it"))))
        .containsExactly("Input", "Output", "ShipItInput", "ShipItOutput");
  }

  @Test
  void typesThatAreDeclaredAreReferredTo() {
    Shape known = Shape.of(new ObjectShape("Known", Map.of("id", Shape.STRING), null));

    assertThat(passes(known, "A")).isEmpty();
    assertThat(input(Shape.of(ObjectShape.of(Map.of("it", known)))))
        .isEqualTo("Input(declared it)");
  }

  @Test
  void areOfStatesInBranches() {
    assertThat(
            names(
                records(
                    input("id"),
                    """
                    {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true,
                      "Branches": [{"StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}]
                    }}}
                    """)))
        .containsExactly("Input", "OneInput", "OneOutput", "BothInput");
  }
}
