package dev.stepwright.dsl.definition;

import static dev.stepwright.dsl.definition.CommonTable.ARGUMENTS;
import static dev.stepwright.dsl.definition.CommonTable.COMMENT;
import static dev.stepwright.dsl.definition.CommonTable.END;
import static dev.stepwright.dsl.definition.CommonTable.INPUT_PATH;
import static dev.stepwright.dsl.definition.CommonTable.NEXT;
import static dev.stepwright.dsl.definition.CommonTable.OUTPUT_PATH;
import static dev.stepwright.dsl.definition.CommonTable.PARAMETERS;
import static dev.stepwright.dsl.definition.CommonTable.QUERY_LANGUAGE;
import static dev.stepwright.dsl.definition.CommonTable.RESULT_ASSIGN;
import static dev.stepwright.dsl.definition.CommonTable.RESULT_OUTPUT;
import static dev.stepwright.dsl.definition.CommonTable.RESULT_PATH;
import static dev.stepwright.dsl.definition.CommonTable.RESULT_SELECTOR;
import static dev.stepwright.dsl.definition.CommonTable.TYPE;

import dev.stepwright.dsl.diagnostic.DiagnosticCode;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.Limits;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.TaskState;
import dev.stepwright.dsl.model.Transition;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.dsl.validation.Outline;
import org.jspecify.annotations.Nullable;

/** Reads Task States. */
final class TaskReader {
  private TaskReader() {}

  private static final Field<FieldValue<String>> RESOURCE = Field.of("Resource", Resources.TASK);
  private static final Field<FieldValue<PayloadTemplate>> CREDENTIALS =
      Field.of("Credentials", TaskReader::credentials);
  private static final Field<FieldValue<Long>> TIMEOUT_SECONDS =
      Field.of("TimeoutSeconds", Scalars.integer(1, Limits.MAX_SECONDS));
  private static final Field<FieldValue<ReferencePath>> TIMEOUT_SECONDS_PATH =
      Sources.twin(TIMEOUT_SECONDS);
  private static final Field<FieldValue<Long>> HEARTBEAT_SECONDS =
      Field.of("HeartbeatSeconds", Scalars.integer(1, Limits.MAX_SECONDS));
  private static final Field<FieldValue<ReferencePath>> HEARTBEAT_SECONDS_PATH =
      Sources.twin(HEARTBEAT_SECONDS);

  static final FieldTable TASK =
      FieldTable.of(
          "a Task State",
          TYPE,
          COMMENT,
          QUERY_LANGUAGE,
          RESOURCE,
          INPUT_PATH,
          PARAMETERS,
          ARGUMENTS,
          CREDENTIALS,
          TIMEOUT_SECONDS,
          TIMEOUT_SECONDS_PATH,
          HEARTBEAT_SECONDS,
          HEARTBEAT_SECONDS_PATH,
          RESULT_SELECTOR,
          RESULT_PATH,
          RESULT_ASSIGN,
          RESULT_OUTPUT,
          OUTPUT_PATH,
          ErrorHandlingReader.RETRY,
          ErrorHandlingReader.CATCH,
          NEXT,
          END);

  static @Nullable State task(String name, Fields fields, Outline.State state, Reading reading) {
    fields.require(RESOURCE);
    checkHeartbeat(fields, reading);
    if (fields.raw(RESOURCE) instanceof JsonString uri) {
      state.resource(uri.value(), fields.at(RESOURCE));
      // AWS refuses a call of a service without Arguments; in JSONPath the input takes their place.
      if (reading.isJsonata() && uri.value().contains(":states:::") && !fields.has(PARAMETERS)) {
        fields.require(ARGUMENTS);
      }
    }
    FieldValue<String> resource = fields.get(RESOURCE);
    var timeout = Sources.source(fields, TIMEOUT_SECONDS, TIMEOUT_SECONDS_PATH);
    var heartbeat = Sources.source(fields, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS_PATH);
    Transition transition = CommonTable.transition(fields, state, reading);
    return transition == null || resource == null || reading.findings.hasErrors()
        ? null
        : new TaskState(
            CommonTable.common(name, fields),
            CommonTable.data(fields),
            resource,
            fields.get(CREDENTIALS),
            timeout,
            heartbeat,
            ErrorHandlingReader.errors(fields),
            transition);
  }

  /** "the "HeartbeatSeconds" interval MUST be smaller than the "TimeoutSeconds" value". */
  private static void checkHeartbeat(Fields fields, Reading reading) {
    Long timeout = CommonTable.literal(fields.get(TIMEOUT_SECONDS));
    Long heartbeat = CommonTable.literal(fields.get(HEARTBEAT_SECONDS));
    if (timeout != null && heartbeat != null && heartbeat >= timeout) {
      reading
          .at(
              fields.at(HEARTBEAT_SECONDS),
              DiagnosticCode.HEARTBEAT_NOT_SMALLER,
              "\"HeartbeatSeconds\" is "
                  + heartbeat
                  + "; expected less than \"TimeoutSeconds\", which is "
                  + timeout)
          .error();
    }
  }

  /** AWS asks for the role's ARN; the specification leaves the object's content open. */
  private static @Nullable FieldValue<PayloadTemplate> credentials(
      JsonValue value, JsonPointer at, Reading reading) {
    FieldValue<PayloadTemplate> credentials =
        reading.isJsonata()
            ? Templates.OBJECT.read(value, at, reading)
            : Templates.PAYLOAD.read(value, at, reading);
    if (value instanceof JsonObject object
        && !object.containsKey("RoleArn")
        && (reading.isJsonata() || !object.containsKey("RoleArn.$"))) {
      reading
          .at(
              at,
              DiagnosticCode.FIELD_REQUIRED,
              "The field \"RoleArn\" is missing; AWS asks for it in \"Credentials\"")
          .hint("Write \"RoleArn\": \"<the ARN of a role>\".")
          .aws("The field 'RoleArn' is required but was missing")
          .error();
    }
    return credentials;
  }
}
