package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ComparisonOperator;
import dev.stepwright.dsl.model.Condition;
import dev.stepwright.dsl.model.Condition.Nested;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.path.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a Choice Rule holds: "a Choice Rule MUST be either a Boolean expression or a Data-test
 * expression"; in JSONata it has a Condition.
 */
final class Conditions {
  private Conditions() {}

  private static final Field<List<Nested>> AND =
      Field.jsonPath(
          "And", ObjectArrays.of("Choice Rules", "a Choice Rule", false, Conditions::nested));
  private static final Field<List<Nested>> OR =
      Field.jsonPath(
          "Or", ObjectArrays.of("Choice Rules", "a Choice Rule", false, Conditions::nested));
  private static final Field<Nested> NOT =
      Field.jsonPath("Not", ObjectArrays.one("a Choice Rule", Conditions::nested));
  private static final Field<FieldValue<Path>> VARIABLE = Field.jsonPath("Variable", Paths.PATH);
  private static final Field<FieldValue<Boolean>> CONDITION =
      Field.jsonata("Condition", Scalars.CONDITION);

  private static final Map<ComparisonOperator, Field<FieldValue<?>>> OPERATORS =
      new EnumMap<>(ComparisonOperator.class);

  static {
    for (ComparisonOperator operator : ComparisonOperator.values()) {
      OPERATORS.put(operator, Field.jsonPath(operator.field(), operand(operator)));
    }
  }

  /** The fields that say when a rule holds. */
  static final Field<?>[] FIELDS = fields();

  private static Field<?>[] fields() {
    List<Field<?>> fields = new ArrayList<>(List.of(CONDITION, NOT, AND, OR, VARIABLE));
    fields.addAll(OPERATORS.values());
    return fields.toArray(new Field<?>[0]);
  }

  static final FieldTable NESTED =
      FieldTable.of("a Choice Rule inside another", CommonTable.COMMENT).and(FIELDS);

  private static FieldType<FieldValue<?>> operand(ComparisonOperator operator) {
    return switch (operator.operand()) {
      case PATH -> (value, at, reading) -> Paths.PATH.read(value, at, reading);
      case STRING -> literal(operator, JsonString.class);
      case NUMBER -> literal(operator, JsonNumber.class);
      case BOOLEAN -> literal(operator, JsonBoolean.class);
      case TIMESTAMP ->
          (value, at, reading) -> {
            FieldValue<?> read = literal(operator, JsonString.class).read(value, at, reading);
            if (read instanceof FieldValue.Literal<?> && value instanceof JsonString text) {
              Scalars.checkTimestamp(text.value(), at, reading);
            }
            return read;
          };
    };
  }

  private static FieldType<FieldValue<?>> literal(
      ComparisonOperator operator, Class<? extends JsonValue> type) {
    FieldType<FieldValue<JsonValue>> fixed =
        Scalars.fixed(
            operator.operand().phrase(),
            (value, at, reading) -> type.isInstance(value) ? value : null);
    return (value, at, reading) -> fixed.read(value, at, reading);
  }

  private static @Nullable Nested nested(JsonObject object, JsonPointer at, Reading reading) {
    Fields fields = Fields.read(object, at, NESTED, reading);
    Condition condition = condition(fields, reading);
    return condition == null
        ? null
        : new Nested(fields.get(CommonTable.COMMENT), condition, fields.unknown());
  }

  /** When the rule holds, or null after what is wrong has been reported. */
  static @Nullable Condition condition(Fields fields, Reading reading) {
    if (reading.isJsonata()) {
      // A rule in the other language has been reported field by field.
      if (!isInJsonPath(fields)) {
        fields.require(CONDITION);
      }
      FieldValue<Boolean> value = fields.get(CONDITION);
      return value == null || reading.findings.hasErrors() ? null : new Condition.Expression(value);
    }
    List<ComparisonOperator> operators = operators(fields);
    boolean dataTest = fields.has(VARIABLE) || !operators.isEmpty();
    List<Field<?>> kinds = new ArrayList<>(List.of(AND, OR, NOT));
    kinds.removeIf(kind -> !fields.has(kind));
    if (kinds.size() + (dataTest ? 1 : 0) != 1) {
      if (!fields.has(CONDITION) && !isMisspelt(fields, reading)) {
        reportKind(fields, kinds, dataTest, reading);
      }
      return null;
    }
    return dataTest ? dataTest(fields, operators, reading) : combined(fields, reading);
  }

  private static boolean isInJsonPath(Fields fields) {
    return fields.has(VARIABLE)
        || fields.has(AND)
        || fields.has(OR)
        || fields.has(NOT)
        || !operators(fields).isEmpty();
  }

  /** Whether an unknown field was reported as an error, which may be the one that is missing. */
  private static boolean isMisspelt(Fields fields, Reading reading) {
    return !fields.unknown().isEmpty() && !reading.options.allowUnknown();
  }

  private static List<ComparisonOperator> operators(Fields fields) {
    List<ComparisonOperator> operators = new ArrayList<>(1);
    for (String name : fields.names()) {
      ComparisonOperator operator = ComparisonOperator.of(name);
      if (operator != null) {
        operators.add(operator);
      }
    }
    return operators;
  }

  private static @Nullable Condition combined(Fields fields, Reading reading) {
    if (reading.findings.hasErrors()) {
      return null;
    }
    List<Nested> and = fields.get(AND);
    if (and != null && !and.isEmpty()) {
      return new Condition.And(and);
    }
    List<Nested> or = fields.get(OR);
    if (or != null && !or.isEmpty()) {
      return new Condition.Or(or);
    }
    Nested not = fields.get(NOT);
    return not == null ? null : new Condition.Not(not);
  }

  private static @Nullable Condition dataTest(
      Fields fields, List<ComparisonOperator> operators, Reading reading) {
    fields.require(VARIABLE);
    if (operators.size() != 1) {
      if (!isMisspelt(fields, reading)) {
        reportOperators(fields, operators, reading);
      }
      return null;
    }
    FieldValue<Path> variable = fields.get(VARIABLE);
    FieldValue<?> operand = operand(fields, operators.get(0));
    return variable == null || operand == null || reading.findings.hasErrors()
        ? null
        : new Condition.DataTest(variable, operators.get(0), operand);
  }

  private static @Nullable FieldValue<?> operand(Fields fields, ComparisonOperator operator) {
    Field<FieldValue<?>> field = OPERATORS.get(operator);
    return field == null ? null : fields.get(field);
  }

  private static void reportKind(
      Fields fields, List<Field<?>> kinds, boolean dataTest, Reading reading) {
    List<String> found = new ArrayList<>(kinds.stream().map(Field::name).toList());
    if (dataTest) {
      found.add("a Data-test");
    }
    reading
        .at(
            fields.at(),
            DiagnosticCode.CHOICE_RULE_KIND,
            found.isEmpty()
                ? "The Choice Rule says nothing about when it holds; expected \"Variable\" with a"
                    + " comparison, or one of \"And\", \"Or\", \"Not\""
                : "The Choice Rule is "
                    + String.join(" and ", found)
                    + " at once; expected one of them")
        .hint(found.isEmpty() ? null : "Combine rules inside \"And\" or \"Or\".")
        .error();
  }

  private static void reportOperators(
      Fields fields, List<ComparisonOperator> operators, Reading reading) {
    List<String> found = operators.stream().map(ComparisonOperator::field).toList();
    reading
        .at(
            fields.at(),
            DiagnosticCode.CHOICE_OPERATOR_COUNT,
            found.isEmpty()
                ? "The Choice Rule compares with nothing; expected one comparison operator"
                : "The Choice Rule has the comparison operators "
                    + String.join(", ", found)
                    + "; expected one")
        .hint(
            found.isEmpty()
                ? "Add one, such as \"StringEquals\": \"…\"."
                : "Combine rules with \"And\".")
        .error();
  }
}
