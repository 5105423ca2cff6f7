package dev.stepwright.runtime.flow;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ParsedDefinition;
import dev.stepwright.dsl.definition.ReadOptions;
import dev.stepwright.dsl.flow.DataFlowAnalysis;
import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.dsl.flow.FlowTypes;
import dev.stepwright.dsl.flow.StateFlow;
import dev.stepwright.dsl.flow.TaskTypes;
import dev.stepwright.dsl.json.JsonPointer;
import dev.stepwright.dsl.json.JsonType;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.dsl.shape.ObjectShape;
import dev.stepwright.dsl.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A random State Machine whose data has types: its input, and what its Tasks give. Each State reads
 * what the States before it leave, as far as the analysis knows that; now and then something else.
 */
final class TypedMachine {
  private static final int STATES = 9;
  private static final List<String> PLACES =
      List.of("$.made", "$.made", "$.kept", "$.a", "$.new.x");

  private final Random random;
  private final ShapeValues shapes;
  private final List<String> states = new ArrayList<>();
  private final Map<JsonPointer, TaskTypes> types = new LinkedHashMap<>();
  private final Map<String, Shape> results = new LinkedHashMap<>();
  private final List<Integer> waits = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private final Shape input;

  private TypedMachine(long seed) {
    random = new Random(seed);
    shapes = new ShapeValues(random);
    input = shapes.object(3);
    for (int i = 1; i < STATES; i++) {
      states.add("{'Type': 'Pass', 'Next': 'S" + i + "'}");
    }
    states.add("{'Type': 'Succeed'}");
    for (int i = 0; i < STATES - 1; i++) {
      Shape data = state(i).input();
      if (!data.isNever()) {
        states.set(i, state(i, data));
      }
    }
  }

  static TypedMachine of(long seed) {
    return new TypedMachine(seed);
  }

  Shape input() {
    return input;
  }

  /** What Tasks give, by their Resources. */
  Map<String, Shape> results() {
    return results;
  }

  /** The definition. */
  String text() {
    StringBuilder text = new StringBuilder("{'StartAt': 'S0', 'TimeoutSeconds': 9, 'States': {");
    for (int i = 0; i < states.size(); i++) {
      text.append(i == 0 ? "" : ",\n").append("'S").append(i).append("': ").append(states.get(i));
    }
    return text.append("}}").toString().replace('\'', '"').replace('~', '\'');
  }

  ParsedDefinition read() {
    return read(text());
  }

  static ParsedDefinition read(String text) {
    return new DefinitionReader(ReadOptions.DEFAULT).read(text).orThrow();
  }

  Flow flow() {
    return flow(read());
  }

  Flow flow(ParsedDefinition definition) {
    return flow(definition, types);
  }

  Flow flow(ParsedDefinition definition, Map<JsonPointer, TaskTypes> tasks) {
    return DataFlowAnalysis.of(
        definition.stateMachine(),
        definition.origins(),
        new FlowTypes(StateMachineType.STANDARD, input, null, tasks));
  }

  /** The types of its Tasks. */
  Map<JsonPointer, TaskTypes> types() {
    return types;
  }

  private StateFlow state(int index) {
    return Objects.requireNonNull(
        flow().states().get(JsonPointer.ROOT.child("States").child("S" + index)));
  }

  private String state(int index, Shape data) {
    String next = ", 'Next': 'S" + (index + 1) + "'}";
    return switch (random.nextInt(11)) {
      case 0 -> "{'Type': 'Pass'" + inputPath(data) + resultPath() + assign(data, index) + next;
      case 1, 2 -> "{'Type': 'Pass', 'Parameters': " + template(data) + resultPath() + next;
      case 3 -> "{'Type': 'Pass', 'Result': {'x': 1, 'y': ['RED', null]}" + resultPath() + next;
      case 4 -> wait(index, data) + next;
      case 5 -> choice(index, data);
      case 6 -> map(index, data) + next;
      case 7 -> parallel(index, data) + next;
      case 8 -> jsonata(data) + next;
      default -> task(index, data) + next;
    };
  }

  private String inputPath(Shape data) {
    return random.nextInt(3) == 0 ? ", 'InputPath': '" + path(data) + "'" : "";
  }

  private String resultPath() {
    return random.nextInt(4) == 0
        ? ""
        : random.nextInt(8) == 0
            ? ", 'ResultPath': null"
            : ", 'ResultPath': '" + PLACES.get(random.nextInt(PLACES.size())) + "'";
  }

  private String assign(Shape data, int index) {
    if (random.nextInt(3) > 0) {
      return "";
    }
    String path = path(data);
    variables.add("v" + index);
    return ", 'Assign': {'v" + index + ".$': '" + path + "'}";
  }

  private String template(Shape data) {
    StringBuilder template = new StringBuilder("{'k': 'RED'");
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      String value =
          switch (random.nextInt(8)) {
            case 0 -> "States.Array(" + path(data) + ", ~x~)";
            case 1 -> "States.JsonToString(" + path(data) + ")";
            case 2 -> "$$.Execution.Input";
            case 3 -> "States.UUID()";
            default -> path(data);
          };
      String name = List.of("a", "b", "p", "q").get(random.nextInt(4)) + i;
      template.append(", '").append(name).append(".$': '").append(value).append("'");
    }
    return template.append('}').toString();
  }

  private String wait(int index, Shape data) {
    waits.add(index);
    Shape seconds = data.field("a");
    return seconds.types().equals(Shape.INTEGER.types()) && random.nextBoolean()
        ? "{'Type': 'Wait', 'SecondsPath': '$.a'"
        : "{'Type': 'Wait', 'Seconds': 1";
  }

  private String choice(int index, Shape data) {
    String path = path(data);
    String test =
        switch (random.nextInt(6)) {
          case 0 -> "'IsPresent': true";
          case 1 -> "'IsString': true";
          case 2 -> "'StringEquals': 'RED'";
          case 3 -> "'NumericLessThan': 2";
          case 4 -> "'IsNull': false";
          default -> "'BooleanEquals': true";
        };
    String rule = "'Variable': '" + path + "', " + test;
    if (random.nextInt(3) == 0) {
      rule = "'And': [{'Variable': '" + path + "', 'IsPresent': true}, {" + rule + "}]";
    } else if (random.nextInt(4) == 0) {
      rule = "'Not': {" + rule + "}";
    }
    int target =
        !waits.isEmpty() && random.nextBoolean()
            ? waits.get(random.nextInt(waits.size()))
            : Math.min(index + 2, STATES - 1);
    return "{'Type': 'Choice', 'Choices': [{"
        + rule
        + ", 'Next': 'S"
        + target
        + "'}], 'Default': 'S"
        + (index + 1)
        + "'}";
  }

  private String jsonata(Shape data) {
    StringBuilder output = new StringBuilder("{'input': '{% $states.input %}'");
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      String path = path(data).replace("[*]", "");
      String expression =
          path.matches("\\$[.\\[].*|\\$") ? "$states.input" + path.substring(1) : path;
      String value =
          switch (random.nextInt(6)) {
            case 0 -> expression + " & ~!~";
            case 1 -> "$count(" + expression + ")";
            case 2 -> "$exists(" + expression + ") ? " + expression + " : ~none~";
            case 3 -> expression + " = ~RED~";
            default -> expression;
          };
      output.append(", '").append((char) ('a' + i)).append("': '{% ").append(value).append(" %}'");
    }
    return "{'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': " + output + "}";
  }

  private String map(int index, Shape data) {
    String items = arrayPath(data);
    if (items == null) {
      return "{'Type': 'Pass'";
    }
    String map = "{'Type': 'Map', 'ItemsPath': '" + items + "'" + resultPath();
    String processor = ", 'ItemProcessor': {'StartAt': 'I" + index + "', 'States': {'I" + index;
    states.set(
        index, map + processor + "': {'Type': 'Succeed'}}}, 'Next': 'S" + (index + 1) + "'}");
    Shape item = inner(index, "ItemProcessor", "I" + index);
    String made = item.isNever() ? "'InputPath': '$'" : "'Parameters': " + template(item);
    return map + processor + "': {'Type': 'Pass', " + made + ", 'End': true}}}";
  }

  private Shape inner(int index, String scope, String name) {
    JsonPointer at = JsonPointer.ROOT.child("States").child("S" + index).child(scope);
    return Objects.requireNonNull(flow().states().get(at.child("States").child(name))).input();
  }

  private String parallel(int index, Shape data) {
    String branch = "{'StartAt': '%1$s', 'States': {'%1$s': {'Type': 'Pass', %2$s, 'End': true}}}";
    return "{'Type': 'Parallel'"
        + resultPath()
        + ", 'Branches': ["
        + branch.formatted("X" + index, "'InputPath': '" + path(data) + "'")
        + ", "
        + branch.formatted("Y" + index, "'Parameters': " + template(data))
        + "]";
  }

  private String task(int index, Shape data) {
    String resource = "arn:aws:lambda:us-east-1:123456789012:function:f" + index;
    Shape result = shapes.shape(2);
    results.put(resource, result);
    types.put(
        JsonPointer.ROOT.child("States").child("S" + index), new TaskTypes(null, null, result));
    String parameters = random.nextBoolean() ? ", 'Parameters': " + template(data) : "";
    String caught =
        random.nextInt(3) > 0
            ? ""
            : ", 'Catch': [{'ErrorEquals': ['States.ALL'], 'ResultPath': '$.error', 'Next': 'S"
                + Math.min(index + 2, STATES - 1)
                + "'}]";
    return "{'Type': 'Task', 'Resource': '" + resource + "'" + parameters + resultPath() + caught;
  }

  /** A Path to something that data may have. */
  private String path(Shape data) {
    if (!variables.isEmpty() && random.nextInt(12) == 0) {
      return "$" + variables.get(random.nextInt(variables.size()));
    }
    StringBuilder path = new StringBuilder("$");
    Shape at = data;
    while (random.nextInt(4) > 0) {
      if (at.mayBe(JsonType.OBJECT) && !at.objects().isEmpty()) {
        ObjectShape object = at.objects().get(random.nextInt(at.objects().size()));
        if (object.fields().isEmpty()) {
          break;
        }
        List<String> names = List.copyOf(object.fields().keySet());
        String name = names.get(random.nextInt(names.size()));
        path.append('.').append(name);
        at = object.field(name).present();
      } else if (at.array() != null) {
        boolean one = random.nextInt(8) == 0;
        path.append(one ? "[0]" : "[*]");
        at = at.elements();
      } else {
        break;
      }
    }
    return random.nextInt(80) == 0 ? path + ".z" : path.toString();
  }

  private @Nullable String arrayPath(Shape data) {
    for (ObjectShape object : data.objects()) {
      for (Map.Entry<String, Shape> field : object.fields().entrySet()) {
        if (field.getValue().array() != null) {
          return "$." + field.getKey();
        }
      }
    }
    return data.array() == null ? null : "$";
  }
}
