package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.runtime.teststate.FieldValidationMode;
import dev.stepwright.runtime.teststate.InspectionLevel;
import dev.stepwright.runtime.teststate.TestState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a TestState request besides definition and input; null is absent.
 *
 * @param inspectionLevel how much the answer shows
 * @param revealSecrets whether secrets are shown
 * @param stateName the State, if the definition is a State Machine
 * @param variables a text of JSON
 * @param context a text of JSON
 * @param mock what stands for the State's work
 * @param configuration what went before
 */
record TestStateRequest(
    InspectionLevel inspectionLevel,
    boolean revealSecrets,
    @Nullable String stateName,
    @Nullable String variables,
    @Nullable String context,
    @Nullable Mock mock,
    Configuration configuration) {
  private static final Set<String> MEMBERS =
      Set.of(
          "inspectionLevel",
          "revealSecrets",
          "stateName",
          "variables",
          "context",
          "mock",
          "stateConfiguration");

  /**
   * {@code mock}.
   *
   * @param result a text of JSON
   * @param error the Error Name of {@code errorOutput}
   * @param cause the Cause of {@code errorOutput}
   * @param mode how strictly the result is checked
   */
  record Mock(
      @Nullable String result,
      @Nullable String error,
      @Nullable String cause,
      FieldValidationMode mode) {
    private static final Set<String> MEMBERS =
        Set.of("result", "errorOutput", "fieldValidationMode");
    private static final Set<String> ERROR_MEMBERS = Set.of("error", "cause");

    static Mock read(JsonPointer place, JsonObject object) {
      Members members = new Members(place, object, MEMBERS);
      Members failure =
          new Members(place.child("errorOutput"), members.object("errorOutput"), ERROR_MEMBERS);
      return new Mock(
          members.textOrNull("result"),
          failure.textOrNull("error"),
          failure.textOrNull("cause"),
          word(
              FieldValidationMode.STRICT,
              FieldValidationMode.values(),
              place.child("fieldValidationMode"),
              members.textOrNull("fieldValidationMode")));
    }
  }

  /** {@code stateConfiguration}. */
  record Configuration(
      @Nullable Long retrierRetryCount,
      @Nullable String errorCausedByState,
      @Nullable Long mapIterationFailureCount,
      @Nullable String mapItemReaderData) {
    private static final Set<String> MEMBERS =
        Set.of(
            "retrierRetryCount",
            "errorCausedByState",
            "mapIterationFailureCount",
            "mapItemReaderData");

    static Configuration read(JsonPointer place, JsonObject object) {
      Members members = new Members(place, object, MEMBERS);
      return new Configuration(
          members.integerOrNull("retrierRetryCount"),
          members.textOrNull("errorCausedByState"),
          members.integerOrNull("mapIterationFailureCount"),
          members.textOrNull("mapItemReaderData"));
    }
  }

  static TestStateRequest read(JsonPointer place, JsonObject object) {
    Members members = new Members(place, object, MEMBERS);
    JsonObject mock = members.objectOrNull("mock");
    return new TestStateRequest(
        word(
            InspectionLevel.INFO,
            InspectionLevel.values(),
            place.child("inspectionLevel"),
            members.textOrNull("inspectionLevel")),
        members.value("revealSecrets") == JsonBoolean.TRUE,
        members.textOrNull("stateName"),
        members.textOrNull("variables"),
        members.textOrNull("context"),
        mock == null ? null : Mock.read(place.child("mock"), mock),
        Configuration.read(
            place.child("stateConfiguration"), members.object("stateConfiguration")));
  }

  private static <E extends Enum<E>> E word(
      E otherwise, E[] known, JsonPointer place, @Nullable String word) {
    if (word == null) {
      return otherwise;
    }
    return Arrays.stream(known)
        .filter(value -> value.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new CaseFault(place.toString(), "unknown word " + word));
  }

  boolean isMocked() {
    return mock != null;
  }

  /** A test with all that the request says. */
  TestState of(TestState state) {
    TestState test = state.revealSecrets(revealSecrets);
    test = variables == null ? test : test.variables(variables);
    test = context == null ? test : test.context(context);
    if (mock != null) {
      test = test.fieldValidationMode(mock.mode());
      test = mock.result() == null ? test : test.mockResult(mock.result());
      test = mock.error() == null ? test : test.mockError(mock.error(), mock.cause());
    }
    String causedBy = configuration.errorCausedByState();
    String readerData = configuration.mapItemReaderData();
    test = causedBy == null ? test : test.errorCausedByState(causedBy);
    test = readerData == null ? test : test.mapItemReaderData(readerData);
    return test.retrierRetryCount(count(configuration.retrierRetryCount()))
        .mapIterationFailureCount(count(configuration.mapIterationFailureCount()));
  }

  private static int count(@Nullable Long value) {
    return value == null ? 0 : Math.toIntExact(value);
  }

  /**
   * What the client that recorded the cases refuses to send: texts that are empty and numbers that
   * are negative where the API has a least length or value.
   *
   * @return null if it would send the request
   */
  @Nullable JsonObject refusalOfTheClient() {
    List<String> faults = new ArrayList<>();
    length("stateName", stateName, faults);
    least("stateConfiguration.retrierRetryCount", configuration.retrierRetryCount(), faults);
    length("stateConfiguration.errorCausedByState", configuration.errorCausedByState(), faults);
    least(
        "stateConfiguration.mapIterationFailureCount",
        configuration.mapIterationFailureCount(),
        faults);
    return faults.isEmpty()
        ? null
        : refusal(
            "ParamValidationError", "Parameter validation failed:\n" + String.join("\n", faults));
  }

  private static void length(String name, @Nullable String text, List<String> faults) {
    if (text != null && text.isEmpty()) {
      faults.add("Invalid length for parameter " + name + ", value: 0, valid min length: 1");
    }
  }

  private static void least(String name, @Nullable Long number, List<String> faults) {
    if (number != null && number < 0) {
      faults.add(
          "Invalid value for parameter " + name + ", value: " + number + ", valid min value: 0");
    }
  }

  /** A refusal as cases have it. */
  static JsonObject refusal(String code, String message) {
    return JsonObject.builder()
        .put("code", new JsonString(code))
        .put("message", new JsonString(message))
        .build();
  }
}
