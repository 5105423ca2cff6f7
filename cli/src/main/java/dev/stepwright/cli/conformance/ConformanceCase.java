package dev.stepwright.cli.conformance;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachineType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case: a definition, an input, what its Tasks did, and what AWS made of it.
 *
 * @param id names the case
 * @param kind what is done with the definition
 * @param area what it is about
 * @param json the whole file
 * @param request further members of the request
 * @param context the names and ARNs to run under
 * @param resources what stands outside the State Machine
 * @param logging the level of logging and whether data is logged, or null for no logging
 * @param relativeTimes times in the input that are to be computed
 * @param expect what AWS answered
 * @param volatilePointers places in {@code expect} that are not compared
 * @param partial for some of those, the pieces of text that must appear, in order
 * @param recorded the day AWS answered, or null where it is unknown
 */
public record ConformanceCase(
    String id,
    CaseKind kind,
    String area,
    JsonObject json,
    JsonObject request,
    Context context,
    CaseResources resources,
    @Nullable JsonObject logging,
    List<RelativeTime> relativeTimes,
    Expectation expect,
    Set<String> volatilePointers,
    Map<String, List<String>> partial,
    @Nullable LocalDate recorded) {

  /** When every case begins. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final DateTimeFormatter RECORDED =
      DateTimeFormatter.ofPattern("dd-MM-yyyy, HH:mm:ss", Locale.ROOT);

  private static final JsonPointer ROOT = JsonPointer.ROOT;

  private static final Set<String> MEMBERS =
      Set.of(
          "id",
          "kind",
          "area",
          "spec",
          "definition",
          "definition_text",
          "input",
          "input_text",
          "inputRelativeToNow",
          "request",
          "context",
          "resources",
          "logging",
          "expect",
          "volatile",
          "partial",
          "steps",
          "variables",
          "source",
          "source_key",
          "names",
          "recorded",
          "validated",
          "provenance",
          "localstack");

  /**
   * The names and ARNs to run under; null where the case does not care.
   *
   * @param executionArn {@code $$.Execution.Id}
   * @param executionName {@code $$.Execution.Name}
   * @param stateMachineArn {@code $$.StateMachine.Id}
   * @param stateMachineName {@code $$.StateMachine.Name}
   * @param roleArn {@code $$.Execution.RoleArn}
   */
  record Context(
      @Nullable String executionArn,
      @Nullable String executionName,
      @Nullable String stateMachineArn,
      @Nullable String stateMachineName,
      @Nullable String roleArn) {
    private static final Set<String> MEMBERS =
        Set.of("executionArn", "executionName", "stateMachineArn", "stateMachineName", "roleArn");

    static Context read(JsonPointer place, JsonObject object) {
      Members members = new Members(place, object, MEMBERS);
      return new Context(
          members.textOrNull("executionArn"),
          members.textOrNull("executionName"),
          members.textOrNull("stateMachineArn"),
          members.textOrNull("stateMachineName"),
          members.textOrNull("roleArn"));
    }
  }

  /** Whether a file's value is meant as a case: an object with a {@code kind}. */
  public static boolean isCase(JsonValue file) {
    return file instanceof JsonObject object && object.member("kind") != null;
  }

  /**
   * Reads a case.
   *
   * @throws CaseFault if it has a member that nothing reads, or lacks one
   */
  public static ConformanceCase read(JsonObject json) {
    Members members = new Members(ROOT, json, MEMBERS);
    String word = members.text("kind");
    CaseKind kind =
        CaseKind.of(word)
            .orElseThrow(
                () -> new CaseFault(ROOT.child("kind").toString(), "unknown kind " + word));
    boolean api = kind == CaseKind.API;
    return new ConformanceCase(
        members.text("id"),
        kind,
        members.has("area") ? members.text("area") : word,
        json,
        members.object("request"),
        Context.read(ROOT.child("context"), members.object("context")),
        CaseResources.read(ROOT.child("resources"), members.object("resources")),
        members.objectOrNull("logging"),
        relativeTimes(members),
        Expectation.read(ROOT.child("expect"), members.object("expect")),
        api ? Set.of() : Set.copyOf(members.texts("volatile")),
        partial(members),
        recorded(members));
  }

  private static @Nullable LocalDate recorded(Members members) {
    String text = members.textOrNull("recorded");
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text, RECORDED);
    } catch (DateTimeParseException e) {
      throw new CaseFault(ROOT.child("recorded").toString(), "no time: " + e.getMessage());
    }
  }

  private static List<RelativeTime> relativeTimes(Members members) {
    List<RelativeTime> times = new ArrayList<>();
    JsonPointer place = ROOT.child("inputRelativeToNow");
    members
        .object("inputRelativeToNow")
        .forEachMember(
            (pointer, value) -> {
              JsonPointer at = place.child(pointer);
              if (!(value instanceof JsonObject object)) {
                throw new CaseFault(at.toString(), "no object");
              }
              times.add(RelativeTime.read(pointer, new Members.Element(at, object)));
            });
    return List.copyOf(times);
  }

  private static Map<String, List<String>> partial(Members members) {
    Map<String, List<String>> partial = new LinkedHashMap<>();
    JsonObject object = members.object("partial");
    JsonPointer place = ROOT.child("partial");
    Members pieces = new Members(place, object, Set.copyOf(object.names()));
    for (String pointer : object.names()) {
      partial.put(pointer, pieces.texts(pointer));
    }
    return Map.copyOf(partial);
  }

  /** The text of the definition. */
  String definitionText() {
    if (json.member("definition_text") instanceof JsonString text) {
      return text.value();
    }
    JsonValue definition = json.member("definition");
    if (definition == null) {
      throw new CaseFault("", "there is no definition");
    }
    return definition.toJson();
  }

  /**
   * The text of the input: the one that AWS was given where it was recorded, with the times that
   * are to be computed.
   */
  String inputText() {
    if (json.member("input_text") instanceof JsonString text) {
      return text.value();
    }
    String recorded = expect.texts().get("/events/0/details/input");
    if (recorded != null && relativeTimes.isEmpty()) {
      return recorded;
    }
    JsonValue input = json.member("input");
    if (input == null) {
      return "{}";
    }
    for (RelativeTime time : relativeTimes) {
      input = time.in(input, START);
    }
    return input.toJson();
  }

  /** The type of workflow. */
  StateMachineType type() {
    boolean express =
        switch (kind) {
          case EXPRESS_SYNC, EXPRESS_ASYNC -> true;
          case VALIDATION, TEST_STATE, API, EXECUTION ->
              request.member("type") instanceof JsonString type && type.value().equals("EXPRESS");
        };
    return express ? StateMachineType.EXPRESS : StateMachineType.STANDARD;
  }

  /** Whether a text occurs in what the case is given: its definition and its input. */
  boolean mentions(String text) {
    String quoted = new JsonString(text).toJson();
    String bare = quoted.substring(1, quoted.length() - 1);
    return given("definition").contains(bare)
        || given("definition_text").contains(bare)
        || given("input").contains(bare)
        || given("input_text").contains(bare);
  }

  private String given(String member) {
    JsonValue value = json.member(member);
    return value == null ? "" : value.toJson();
  }
}
