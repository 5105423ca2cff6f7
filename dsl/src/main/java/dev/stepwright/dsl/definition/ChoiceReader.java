package dev.stepwright.dsl.definition;

import static dev.stepwright.dsl.definition.CommonTable.ASSIGN;
import static dev.stepwright.dsl.definition.CommonTable.COMMENT;
import static dev.stepwright.dsl.definition.CommonTable.INPUT_PATH;
import static dev.stepwright.dsl.definition.CommonTable.NEXT;
import static dev.stepwright.dsl.definition.CommonTable.OUTPUT;
import static dev.stepwright.dsl.definition.CommonTable.OUTPUT_PATH;
import static dev.stepwright.dsl.definition.CommonTable.QUERY_LANGUAGE;
import static dev.stepwright.dsl.definition.CommonTable.TYPE;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.model.ChoiceRule;
import dev.stepwright.dsl.model.ChoiceState;
import dev.stepwright.dsl.model.Condition;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.validation.Outline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Choice States and their Choice Rules. */
final class ChoiceReader {
  private ChoiceReader() {}

  private static final Field<List<ChoiceRule>> CHOICES =
      Field.of(
          "Choices",
          ObjectArrays.ofTransitions(
              ObjectArrays.of("Choice Rules", "a Choice Rule", false, ChoiceReader::rule)));
  private static final Field<String> DEFAULT = Field.of("Default", Scalars.TEXT);

  static final FieldTable CHOICE =
      FieldTable.of(
          "a Choice State",
          TYPE,
          COMMENT,
          QUERY_LANGUAGE,
          INPUT_PATH,
          CHOICES,
          DEFAULT,
          ASSIGN,
          OUTPUT,
          OUTPUT_PATH);

  static final FieldTable RULE =
      FieldTable.of("a Choice Rule", COMMENT).and(Conditions.FIELDS).and(ASSIGN, OUTPUT, NEXT);

  static @Nullable State choice(String name, Fields fields, Outline.State state, Reading reading) {
    fields.require(CHOICES);
    if (fields.get(CHOICES) == null) {
      state.scope().markBroken();
    }
    String otherwise = CommonTable.target(DEFAULT, fields, reading);
    List<ChoiceRule> choices = fields.get(CHOICES);
    return choices == null || reading.findings.hasErrors()
        ? null
        : new ChoiceState(
            CommonTable.common(name, fields), CommonTable.data(fields), choices, otherwise);
  }

  private static @Nullable ChoiceRule rule(JsonObject object, JsonPointer at, Reading reading) {
    Fields fields = Fields.read(object, at, RULE, reading);
    Condition condition = Conditions.condition(fields, reading);
    fields.require(NEXT);
    String next = CommonTable.target(NEXT, fields, reading);
    if (next == null) {
      reading.scope.markBroken();
    }
    return condition == null || next == null || reading.findings.hasErrors()
        ? null
        : new ChoiceRule(
            fields.get(COMMENT),
            condition,
            fields.get(ASSIGN),
            fields.get(OUTPUT),
            next,
            fields.unknown());
  }
}
