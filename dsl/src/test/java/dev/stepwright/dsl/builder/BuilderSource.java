package dev.stepwright.dsl.builder;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ComparisonOperator;
import dev.stepwright.dsl.model.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints a definition as a class that builds it, each scope of States in a method of its own.
 * {@code raw} is used for nothing that has a method of its own.
 */
final class BuilderSource {
  private static final Set<String> TEMPLATES =
      Set.of(
          "Parameters",
          "Arguments",
          "ResultSelector",
          "Assign",
          "Output",
          "Result",
          "Credentials",
          "ItemSelector",
          "BatchInput",
          "Items");
  private static final Map<String, String> PATHS =
      Map.of("InputPath", "Input", "OutputPath", "Output", "ResultPath", "Result");
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("TimeoutSeconds", "Long"),
          Map.entry("HeartbeatSeconds", "Long"),
          Map.entry("Seconds", "Long"),
          Map.entry("MaxConcurrency", "Long"),
          Map.entry("ToleratedFailureCount", "Long"),
          Map.entry("ToleratedFailurePercentage", "Double"),
          Map.entry("IntervalSeconds", "Long"),
          Map.entry("MaxAttempts", "Long"),
          Map.entry("MaxDelaySeconds", "Long"),
          Map.entry("BackoffRate", "Double"),
          Map.entry("MaxItems", "Long"),
          Map.entry("MaxItemsPerBatch", "Long"),
          Map.entry("MaxInputBytesPerBatch", "Long"));
  private static final Map<String, String> TEXTS =
      Map.of(
          "Error", "java.lang.String",
          "Cause", "java.lang.String",
          "Timestamp", "java.time.Instant");
  private static final Map<String, String> ENUMS =
      Map.of(
          "JitterStrategy", "Retrier.JitterStrategy",
          "InputType", "ReaderConfig.InputType",
          "ManifestType", "ReaderConfig.ManifestType",
          "CSVDelimiter", "ReaderConfig.CsvDelimiter",
          "CSVHeaderLocation", "ReaderConfig.CsvHeaderLocation",
          "OutputType", "ResultWriter.OutputType",
          "Mode", "ProcessorConfig.Mode",
          "ExecutionType", "StateMachineType");

  private final List<String> scopes = new ArrayList<>();

  private BuilderSource() {}

  /** The source of a definition: a class with a method {@code definition}. */
  static String of(String typeName, JsonObject definition) {
    BuilderSource source = new BuilderSource();
    String workflow =
        "workflow(%s)%s"
            .formatted(
                source.scope(definition),
                source.calls(definition, Set.of("StartAt", "States"), ""));
    return """
        import static dev.stepwright.dsl.builder.Workflows.*;
        import dev.stepwright.dsl.builder.*;
        import dev.stepwright.dsl.model.*;
        import dev.stepwright.dsl.model.ComparisonOperator;

        public final class %s {
          public static WorkflowDefinition<?, ?> definition() {
            return %s;
          }
        %s
        }
        """
        .formatted(typeName, workflow, String.join("\n", source.scopes));
  }

  /** A call of the method that gives the States of a scope. */
  private String scope(JsonObject scope) {
    List<String> states = new ArrayList<>();
    JsonObject all = object(scope, "States");
    all.forEachMember((name, state) -> states.add(state(name, (JsonObject) state)));
    String start = text(scope, "StartAt");
    String startAt =
        all.names().iterator().next().equals(start)
            ? ""
            : "\n        .startAt(state(" + string(start) + "))";
    String method = "scope" + scopes.size();
    scopes.add("");
    scopes.set(
        Integer.parseInt(method.substring(5)),
        "  private static Fragment<Object, ?> %s() {\n    return states(\n        %s)%s;\n  }\n"
            .formatted(method, String.join(",\n        ", states), startAt));
    return method + "()";
  }

  private String inner(JsonObject scope, boolean iterator) {
    return "scope(%s)%s%s"
        .formatted(
            scope(scope),
            calls(scope, Set.of("StartAt", "States"), ""),
            iterator ? ".iterator()" : "");
  }

  private String state(String name, JsonObject state) {
    String type = text(state, "Type");
    String quoted = string(name);
    StringBuilder text =
        new StringBuilder(
            switch (type) {
              case "Pass" -> "pass(" + quoted + ")";
              case "Task" -> "task(" + quoted + ", " + string(text(state, "Resource")) + ")";
              case "Choice" -> "choice(" + quoted + ")";
              case "Wait" -> "waitState(" + quoted + ")";
              case "Succeed" -> "succeed(" + quoted + ")";
              case "Fail" -> "fail(" + quoted + ")";
              case "Parallel" -> "parallel(" + quoted + branches(state) + ")";
              case "Map" -> "mapInput(" + quoted + ", " + itemProcessor(state) + ")";
              default -> throw new IllegalArgumentException(type);
            });
    text.append(
        calls(
            state,
            Set.of(
                "Type",
                "Resource",
                "Branches",
                "ItemProcessor",
                "Iterator",
                "Next",
                "End",
                "Default"),
            type));
    if (state.containsKey("Next")) {
      text.append(".then(state(").append(string(text(state, "Next"))).append("))");
    } else if (state.containsKey("Default")) {
      text.append(".otherwise(state(").append(string(text(state, "Default"))).append("))");
    } else if (state.containsKey("End")) {
      text.append(".end()");
    }
    return text.toString();
  }

  private String branches(JsonObject state) {
    return elements(state, "Branches").stream()
        .map(branch -> ", " + inner(branch, false))
        .collect(Collectors.joining());
  }

  private String itemProcessor(JsonObject state) {
    return state.containsKey("Iterator")
        ? inner(object(state, "Iterator"), true)
        : inner(object(state, "ItemProcessor"), false);
  }

  /** The calls that give an object its fields; those of a Pass that make something come last. */
  private String calls(JsonObject object, Set<String> except, String type) {
    List<String> calls = new ArrayList<>();
    List<String> last = new ArrayList<>();
    JsonObject.Builder left = JsonObject.builder();
    object.forEachMember(
        (field, value) -> {
          if (!except.contains(field)) {
            String call = call(field, value, type);
            if (call == null) {
              left.put(field, value);
            } else if (type.equals("Pass") && Set.of("Parameters", "Result").contains(field)) {
              last.add(call);
            } else {
              calls.add(call);
            }
          }
        });
    JsonObject raw = left.build();
    if (!raw.isEmpty()) {
      calls.add(".raw(" + string(raw.toJson()) + ")");
    }
    calls.addAll(last);
    return calls.stream().map(call -> "\n            " + call).collect(Collectors.joining());
  }

  private @Nullable String call(String field, JsonValue value, String type) {
    String method = Character.toLowerCase(field.charAt(0)) + field.substring(1);
    if (field.equals("QueryLanguage") && value instanceof JsonString language) {
      boolean jsonata = language.value().equals(QueryLanguage.JSONATA.text());
      return ".queryLanguage(QueryLanguage." + (jsonata ? "JSONATA)" : "JSON_PATH)");
    }
    if (TEMPLATES.contains(field)) {
      return "." + method + "(" + json(value) + ")";
    }
    if (PATHS.containsKey(field)) {
      return path(field, value, type);
    }
    if (field.equals("ItemsPath") && value instanceof JsonString path) {
      return ".items(path(" + string(path.value()) + "))";
    }
    if (field.endsWith("Path") && value instanceof JsonString path) {
      return twin(field.substring(0, field.length() - 4), path.value());
    }
    if (NUMBERS.containsKey(field)) {
      return "." + method + "(" + number(value, NUMBERS.get(field)) + ")";
    }
    if (ENUMS.containsKey(field) && value instanceof JsonString constant) {
      String name = field.startsWith("CSV") ? "csv" + field.substring(3) : method;
      return "." + name + "(" + constant(ENUMS.get(field), constant.value()) + ")";
    }
    return switch (field) {
      case "Comment", "Version", "Label", "Error", "Cause", "Timestamp", "ItemsPointer" ->
          value instanceof JsonString text ? "." + method + "(" + string(text.value()) + ")" : null;
      case "Resource" -> "." + method + "(" + string(((JsonString) value).value()) + ")";
      case "Transformation" -> transformation((JsonString) value, type);
      case "CSVHeaders" -> ".csvHeaders(" + json(value) + ")";
      case "ProcessorConfig" -> config(value, "");
      case "ReaderConfig", "WriterConfig" -> config(value, field);
      case "Retry" -> ".retry(" + retriers(value) + ")";
      case "Catch" -> catchers(value);
      case "Choices" -> choices(value);
      case "ItemReader" -> ".itemReader(" + itemReader((JsonObject) value) + ")";
      case "ItemBatcher" ->
          ".itemBatcher(itemBatcher()" + calls((JsonObject) value, Set.of(), "") + ")";
      case "ResultWriter" ->
          ".resultWriter(resultWriter()" + calls((JsonObject) value, Set.of(), "") + ")";
      default -> null;
    };
  }

  private static String constant(String type, String value) {
    return value.contains("${")
        ? "substitution(" + string(value) + ", String.class)"
        : "dev.stepwright.dsl.model." + type + "." + value;
  }

  private static String transformation(JsonString value, String config) {
    String type = config.equals("WriterConfig") ? "ResultWriter" : "ReaderConfig";
    return ".transformation(" + constant(type + ".Transformation", value.value()) + ")";
  }

  private static String number(JsonValue value, String type) {
    if (value instanceof JsonString text) {
      return "substitution(" + string(text.value()) + ", " + type + ".class)";
    }
    JsonNumber number = (JsonNumber) value;
    return type.equals("Long") ? number.longValue() + "L" : plain(number);
  }

  private static String plain(JsonNumber number) {
    return number.doubleValue() == number.longValue()
        ? number.longValue() + "d"
        : Double.toString(number.doubleValue());
  }

  private static String path(String field, JsonValue value, String type) {
    if (value == JsonNull.NULL) {
      return ".without" + PATHS.get(field) + "()";
    }
    String method = Character.toLowerCase(field.charAt(0)) + field.substring(1);
    String path = "path(" + string(((JsonString) value).value());
    boolean ofErrors = type.isEmpty() && field.equals("ResultPath");
    return "." + method + "(" + path + (ofErrors ? ", ErrorOutput.class)" : ")") + ")";
  }

  private static @Nullable String twin(String field, String path) {
    String method = Character.toLowerCase(field.charAt(0)) + field.substring(1);
    String type = NUMBERS.containsKey(field) ? NUMBERS.get(field) : TEXTS.get(field);
    return type == null ? null : "." + method + "(path(" + string(path) + ", " + type + ".class))";
  }

  /** The fields of an object within the object, whose methods are those of the outer one. */
  private @Nullable String config(JsonValue value, String type) {
    JsonObject config = (JsonObject) value;
    if (config.isEmpty()) {
      return null;
    }
    return calls(config, Set.of(), type).replace(".raw(", ".rawConfig(").strip();
  }

  private String itemReader(JsonObject reader) {
    return "itemReader(%s)%s"
        .formatted(string(text(reader, "Resource")), calls(reader, Set.of("Resource"), ""));
  }

  private String retriers(JsonValue value) {
    return objects(value).stream()
        .map(
            retrier ->
                "retrier(%s)%s"
                    .formatted(names(retrier), calls(retrier, Set.of("ErrorEquals"), "")))
        .collect(Collectors.joining(",\n            "));
  }

  private String catchers(JsonValue value) {
    List<JsonObject> all = objects(value);
    return all.isEmpty()
        ? ".withoutCatchers()"
        : all.stream()
            .map(
                catcher ->
                    ".catcher(catcher(%s)%s.next(%s))"
                        .formatted(
                            names(catcher),
                            calls(catcher, Set.of("ErrorEquals", "Next"), ""),
                            "state(" + string(text(catcher, "Next")) + ")"))
            .collect(Collectors.joining("\n            "));
  }

  private String choices(JsonValue value) {
    return objects(value).stream()
        .map(rule -> ".when(%s, state(%s))".formatted(rule(rule), string(text(rule, "Next"))))
        .collect(Collectors.joining("\n            "));
  }

  private String rule(JsonObject rule) {
    StringBuilder text = new StringBuilder();
    List<String> done = new ArrayList<>(List.of("Next"));
    JsonValue condition = rule.member("Condition");
    if (condition != null) {
      text.append(
          condition instanceof JsonString jsonata
              ? "condition(" + string(jsonata.value()) + ")"
              : "condition(json(" + string(condition.toJson()) + ").as(Boolean.class))");
      done.add("Condition");
    }
    for (String combined : List.of("And", "Or")) {
      if (rule.containsKey(combined)) {
        text.append(combined.equals("And") ? "and(" : "or(")
            .append(
                elements(rule, combined).stream().map(this::rule).collect(Collectors.joining(", ")))
            .append(")");
        done.add(combined);
      }
    }
    if (rule.containsKey("Not")) {
      text.append("not(").append(rule(object(rule, "Not"))).append(")");
      done.add("Not");
    }
    rule.forEachMember(
        (field, value) -> {
          ComparisonOperator operator = ComparisonOperator.of(field);
          if (operator != null) {
            text.append(
                "path(%s).test(ComparisonOperator.%s, %s)"
                    .formatted(string(text(rule, "Variable")), operator.name(), operand(value)));
            done.add(field);
            done.add("Variable");
          }
        });
    return text.append(calls(rule, Set.copyOf(done), "")).toString();
  }

  private static String operand(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return "new java.math.BigDecimal(" + string(number.toJson()) + ")";
    }
    return value instanceof JsonString text
        ? string(text.value())
        : Boolean.toString(value == JsonBoolean.TRUE);
  }

  private static String names(JsonObject object) {
    return ((JsonArray) Objects.requireNonNull(object.member("ErrorEquals")))
        .elements().stream()
            .map(name -> string(((JsonString) name).value()))
            .collect(Collectors.joining(", "));
  }

  private static String json(JsonValue value) {
    return "json(" + string(value.toJson()) + ")";
  }

  private static String text(JsonObject object, String field) {
    return ((JsonString) Objects.requireNonNull(object.member(field), field)).value();
  }

  private static JsonObject object(JsonObject around, String field) {
    return (JsonObject) Objects.requireNonNull(around.member(field), field);
  }

  private static List<JsonObject> elements(JsonObject around, String field) {
    return objects(Objects.requireNonNull(around.member(field), field));
  }

  private static List<JsonObject> objects(JsonValue array) {
    return ((JsonArray) array).elements().stream().map(JsonObject.class::cast).toList();
  }

  /** A string in quotes. */
  private static String string(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      literal.append(
          character == '"' || character == '\\'
              ? "\\" + character
              : character < ' ' || character > '~'
                  ? (character == '\n'
                      ? "\\n"
                      : character == '\r' ? "\\r" : String.format("\\u%04x", (int) character))
                  : Character.toString(character));
    }
    return literal.append('"').toString();
  }
}
