package dev.stepwright.runtime.teststate;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.State;
import dev.stepwright.runtime.error.ValidationException;
import java.util.Map;

/** Checks a Context Object that a test gives, in AWS's words. */
final class ContextCheck {
  private static final String REFUSED = "Invalid Context object provided: ";

  /** What a member may be. */
  private enum Kind {
    STRING("a string"),
    NUMBER("a number"),
    ANY("");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    boolean takes(JsonValue value) {
      return switch (this) {
        case STRING -> value instanceof JsonString;
        case NUMBER -> value instanceof JsonNumber;
        case ANY -> true;
      };
    }
  }

  private static final Map<String, Map<String, Kind>> MEMBERS =
      Map.of(
          "Execution",
          Map.of(
              "Id", Kind.STRING,
              "Input", Kind.ANY,
              "Name", Kind.STRING,
              "RoleArn", Kind.STRING,
              "StartTime", Kind.STRING,
              "RedriveCount", Kind.NUMBER,
              "RedriveTime", Kind.STRING),
          "State",
          Map.of("EnteredTime", Kind.STRING, "Name", Kind.STRING, "RetryCount", Kind.NUMBER),
          "StateMachine",
          Map.of("Id", Kind.STRING, "Name", Kind.STRING),
          "Task",
          Map.of("Token", Kind.STRING));

  private ContextCheck() {}

  /**
   * The Context Object of a text.
   *
   * @throws ValidationException if AWS would refuse it for the State
   */
  static JsonObject parse(String text, State state) {
    String refusal = REFUSED + "Context object must be valid JSON";
    if (!(JsonTexts.parse(text, refusal) instanceof JsonObject context)) {
      throw new ValidationException(REFUSED + "Context object must be a JSON object");
    }
    context.forEachMember(ContextCheck::check);
    if (context.member("Task") != null && !Mocks.lastsLongerThanTheRequest(state)) {
      throw new ValidationException(
          REFUSED
              + "Context object contains 'Task' when state is not a Task state with a '.sync' or"
              + " '.waitForTaskToken' service integration pattern");
    }
    return context;
  }

  private static void check(String name, JsonValue value) {
    if (name.equals("Map")) {
      throw new ValidationException(
          REFUSED + "'Map' field is not supported when mocking a Context object");
    }
    Map<String, Kind> members = MEMBERS.get(name);
    if (members == null) {
      throw notAllowed(name);
    }
    if (!(value instanceof JsonObject object)) {
      throw new ValidationException(REFUSED + name + " must be an object");
    }
    object.forEachMember(
        (member, found) -> {
          Kind kind = members.get(member);
          if (kind == null) {
            throw notAllowed(member);
          }
          if (!kind.takes(found)) {
            throw new ValidationException(REFUSED + name + "." + member + " must be " + kind.words);
          }
        });
  }

  private static ValidationException notAllowed(String name) {
    return new ValidationException(REFUSED + "Field '" + name + "' is not allowed");
  }
}
