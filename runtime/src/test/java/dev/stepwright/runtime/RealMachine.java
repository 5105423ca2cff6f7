package dev.stepwright.runtime;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ReadResult;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryEventType;
import dev.stepwright.runtime.task.TaskOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A State Machine whose data nobody has told. What it needs is learnt from how it fails: the Cause
 * names the State and the Path, and the definition says what reads that.
 */
final class RealMachine {
  private static final int MAX_STARTS = 50;
  private static final int LOOP_EVENTS = 200;

  private static final Pattern UNFILLED =
      Pattern.compile("The value '(.*?)' of the field '.*' has a substitution|filled: (.*)");
  private static final Pattern MISSING =
      Pattern.compile(
          "(?:JSONPath|Invalid path|argument for the field) '(.+?)'(?= specified| :|:| could)");
  private static final Pattern DATA = Pattern.compile("in the input '(.*)'", Pattern.DOTALL);
  private static final Pattern READER_FIELD = Pattern.compile("The field (\\w+) is .*expected");
  private static final Pattern STATE = Pattern.compile("while executing the state '(.*?)' \\(");
  private static final Pattern ANY_PATH =
      Pattern.compile(
          "(?:(?<!\\$)\\$|\\$\\$\\.Execution\\.Input)(?:\\.?[\\w-]+|\\.?\\['[^']+']|\\.?\\[\\d+]|\\.?\\[\\*])+");
  private static final Pattern JSONATA_PATH =
      Pattern.compile("\\$states\\.(input|result)((?:\\.\\w+|\\[\\d+])+)");
  private static final Pattern JSONATA_VARIABLE =
      Pattern.compile("(?<=\\$)(?!states\\b)(\\w+)((?:\\.\\w+|\\[\\d+])+)");
  private static final Pattern FUNCTION = Pattern.compile("States\\.(\\w+)\\((?:[^()]*)$");
  private static final Pattern LITERAL = Pattern.compile("['\"]([^'\"]*)['\"]");

  /** What a field may want of which nothing is known; the first one can have everything in it. */
  private static final List<String> ANYTHING =
      List.of("{}", "\"1\"", "[{}]", "1", "true", "\"{}\"", "\"[{}]\"", "[1]", "\"a/b/c:d\"");

  /** What a Path's value may be as an argument of an Intrinsic Function. */
  private static final Map<String, List<String>> ARGUMENTS =
      Map.of(
          "StringToJson", List.of("\"{}\"", "\"[{}]\"", "\"1\""),
          "Format", List.of("\"{}\"", "\"1\"", "\"{} {}\""),
          "StringSplit", List.of("\"a/b/c/d/e/f/g/h\"", "\"a:b:c:d:e:f:g:h\""),
          "MathAdd", List.of("1"),
          "Base64Decode", List.of("\"YQ==\""),
          "JsonMerge", List.of("{}"));

  private static final String TEXT = "\"text\"";
  private static final String NUMBER = "1";
  private static final String TIMESTAMP = "\"2030-01-01T00:00:00Z\"";

  private final LearntData data = new LearntData();
  private final Map<String, Integer> tried = new HashMap<>();
  private final Map<String, JsonValue> rawInputs = new HashMap<>();
  private String definition;
  private String lastState = "";
  private boolean hasResult;
  private @Nullable String childCause;
  private StateMachineType type = StateMachineType.STANDARD;
  private boolean ended;

  RealMachine(String definition) {
    this.definition = definition;
  }

  /** Whether the last run reached an end of the machine's own. */
  boolean hasEnded() {
    return ended;
  }

  /** Starts it until it ends; says how it did. */
  String run() throws InterruptedException {
    for (int start = 1; ; start++) {
      ExecutionResult result = run(new DefinitionReader().read(definition));
      ended = result.succeeded() || failsByItself(result);
      if (ended || start == MAX_STARTS) {
        return describe(result, start);
      }
      if (!learn(result)) {
        if (type == StateMachineType.EXPRESS) {
          return describe(result, start);
        }
        // What a definition says is true of either type or only of this one.
        type = StateMachineType.EXPRESS;
      }
    }
  }

  private ExecutionResult run(ReadResult read) throws InterruptedException {
    childCause = null;
    try (Engine engine =
        Engine.builder()
            .virtualTime()
            .objects(new EveryObject(inputType(), data.item()))
            .listener(this::note)
            .task("*", request -> TaskOutcome.succeeded(data.answer(request.state())))
            .build()) {
      StateMachineSettings settings =
          StateMachineSettings.of("RealMachine", read.orThrow().stateMachine()).withType(type);
      return engine.start(StartRequest.of(engine.register(settings), data.input())).await();
    }
  }

  private void note(String executionArn, HistoryEvent event) {
    String type = event.type().text();
    if (type.endsWith("StateEntered")) {
      lastState = text(event, "name");
      hasResult = false;
      JsonValue input = event.details().member("input");
      if (input != null) {
        rawInputs.put(lastState, input);
      }
    } else if (event.type() == HistoryEventType.EXECUTION_FAILED && childCause == null) {
      childCause = text(event, "cause");
    } else if (type.startsWith("Task") || type.startsWith("Lambda") || type.startsWith("Act")) {
      hasResult = type.endsWith("Succeeded");
    }
  }

  /** The first {@code InputType} of an Item Reader. */
  private String inputType() {
    List<JsonValue> found = members("InputType");
    return found.isEmpty() || !(found.get(0) instanceof JsonString type) ? "" : type.value();
  }

  private String describe(ExecutionResult result, int start) {
    String text =
        result.status()
            + (result.error() == null ? "" : " " + result.error())
            + (result.cause() == null ? "" : ": " + result.cause())
            + (ended || childCause == null ? "" : " " + childCause);
    return "start "
        + start
        + ": "
        + text.substring(0, Math.min(Integer.getInteger("w", 200), text.length()))
            .replace('\n', ' ');
  }

  /** Whether the last State entered is a Fail State, whose failure nothing caught. */
  private static boolean failsByItself(ExecutionResult result) {
    HistoryEventType last = null;
    for (HistoryEvent event : result.history()) {
      last = event.type().text().endsWith("StateEntered") ? event.type() : last;
    }
    return result.status() == ExecutionStatus.FAILED
        && last == HistoryEventType.FAIL_STATE_ENTERED
        && !"States.Runtime".equals(result.error());
  }

  /** Learns from a failure; false if there is nothing more to learn. */
  private boolean learn(ExecutionResult result) {
    String cause = childCause == null ? String.valueOf(result.cause()) : childCause;
    Matcher unfilled = UNFILLED.matcher(cause);
    if (unfilled.find()) {
      return fill(unfilled.group(1) != null ? unfilled.group(1) : unfilled.group(2));
    }
    if (cause.contains("'$$.Task.Token'")) {
      return fill(
          String.valueOf(field(state(name(cause)), "Resource")).replaceAll("^\"|\"$", ""),
          List.of("\"arn:aws:states:::sqs:sendMessage.waitForTaskToken\""));
    }
    if (cause.contains("maximum number of history events")
        || result.status() == ExecutionStatus.TIMED_OUT
        || "States.NoChoiceMatched".equals(result.error())) {
      return turnElsewhere(result);
    }
    String name = name(cause);
    JsonObject state = state(name);
    Matcher missing = MISSING.matcher(cause);
    if (missing.find()) {
      return learn(missing.group(1), name, dataFor(missing.group(1), cause, name), cause);
    }
    if (cause.contains("Unable to apply step")
        || cause.contains("must point to array")
        || cause.contains("must be an array")) {
      String path = state.member("ItemsPath") instanceof JsonString text ? text.value() : "$";
      return learn(path, name, raw(name), cause);
    }
    Matcher reader = READER_FIELD.matcher(cause);
    if (reader.find() && field(state, reader.group(1) + ".$") instanceof JsonString path) {
      return learn(path.value(), name, raw(name), cause);
    }
    if (cause.contains("Unable to apply ReferencePath")) {
      JsonPointer place = LearntData.place(raw(name), "$");
      if (place == null && raw(name) instanceof JsonArray items && items.size() > 0) {
        place = LearntData.place(items.element(0), "$");
        place = place == null ? null : place.parent();
      }
      return place != null && put(place, List.of("{}"));
    }
    boolean learnt = false;
    for (MatchResult found : JSONATA_PATH.matcher(cause).results().toList()) {
      JsonValue from = found.group(1).equals("input") ? raw(name) : data.answer(name);
      learnt |= learn("$" + found.group(2), name, from, cause);
    }
    for (MatchResult found : JSONATA_VARIABLE.matcher(cause).results().toList()) {
      learnt |= learnVariable(found.group(1), found.group(2), cause);
    }
    Set<String> paths = new LinkedHashSet<>();
    ANY_PATH.matcher(cause).results().forEach(found -> paths.add(found.group()));
    for (String path : learnt ? Set.<String>of() : paths) {
      learnt |= learn(path, name, hasResult ? data.answer(name) : raw(name), cause);
    }
    return learnt;
  }

  /** Learns what is below a variable's value from where a State has it from. */
  private boolean learnVariable(String variable, String below, String cause) {
    boolean learnt = false;
    for (JsonValue scope : members("States")) {
      for (String name : ((JsonObject) scope).names()) {
        if (field(state(name), "Assign") instanceof JsonObject assign
            && assign.member(variable) instanceof JsonString expression) {
          Matcher from = JSONATA_PATH.matcher(expression.value());
          while (from.find()) {
            learnt |=
                learn(
                    "$" + from.group(2) + below,
                    name,
                    from.group(1).equals("input") ? raw(name) : data.answer(name),
                    cause);
          }
        }
      }
    }
    return learnt;
  }

  /** The State that a failure happened in. */
  private String name(String cause) {
    Matcher named = STATE.matcher(cause);
    return named.find() ? named.group(1) : lastState;
  }

  /** Fills the substitutions of a value with what lets the definition be valid. */
  private boolean fill(String text) {
    String filled = text.replaceAll("\\$\\{[^}]*}", "text");
    return fill(text, List.of(NUMBER, new JsonString(filled).toJson(), "\"$$.Execution.Name\""));
  }

  private boolean fill(String text, List<String> values) {
    for (String value : values) {
      String candidate = definition.replace(new JsonString(text).toJson(), value);
      if (!candidate.equals(definition) && new DefinitionReader().read(candidate).valid()) {
        definition = candidate;
        return true;
      }
    }
    return false;
  }

  private JsonValue raw(String state) {
    return rawInputs.getOrDefault(state, JsonObject.EMPTY);
  }

  /** The data that a Path which leads nowhere was applied to. */
  private JsonValue dataFor(String path, String cause, String name) {
    Matcher given = DATA.matcher(cause);
    if (given.find()
        && new JsonReader(Integer.MAX_VALUE - 1).read(given.group(1)).faults().isEmpty()) {
      return LearntData.parsed(given.group(1));
    }
    JsonObject state = state(name);
    if (hasResult && new JsonString(path).equals(state.member("OutputPath"))) {
      return state.member("ResultPath") instanceof JsonString place && !place.value().equals("$")
          ? LearntData.with(raw(name), place.value(), data.answer(name))
          : data.answer(name);
    }
    return raw(name);
  }

  private boolean learn(String path, String name, JsonValue from, String cause) {
    if (LearntData.valueAt(from, path) instanceof JsonString text && text.value().contains("${")) {
      return fill(text.value(), valuesFor(path, state(name), cause));
    }
    JsonPointer place;
    if (path.startsWith("$$.Map.Item.Value")) {
      JsonObject map = state(name);
      String items = map.member("ItemsPath") instanceof JsonString text ? text.value() : "$";
      place =
          LearntData.place(raw(name), items + "[0]" + path.substring("$$.Map.Item.Value".length()));
    } else if (path.startsWith("$$.Execution.Input")) {
      place = LearntData.place(data.input(), path.substring("$$.Execution.Input".length()));
    } else {
      place = LearntData.place(from, path);
    }
    return place != null && put(place, valuesFor(path, state(name), cause));
  }

  /** Puts a value at a place, another one each time. */
  private boolean put(JsonPointer place, List<String> values) {
    int times = tried.merge(place.toString(), 1, Integer::sum) - 1;
    if (times >= 2 * values.size()) {
      return false;
    }
    data.set(place, LearntData.parsed(values.get(times % values.size())));
    return true;
  }

  /** What fits that in a State which reads a Path. */
  private static List<String> valuesFor(String path, JsonObject state, String cause) {
    List<String> values = operands(path, state);
    if (!values.isEmpty()) {
      return values;
    }
    if (cause.contains(" function")) {
      int at = cause.indexOf(path);
      Matcher function = FUNCTION.matcher(cause.substring(0, Math.max(0, at)));
      List<String> arguments = function.find() ? ARGUMENTS.get(function.group(1)) : null;
      if (arguments != null) {
        return arguments;
      }
    }
    String field = fieldOf(path, state);
    if (READER_FIELD.matcher(cause).find()
        || List.of("ErrorPath", "CausePath", "Bucket.$", "Key.$", "Prefix.$").contains(field)) {
      return List.of(TEXT);
    }
    if (field.equals("TimestampPath")) {
      return List.of(TIMESTAMP);
    }
    if (field.equals("ItemsPath") || cause.contains("must be an array")) {
      return List.of("[{}]");
    }
    boolean selects =
        List.of("InputPath", "OutputPath", "ResultPath").contains(field) || !field.endsWith("Path");
    return selects ? ANYTHING : List.of(NUMBER);
  }

  /** The name of the field that is a Path. */
  private static String fieldOf(String path, JsonValue value) {
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        if (new JsonString(path).equals(object.valueAt(i))) {
          return object.nameAt(i);
        }
        String within = object.nameAt(i).equals("States") ? "" : fieldOf(path, object.valueAt(i));
        if (!within.isEmpty()) {
          return within;
        }
      }
    }
    return "";
  }

  private static @Nullable JsonValue field(JsonValue value, String name) {
    List<JsonValue> found = new ArrayList<>();
    collect(value, name, found);
    return found.isEmpty() ? null : found.get(0);
  }

  /** What a Choice State compares a Path with. */
  private static List<String> operands(String path, JsonObject state) {
    Set<String> values = new LinkedHashSet<>();
    for (JsonObject rule : rules(state)) {
      if (new JsonString(path).equals(rule.member("Variable"))) {
        rule.forEachMember(
            (name, value) -> {
              if (name.startsWith("Is")) {
                values.add(ofType(name));
              } else if (!name.equals("Variable") && !name.equals("Next")) {
                values.add(name.endsWith("Path") ? NUMBER : value.toJson());
                if (value instanceof JsonNumber number) {
                  values.add(Long.toString(number.longValue() + 1));
                  values.add(Long.toString(number.longValue() - 1));
                }
              }
            });
      } else if (rule.member("Condition") instanceof JsonString condition) {
        LITERAL
            .matcher(condition.value())
            .results()
            .forEach(found -> values.add(new JsonString(found.group(1)).toJson()));
      }
    }
    if (values.contains(TEXT) || !values.isEmpty()) {
      values.add(TEXT);
    }
    return List.copyOf(values);
  }

  private static String ofType(String test) {
    return switch (test) {
      case "IsNull" -> "null";
      case "IsNumeric" -> NUMBER;
      case "IsBoolean" -> "true";
      case "IsTimestamp" -> TIMESTAMP;
      default -> TEXT;
    };
  }

  /** Gives the Choice States that were entered last other values, so that they decide otherwise. */
  private boolean turnElsewhere(ExecutionResult result) {
    Set<String> names = new LinkedHashSet<>();
    List<HistoryEvent> history = result.history();
    for (HistoryEvent event :
        history.subList(Math.max(0, history.size() - LOOP_EVENTS), history.size())) {
      if (event.type() == HistoryEventType.CHOICE_STATE_ENTERED) {
        names.add(text(event, "name"));
      }
    }
    boolean learnt = false;
    for (String name : names) {
      JsonObject choice = state(name);
      Set<String> paths = new LinkedHashSet<>();
      for (JsonObject rule : rules(choice)) {
        if (rule.member("Variable") instanceof JsonString variable) {
          paths.add(variable.value());
        } else if (rule.member("Condition") instanceof JsonString condition) {
          JSONATA_PATH
              .matcher(condition.value())
              .results()
              .forEach(found -> paths.add("$" + found.group(2)));
        }
      }
      for (String path : paths) {
        learnt |= learn(path, name, raw(name), "");
      }
    }
    return learnt;
  }

  private static List<JsonObject> rules(JsonValue value) {
    List<JsonObject> found = new ArrayList<>();
    if (value instanceof JsonObject object) {
      if (object.member("Variable") != null || object.member("Condition") != null) {
        found.add(object);
      }
      object.forEachMember((name, member) -> found.addAll(rules(member)));
    } else if (value instanceof JsonArray array) {
      array.elements().forEach(element -> found.addAll(rules(element)));
    }
    return found;
  }

  private static String text(HistoryEvent event, String name) {
    return event.details().member(name) instanceof JsonString text ? text.value() : "";
  }

  /** A State by its name, wherever it is. */
  private JsonObject state(String name) {
    for (JsonValue scope : members("States")) {
      if (scope instanceof JsonObject states && states.member(name) instanceof JsonObject state) {
        return state;
      }
    }
    return JsonObject.EMPTY;
  }

  private List<JsonValue> members(String name) {
    List<JsonValue> found = new ArrayList<>();
    collect(LearntData.parsed(definition), name, found);
    return found;
  }

  private static void collect(JsonValue value, String name, List<JsonValue> found) {
    if (value instanceof JsonObject object) {
      object.forEachMember(
          (each, member) -> {
            if (each.equals(name)) {
              found.add(member);
            }
            collect(member, name, found);
          });
    } else if (value instanceof JsonArray array) {
      array.elements().forEach(element -> collect(element, name, found));
    }
  }
}
