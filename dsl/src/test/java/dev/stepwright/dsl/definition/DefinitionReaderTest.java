package dev.stepwright.dsl.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader makes of definitions that are unusual rather than wrong in the usual way. */
class DefinitionReaderTest {
  private static final DefinitionReader READER = new DefinitionReader();
  private static final DefinitionReader LENIENT =
      new DefinitionReader(new ReadOptions(StateMachineType.STANDARD, true));

  private static String machine(String first) {
    return "{\"StartAt\":\"A\",\"States\":{\"A\":{" + first + "},\"Z\":{\"Type\":\"Succeed\"}}}";
  }

  private static List<DiagnosticCode> codes(ReadResult result) {
    return result.diagnostics().stream().map(Diagnostic::code).toList();
  }

  @Test
  void aFieldOfAnotherStateIsNotUnknown() {
    String pass = "\"Type\":\"Pass\",\"Next\":\"Z\",\"%s\":1";

    assertThat(codes(READER.read(machine(pass.formatted("ItemProcessor")))))
        .containsExactly(DiagnosticCode.FIELD_NOT_ALLOWED);
    assertThat(codes(READER.read(machine(pass.formatted("ItemProcesor")))))
        .containsExactly(DiagnosticCode.FIELD_UNKNOWN);
  }

  @Test
  void noSubstitutionIsAQueryLanguage() {
    String pass = "\"Type\":\"Pass\",\"Next\":\"Z\",\"QueryLanguage\":\"${Language}\"";

    assertThat(codes(READER.read(machine(pass)))).containsExactly(DiagnosticCode.FIELD_VALUE);
  }

  @Test
  void theHintForOutputNamesFieldsOfTheObject() {
    String rule = "{\"Variable\":\"$.a\",\"IsNull\":true,\"Next\":\"Z\",\"Output\":1}";

    assertThat(hint("\"Type\":\"Pass\",\"Next\":\"Z\",\"Output\":1"))
        .startsWith("In JSONPath write \"ResultPath\" or \"OutputPath\". Otherwise");
    assertThat(hint("\"Type\":\"Succeed\",\"Output\":1"))
        .startsWith("In JSONPath write \"OutputPath\". Otherwise");
    assertThat(hint("\"Type\":\"Choice\",\"Choices\":[" + rule + "]"))
        .isEqualTo("Set \"QueryLanguage\": \"JSONata\".");
  }

  @Test
  void theHintForParametersNamesAFieldOfTheState() {
    String language = "\"QueryLanguage\":\"JSONata\",\"Next\":\"Z\",\"Parameters\":{},";
    String scope = "{\"StartAt\":\"B\",\"States\":{\"B\":{\"Type\":\"Succeed\"}}}";

    assertThat(hint(language + "\"Type\":\"Task\",\"Resource\":\"${Work}\""))
        .startsWith("In JSONata write \"Arguments\". Otherwise");
    assertThat(hint(language + "\"Type\":\"Map\",\"ItemProcessor\":" + scope))
        .startsWith("In JSONata write \"ItemSelector\". Otherwise");
    assertThat(hint(language + "\"Type\":\"Pass\""))
        .startsWith("In JSONata write \"Output\". Otherwise");
  }

  @Test
  void theHintForAnActionNamesTheServiceAsTheSdkDoes() {
    String task = "\"Type\":\"Task\",\"Next\":\"Z\",\"Resource\":\"arn:aws:states:::%s\"";

    assertThat(
            READER
                .read(machine(task.formatted("states:stopExecution")))
                .diagnostics()
                .get(0)
                .hint())
        .endsWith("arn:aws:states:::aws-sdk:sfn:stopExecution.");
    assertThat(
            READER
                .read(machine(task.formatted("emr-serverless:getJobRun")))
                .diagnostics()
                .get(0)
                .hint())
        .endsWith("arn:aws:states:::aws-sdk:emrserverless:getJobRun.");
  }

  private static @Nullable String hint(String state) {
    Diagnostic found = READER.read(machine(state)).diagnostics().get(0);
    assertThat(found.code()).isEqualTo(DiagnosticCode.FIELD_QUERY_LANGUAGE);
    return found.hint();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"Variable\":\"$.a\","})
  void aRuleWithoutATestIsReportedThoughUnknownFieldsAreAllowed(String variable) {
    String rule = "{" + variable + "\"IsPresant\":true,\"Next\":\"Z\"}";
    String choice = "\"Type\":\"Choice\",\"Choices\":[" + rule + "]";

    assertThat(codes(READER.read(machine(choice)))).containsExactly(DiagnosticCode.FIELD_UNKNOWN);
    assertThat(codes(LENIENT.read(machine(choice))))
        .contains(DiagnosticCode.FIELD_UNKNOWN)
        .containsAnyOf(DiagnosticCode.CHOICE_RULE_KIND, DiagnosticCode.CHOICE_OPERATOR_COUNT);
  }

  @Test
  void aNumberMayHave1000Characters() {
    String pass = "\"Type\":\"Pass\",\"Next\":\"Z\",\"Result\":";

    assertThat(READER.read(machine(pass + "1".repeat(1000))).valid()).isTrue();
    assertThat(codes(READER.read(machine(pass + "1".repeat(1001)))))
        .containsExactly(DiagnosticCode.JSON_SYNTAX);
  }

  @Test
  void anEmptySubstitutionIsNone() {
    String pass = "\"Type\":\"Pass\",\"Next\":\"Z\",\"Parameters\":\"%s\"";

    assertThat(READER.read(machine(pass.formatted("${P}"))).diagnostics()).isEmpty();
    assertThat(codes(READER.read(machine(pass.formatted("${}")))))
        .containsExactly(DiagnosticCode.TEMPLATE_NOT_OBJECT);
  }

  @Test
  void csvHeadersAreOneSubstitutionAtMost() {
    String map =
        "\"Type\":\"Map\",\"Next\":\"Z\",\"ItemProcessor\":{\"ProcessorConfig\":{"
            + "\"Mode\":\"DISTRIBUTED\",\"ExecutionType\":\"STANDARD\"},\"StartAt\":\"B\","
            + "\"States\":{\"B\":{\"Type\":\"Succeed\"}}},\"ItemReader\":{\"Resource\":\"arn:aws:states:::s3:getObject\","
            + "\"ReaderConfig\":{\"CSVHeaders\":\"%s\"}}";

    assertThat(READER.read(machine(map.formatted("${Headers}"))).diagnostics()).isEmpty();
    assertThat(codes(READER.read(machine(map.formatted("${First},${Second}")))))
        .containsExactly(DiagnosticCode.FIELD_TYPE);
  }

  @Test
  void stringToJsonGivesNoErrorName() {
    String fail = "\"Type\":\"Fail\",\"ErrorPath\":\"States.StringToJson($.a)\"";

    assertThat(codes(READER.read(machine(fail)))).contains(DiagnosticCode.INTRINSIC_NOT_STRING);
  }

  @Test
  void statesOfABranchAreInTheLanguageOfTheStateMachine() {
    String map =
        "{\"Type\":\"Map\",\"End\":true,\"ItemReader\":{\"Resource\":\"arn:aws:states:::s3:getObject\","
            + "\"Parameters\":{\"Bucket.$\":\"$.b\"}},\"ItemProcessor\":{\"StartAt\":\"C\","
            + "\"States\":{\"C\":{\"Type\":\"Succeed\"}}}}";
    String parallel =
        "\"Type\":\"Parallel\",\"QueryLanguage\":\"JSONata\",\"Next\":\"Z\",\"Branches\":[{"
            + "\"StartAt\":\"B\",\"States\":{\"B\":"
            + map
            + "}}]";
    StateMachine machine = READER.read(machine(parallel)).orThrow().stateMachine();

    assertThat(READER.read(DefinitionWriter.write(machine)).orThrow().stateMachine())
        .isEqualTo(machine);
  }

  @Test
  void aFaultBehindEscapesIsShownWhereItStands() {
    String pass = "\"Type\":\"Pass\",\"Next\":\"Z\",\n\"InputPath\":\"$.\\u0041['\\n\"";
    Diagnostic found = READER.read(machine(pass)).diagnostics().get(0);

    assertThat(found.code()).isEqualTo(DiagnosticCode.PATH_INVALID);
    assertThat(found.position().line()).isEqualTo(2);
  }

  // Variables

  private static String assigning(IntStream variables) {
    return "\"Assign\":{"
        + variables.mapToObj(i -> "\"v" + i + "\":1").collect(Collectors.joining(","))
        + "}";
  }

  private static String reading(IntStream variables) {
    return "\"Parameters\":{"
        + variables
            .mapToObj(i -> "\"p" + i + ".$\":\"$v" + i + "\"")
            .collect(Collectors.joining(","))
        + "}";
  }

  @Test
  void everyOfManyVariablesIsFollowed() {
    String definition =
        "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Choice\",\"Default\":\"B\",\"Choices\":[{"
            + "\"Variable\":\"$.x\",\"IsNull\":true,\"Next\":\"C\","
            + assigning(IntStream.range(0, 200))
            + "}]},\"B\":{\"Type\":\"Pass\",\"Next\":\"C\","
            + assigning(IntStream.range(0, 200).filter(i -> i % 50 != 7))
            + "},\"C\":{\"Type\":\"Pass\",\"End\":true,"
            + reading(IntStream.range(0, 201))
            + "}}}";

    assertThat(READER.read(definition).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "Some way to this State assigns no value to the Variable `v7`",
            "Some way to this State assigns no value to the Variable `v57`",
            "Some way to this State assigns no value to the Variable `v107`",
            "Some way to this State assigns no value to the Variable `v157`",
            "No State assigns the Variable `v200`");
  }

  @Test
  void aVariableAssignedOnTheWayBackIsNotThereAtFirst() {
    String definition =
        "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Next\":\"B\","
            + reading(IntStream.of(1))
            + "},\"B\":{\"Type\":\"Choice\",\"Default\":\"Z\",\"Choices\":[{\"Variable\":\"$.x\","
            + "\"IsNull\":true,\"Next\":\"A\","
            + assigning(IntStream.of(1))
            + "}]},\"Z\":{\"Type\":\"Succeed\"}}}";

    assertThat(codes(READER.read(definition)))
        .containsExactly(DiagnosticCode.VARIABLE_POSSIBLY_UNDEFINED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INLINE", "DISTRIBUTED"})
  void onlyAnInlineMapSeesVariablesOfTheOutside(String mode) {
    String definition =
        "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Next\":\"M\","
            + assigning(IntStream.of(1))
            + "},\"M\":{\"Type\":\"Map\",\"End\":true,\"ItemProcessor\":{\"ProcessorConfig\":{\"Mode\":\""
            + mode
            + "\",\"ExecutionType\":\"STANDARD\"},\"StartAt\":\"I\",\"States\":{\"I\":{\"Type\":\"Pass\",\"End\":true,"
            + reading(IntStream.of(1))
            + "}}}}}}";

    assertThat(codes(READER.read(definition)))
        .isEqualTo(
            mode.equals("INLINE") ? List.of() : List.of(DiagnosticCode.VARIABLE_OUT_OF_SCOPE));
  }
}
