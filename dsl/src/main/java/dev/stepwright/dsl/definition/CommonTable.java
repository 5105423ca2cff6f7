package dev.stepwright.dsl.definition;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.model.CommonFields;
import dev.stepwright.dsl.model.DataFlow;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.Transition;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.dsl.validation.Outline;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The fields that several types of State have, and the parts of the model they make. */
final class CommonTable {
  private CommonTable() {}

  static final Field<String> COMMENT = Field.of("Comment", Scalars.TEXT);

  /** No substitution: nothing else could be read before it is filled. */
  static final Field<QueryLanguage> QUERY_LANGUAGE =
      Field.of(
          "QueryLanguage",
          Scalars.plainWord(Arrays.asList(QueryLanguage.values()), QueryLanguage::text));

  /** The type is read before the other fields, by {@link StateReader}. */
  static final Field<String> TYPE = Field.of("Type", Scalars.TEXT);

  static final Field<String> NEXT = Field.of("Next", Scalars.TEXT);
  static final Field<Boolean> END = Field.of("End", Scalars.FLAG);

  static final Field<FieldValue<Path>> INPUT_PATH = Field.jsonPath("InputPath", Paths.PATH_OR_NULL);
  static final Field<FieldValue<PayloadTemplate>> PARAMETERS =
      Field.jsonPath("Parameters", Templates.PARAMETERS);
  static final Field<PayloadTemplate> ARGUMENTS = Field.jsonata("Arguments", Templates.JSON);
  static final Field<FieldValue<PayloadTemplate>> RESULT_SELECTOR =
      Field.jsonPath("ResultSelector", Templates.PAYLOAD);
  static final Field<FieldValue<ReferencePath>> RESULT_PATH =
      Field.jsonPath("ResultPath", Paths.RESULT_PATH);
  static final Field<FieldValue<Path>> OUTPUT_PATH =
      Field.jsonPath("OutputPath", Paths.PATH_OR_NULL);

  static final Field<PayloadTemplate> ASSIGN = Field.of("Assign", Templates.ASSIGN);
  static final Field<PayloadTemplate> OUTPUT = Field.jsonata("Output", Templates.JSON);

  /** {@code Assign} of a State that has a result. */
  static final Field<PayloadTemplate> RESULT_ASSIGN =
      Field.of("Assign", Reading.with(Reading.StatesVariable.RESULT, Templates.ASSIGN));

  /** {@code Output} of a State that has a result. */
  static final Field<PayloadTemplate> RESULT_OUTPUT =
      Field.jsonata("Output", Reading.with(Reading.StatesVariable.RESULT, Templates.JSON));

  static CommonFields common(String name, Fields fields) {
    return new CommonFields(
        name, fields.get(COMMENT), fields.get(QUERY_LANGUAGE), fields.unknown());
  }

  static <T> @Nullable T literal(@Nullable FieldValue<T> value) {
    return value instanceof FieldValue.Literal<T> literal ? literal.value() : null;
  }

  /** The fields that select, build and keep data, as far as the State has them. */
  static DataFlow data(Fields fields) {
    return new DataFlow(
        fields.get(INPUT_PATH),
        fields.get(PARAMETERS),
        fields.get(ARGUMENTS),
        fields.get(RESULT_SELECTOR),
        fields.get(RESULT_PATH),
        fields.get(ASSIGN),
        fields.get(OUTPUT),
        fields.get(OUTPUT_PATH));
  }

  /**
   * The State that a field names as the next one, noted as a transition that is taken after the
   * object's {@code Assign}; null if the field could not be read, which leaves open what is
   * reachable.
   */
  static @Nullable String target(Field<String> field, Fields fields, Reading reading) {
    String target = fields.get(field);
    Outline.State state = reading.state;
    if (target != null && state != null) {
      state
          .transitions()
          .add(
              new Outline.Transition(
                  field.name(),
                  target,
                  fields.at(field),
                  Variables.names(fields.raw(ASSIGN), reading.language)));
    } else if (fields.has(field)) {
      reading.scope.markBroken();
    }
    return target;
  }

  /**
   * What follows the State: "All non-terminal states MUST have a "Next" field, except for the
   * Choice State"; the tables of State types ask for one of {@code Next} and {@code "End": true}.
   */
  static @Nullable Transition transition(Fields fields, Outline.State state, Reading reading) {
    boolean ends = fields.raw(END) == JsonBoolean.TRUE;
    String next = target(NEXT, fields, reading);
    if (ends) {
      state.markTerminal();
    }
    if (ends && fields.has(NEXT)) {
      fields.exclude(NEXT, END);
      return null;
    }
    if (!ends && !fields.has(NEXT)) {
      state.scope().markBroken();
      if (fields.get(END) != null || !fields.has(END)) {
        reading
            .at(
                state.pointer(),
                DiagnosticCode.TRANSITION_REQUIRED,
                "The State `"
                    + state.name()
                    + "` has neither \"Next\" nor \"End\": true; expected one of them")
            .onName()
            .hint("Write \"Next\": \"<a State>\", or \"End\": true if nothing follows.")
            .aws("These fields are required: [Next]")
            .error();
      }
      return null;
    }
    if (ends) {
      return new Transition.End();
    }
    return next == null ? null : new Transition.Next(next);
  }
}
