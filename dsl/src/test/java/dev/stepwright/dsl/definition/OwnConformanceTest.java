package dev.stepwright.dsl.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.stepwright.dsl.diagnostic.Diagnostic;
import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.Branch;
import dev.stepwright.dsl.model.ChoiceRule;
import dev.stepwright.dsl.model.ChoiceState;
import dev.stepwright.dsl.model.ComparisonOperator;
import dev.stepwright.dsl.model.Condition;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ParallelState;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateType;
import dev.stepwright.dsl.template.IntrinsicFunction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own cases: each gives what it says, and nothing of the language is without one. */
class OwnConformanceTest {
  private static final List<CorpusCase> CASES =
      CorpusCase.below(Path.of("..", "conformance", "definitions"));

  /**
   * What no case can show, because it is written in JSON itself, would be a megabyte large, or is
   * about data, of which a definition alone says little: {@code docs/diagnostics.md} has an
   * example.
   */
  private static final Set<DiagnosticCode> WITHOUT_CASE =
      Set.of(
          DiagnosticCode.DEFINITION_NOT_FOUND,
          DiagnosticCode.JSON_ENCODING,
          DiagnosticCode.DEFINITION_TOO_LARGE,
          DiagnosticCode.DATA_PATH_IMPOSSIBLE,
          DiagnosticCode.DATA_PATH_UNCERTAIN,
          DiagnosticCode.DATA_TYPE,
          DiagnosticCode.DATA_COMPARISON,
          DiagnosticCode.DATA_PARAMETER,
          DiagnosticCode.BUDGET_HISTORY,
          DiagnosticCode.BUDGET_PAYLOAD);

  static Stream<Arguments> all() {
    return CASES.stream().map(OwnConformanceTest::named);
  }

  static Stream<Arguments> valid() {
    return validCases().stream().map(OwnConformanceTest::named);
  }

  private static Arguments named(CorpusCase found) {
    return Arguments.of(Named.of(found.name(), found));
  }

  private static List<CorpusCase> validCases() {
    return CASES.stream().filter(found -> found.flag("valid")).toList();
  }

  private static List<CorpusCase> invalidCases() {
    return CASES.stream().filter(found -> !found.flag("valid")).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void givesItsVerdictAndItsCodes(CorpusCase found) {
    ReadResult result = read(found);

    assertThat(result.diagnostics().stream().map(Diagnostic::code).map(Enum::name).sorted())
        .as(result.diagnostics().toString())
        .containsExactlyElementsOf(found.texts("codes"));
    assertThat(result.valid()).isEqualTo(found.flag("valid"));
    assertThat(found.text("spec")).startsWith("#");
  }

  @ParameterizedTest
  @MethodSource("valid")
  void roundTrips(CorpusCase found) {
    StateMachine model = model(found);

    assertThat(DefinitionWriter.toJson(model)).isEqualTo(definition(found));
    assertThat(new DefinitionReader().read(DefinitionWriter.write(model)).diagnostics())
        .noneMatch(Diagnostic::isError);
    assertThat(new DefinitionReader().read(DefinitionWriter.write(model)).orThrow().stateMachine())
        .isEqualTo(model);
  }

  @ParameterizedTest
  @MethodSource("valid")
  void canonicalFormDropsNothingAndIsStable(CorpusCase found) {
    JsonValue canonical = DefinitionWriter.canonical(definition(found));

    assertThat(canonical).isEqualTo(definition(found));
    assertThat(DefinitionWriter.canonical(canonical).toJson()).isEqualTo(canonical.toJson());
    assertThat(DefinitionWriter.toJson(model(found)).toJson()).isEqualTo(canonical.toJson());
  }

  @Test
  void everyStateHasACase() {
    List<State> states = states();

    assertThat(states.stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Set.of(State.class.getPermittedSubclasses()));
    assertThat(states.stream().map(State::type).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(StateType.values());
  }

  @Test
  void everyFieldHasACaseInEachOfItsLanguages() throws ReflectiveOperationException {
    UsedFields used = new UsedFields();
    validCases().forEach(found -> used.add(definition(found)));
    Set<String> fields = new TreeSet<>();
    for (FieldTable table : tables()) {
      for (String name : table.names()) {
        languages(table, name)
            .forEach(language -> fields.add(UsedFields.name(table, name, language)));
      }
    }

    fields.removeAll(used.names());
    assertThat(fields).as("fields without a case").isEmpty();
  }

  /** Rules inside others exist in JSONPath alone. */
  private static Collection<QueryLanguage> languages(FieldTable table, String name) {
    QueryLanguage only = Objects.requireNonNull(table.find(name)).only();
    if (table == Conditions.NESTED) {
      return only == QueryLanguage.JSONATA ? Set.of() : Set.of(QueryLanguage.JSON_PATH);
    }
    return only == null ? List.of(QueryLanguage.values()) : Set.of(only);
  }

  private static List<FieldTable> tables() throws ReflectiveOperationException {
    List<FieldTable> tables = new ArrayList<>();
    for (JavaField field : fieldsOf(FieldTable.class)) {
      tables.add((FieldTable) Objects.requireNonNull(field.reflect().get(null), field.getName()));
    }
    assertThat(tables).hasSizeGreaterThan(StateType.values().length);
    return tables;
  }

  private static List<JavaField> fieldsOf(Class<?> type) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(type.getPackageName())
            .stream()
            .flatMap(found -> found.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(type))
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .toList();
  }

  @Test
  void everyComparisonOperatorHasARightAndAWrongOperand() {
    Set<ComparisonOperator> compared = EnumSet.noneOf(ComparisonOperator.class);
    for (State state : states()) {
      if (state instanceof ChoiceState choice) {
        choice.choices().stream()
            .map(ChoiceRule::condition)
            .forEach(condition -> operators(condition, compared));
      }
    }
    String invalid = invalidCases().toString();

    assertThat(compared).containsExactlyInAnyOrder(ComparisonOperator.values());
    assertThat(Arrays.stream(ComparisonOperator.values()).map(ComparisonOperator::field))
        .allMatch(field -> invalid.contains("\"" + field + "\""));
  }

  private static void operators(Condition condition, Set<ComparisonOperator> compared) {
    if (condition instanceof Condition.DataTest test) {
      compared.add(test.operator());
    } else if (condition instanceof Condition.Not not) {
      operators(not.condition().condition(), compared);
    } else if (condition instanceof Condition.And and) {
      and.conditions().forEach(inner -> operators(inner.condition(), compared));
    } else if (condition instanceof Condition.Or or) {
      or.conditions().forEach(inner -> operators(inner.condition(), compared));
    }
  }

  @Test
  void everyIntrinsicFunctionHasRightAndWrongArguments() {
    String right = strings(validCases());
    String wrong =
        strings(
            invalidCases().stream()
                .filter(found -> found.texts("codes").contains("INTRINSIC_ARGUMENT"))
                .toList());

    assertThat(IntrinsicFunction.values())
        .allMatch(function -> right.contains(function.functionName() + "("))
        .allMatch(function -> wrong.contains(function.functionName() + "("));
  }

  @Test
  void everyErrorNameOfTheLanguageHasACase() {
    String used = strings(validCases());

    assertThat(ErrorNames.RESERVED).allMatch(name -> used.contains("\n" + name + "\n"));
  }

  @Test
  void everyCodeHasACase() {
    Set<DiagnosticCode> shown =
        CASES.stream()
            .flatMap(found -> found.texts("codes").stream())
            .map(DiagnosticCode::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DiagnosticCode.class)));

    assertThat(shown).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(WITHOUT_CASE)));
  }

  private static ReadResult read(CorpusCase found) {
    return found.read(found.text("type"));
  }

  private static StateMachine model(CorpusCase found) {
    return read(found).orThrow().stateMachine();
  }

  private static JsonObject definition(CorpusCase found) {
    return found.object("definition");
  }

  /** Every State of the valid cases, those in other States included. */
  private static List<State> states() {
    return validCases().stream()
        .flatMap(found -> model(found).states().values().stream())
        .flatMap(OwnConformanceTest::withInner)
        .toList();
  }

  private static Stream<State> withInner(State state) {
    Stream<State> inner =
        state instanceof ParallelState parallel
            ? parallel.branches().stream().map(Branch::states).flatMap(s -> s.values().stream())
            : state instanceof MapState map
                ? map.itemProcessor().states().values().stream()
                : Stream.empty();
    return Stream.concat(Stream.of(state), inner.flatMap(OwnConformanceTest::withInner));
  }

  /** Every string of the cases' definitions, each between line feeds. */
  private static String strings(List<CorpusCase> cases) {
    StringBuilder strings = new StringBuilder("\n");
    cases.forEach(found -> strings(definition(found), strings));
    return strings.toString();
  }

  private static void strings(JsonValue value, StringBuilder strings) {
    if (value instanceof JsonString text) {
      strings.append(text.value()).append('\n');
    } else if (value instanceof JsonArray array) {
      array.elements().forEach(element -> strings(element, strings));
    } else if (value instanceof JsonObject object) {
      object.forEachMember((name, member) -> strings(member, strings));
    }
  }
}
