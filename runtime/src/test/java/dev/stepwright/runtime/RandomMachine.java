package dev.stepwright.runtime;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonBoolean;
import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small State Machine, another one for each seed.
 *
 * <p>No two branches ever go on at the same time by chance, so that there is one order of events:
 * each Task takes a time of its own, a power of eight in some unit of time, and few iterations and
 * attempts do it.
 */
final class RandomMachine {
  /** What a Task's time is counted in. */
  private static final String UNITS = "units";

  private static final String LAMBDA = "arn:aws:lambda:us-east-1:123456789012:function:f";
  private static final int MAX_DEPTH = 2;
  private static final int MAX_TASKS = 3;
  private static final int MAX_ITEMS = 3;

  private final Random random;
  private final boolean jsonata;
  private int names;
  private int tasks;

  private RandomMachine(long seed) {
    random = new Random(seed);
    jsonata = random.nextBoolean();
  }

  static StateMachine of(long seed) {
    JsonObject definition = new RandomMachine(seed).scope(0);
    return new DefinitionReader().read(definition.toJson()).orThrow().stateMachine();
  }

  /** Does its Tasks. */
  static TaskOutcome handle(TaskRequest request, Duration unit) {
    JsonObject input = (JsonObject) request.input();
    int failures = number(input, "fail");
    int index = request.mapIndexes().stream().mapToInt(Integer::intValue).sum();
    TaskOutcome outcome =
        request.retryCount() < failures - index % 2
            ? TaskOutcome.failed(request.retryCount() % 2 == 0 ? "Even" : "Odd", "no")
            : TaskOutcome.succeeded(
                JsonObject.of("did", new JsonString(request.state()))
                    .with("items", JsonArray.of(List.of(JsonNumber.of(1), JsonNumber.of(2)))));
    Duration time = unit.multipliedBy(number(input, UNITS));
    TaskOutcome later = outcome.after(time);
    return request.resource().endsWith(".sync")
        ? new TaskOutcome.Submitted(JsonObject.of("job", JsonNumber.of(1)), later).after(time)
        : later;
  }

  private static int number(JsonObject object, String member) {
    return object.member(member) instanceof JsonNumber number ? number.intValue() : 0;
  }

  private JsonObject scope(int depth) {
    int states = 1 + random.nextInt(depth == 0 ? 4 : 3);
    List<String> own = new ArrayList<>();
    for (int i = 0; i < states; i++) {
      own.add("S" + names++);
    }
    String spare = "S" + names++;
    JsonObject.Builder all = JsonObject.builder();
    for (int i = 0; i < states; i++) {
      String next = i + 1 < states ? own.get(i + 1) : null;
      all.put(own.get(i), state(depth, next == null ? spare : next));
    }
    all.put(spare, last());
    JsonObject scope = JsonObject.of("StartAt", new JsonString(own.get(0)));
    if (depth == 0 && jsonata) {
      scope = scope.with("QueryLanguage", new JsonString("JSONata"));
    }
    return scope.with("States", all.build());
  }

  private JsonObject last() {
    return switch (random.nextInt(8)) {
      case 0 -> type("Fail").with("Error", new JsonString("Own")).with("Cause", text("of it"));
      case 1 -> type("Pass").with("End", JsonBoolean.of(true));
      default -> type("Succeed");
    };
  }

  private JsonObject state(int depth, String next) {
    JsonString target = new JsonString(next);
    return switch (random.nextInt(depth < MAX_DEPTH ? 9 : 6)) {
      case 0 -> pass().with("Next", target);
      case 1 -> choice(target);
      case 2 -> type("Wait").with("Seconds", JsonNumber.of(random.nextInt(2))).with("Next", target);
      case 3, 4, 5 -> tasks < MAX_TASKS ? task(target) : pass().with("Next", target);
      case 6, 7 -> failing(parallel(depth), target).with("Next", target);
      default -> failing(map(), target).with("Next", target);
    };
  }

  private JsonObject pass() {
    JsonObject pass = type("Pass");
    if (random.nextBoolean()) {
      JsonObject assigned = JsonObject.of("x" + names, JsonNumber.of(random.nextInt(3)));
      pass = pass.with("Assign", assigned);
    }
    if (jsonata) {
      return random.nextBoolean()
          ? pass.with("Output", text("{% $merge([{'n': 1}, {'in': $states.input}]) %}"))
          : pass;
    }
    return random.nextBoolean()
        ? pass.with("Parameters", JsonObject.of("in.$", text("$"))).with("OutputPath", text("$"))
        : pass.with("Result", JsonNumber.of(random.nextInt(9))).with("ResultPath", JsonNull.NULL);
  }

  private JsonObject choice(JsonString target) {
    JsonObject rule =
        jsonata
            ? JsonObject.of("Condition", text("{% $exists($states.input.n) %}"))
            : JsonObject.of("Variable", text("$.n")).with("IsPresent", JsonBoolean.of(true));
    return type("Choice")
        .with("Choices", JsonArray.of(List.of(rule.with("Next", target))))
        .with("Default", target);
  }

  private JsonObject task(JsonString target) {
    JsonObject input =
        JsonObject.of("fail", JsonNumber.of(random.nextInt(4) / 2))
            .with(UNITS, JsonNumber.of(1 << (3 * tasks++)));
    JsonObject task =
        type("Task")
            .with(
                "Resource",
                text(random.nextInt(3) == 0 ? "arn:aws:states:::ecs:runTask.sync" : LAMBDA))
            .with(jsonata ? "Arguments" : "Parameters", input)
            .with("Next", target);
    if (!jsonata && random.nextBoolean()) {
      task = task.with("ResultPath", text("$"));
    }
    return failing(task, target);
  }

  private JsonObject failing(JsonObject state, JsonString target) {
    JsonObject result = state;
    if (random.nextInt(3) == 0) {
      JsonObject retrier =
          JsonObject.of("ErrorEquals", JsonArray.of(List.of(text("Even"))))
              .with("IntervalSeconds", JsonNumber.of(1))
              .with("MaxAttempts", JsonNumber.of(random.nextInt(2)));
      result = result.with("Retry", JsonArray.of(List.of(retrier)));
    }
    if (random.nextInt(3) != 0) {
      JsonObject catcher =
          JsonObject.of("ErrorEquals", JsonArray.of(List.of(text("States.ALL"))))
              .with("Next", target);
      result = result.with("Catch", JsonArray.of(List.of(catcher)));
    }
    return result;
  }

  private JsonObject parallel(int depth) {
    List<JsonValue> branches = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      branches.add(scope(depth + 1));
    }
    JsonObject parallel = type("Parallel").with("Branches", JsonArray.of(branches));
    return jsonata || random.nextBoolean() ? parallel : parallel.with("ResultPath", JsonNull.NULL);
  }

  private JsonObject map() {
    List<JsonValue> items = new ArrayList<>();
    for (int i = random.nextInt(MAX_ITEMS + 1); i > 0; i--) {
      items.add(JsonObject.of("n", JsonNumber.of(i)));
    }
    JsonObject map =
        type("Map")
            .with("MaxConcurrency", JsonNumber.of(random.nextInt(3)))
            .with("ItemProcessor", scope(MAX_DEPTH));
    return jsonata
        ? map.with("Items", JsonArray.of(items))
        : map.with("ItemsPath", text("$$.Execution.Input.items"));
  }

  private static JsonObject type(String name) {
    return JsonObject.of("Type", new JsonString(name));
  }

  private static JsonString text(String value) {
    return new JsonString(value);
  }
}
