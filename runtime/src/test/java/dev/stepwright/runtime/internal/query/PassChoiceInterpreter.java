package dev.stepwright.runtime.internal.query;

import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.dsl.model.ChoiceRule;
import dev.stepwright.dsl.model.ChoiceState;
import dev.stepwright.dsl.model.DataFlow;
import dev.stepwright.dsl.model.FailState;
import dev.stepwright.dsl.model.FieldValue;
import dev.stepwright.dsl.model.PassState;
import dev.stepwright.dsl.model.QueryLanguage;
import dev.stepwright.dsl.model.Source;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.SucceedState;
import dev.stepwright.dsl.model.Transition;
import dev.stepwright.dsl.path.Path;
import dev.stepwright.dsl.path.ReferencePath;
import dev.stepwright.dsl.template.PayloadTemplate;
import dev.stepwright.runtime.internal.query.choice.ConditionCompiler;
import dev.stepwright.runtime.internal.query.intrinsic.IntrinsicEvaluator;
import dev.stepwright.runtime.internal.query.jsonata.JsonataCompiler;
import dev.stepwright.runtime.internal.query.path.ReferencePathWriter;
import dev.stepwright.runtime.internal.query.path.RequiredPath;
import dev.stepwright.runtime.internal.query.template.TemplateCompiler;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs machines without Tasks, so that evaluators can be tested without an engine. */
final class PassChoiceInterpreter {
  private static final ExpressionCompiler JSONATA = new JsonataCompiler(System::nanoTime);
  private static final TemplateCompiler TEMPLATES = new TemplateCompiler(JSONATA);
  private static final ConditionCompiler CONDITIONS = new ConditionCompiler(JSONATA);
  private static final FieldCompiler FIELDS = new FieldCompiler(JSONATA);

  /** The id of the event that enters the first State; a State has two events. */
  private static final int FIRST_ENTERED = 2;

  private final StateMachine machine;
  private final JsonObject ids;
  private final Map<String, JsonValue> variables = new HashMap<>();
  private int entered = FIRST_ENTERED;

  PassChoiceInterpreter(StateMachine machine, JsonObject ids) {
    this.machine = machine;
    this.ids = ids;
  }

  record Result(
      String status,
      @Nullable JsonValue output,
      @Nullable JsonValue error,
      @Nullable JsonString cause) {
    JsonObject asJson() {
      return JsonObject.builder()
          .put("status", new JsonString(status))
          .add("output", output)
          .add("error", error)
          .add("cause", cause)
          .build();
    }
  }

  static boolean canRun(StateMachine machine) {
    return machine.states().values().stream()
        .allMatch(
            state ->
                state instanceof PassState
                    || state instanceof ChoiceState
                    || state instanceof SucceedState
                    || state instanceof FailState);
  }

  Result run(JsonValue input) {
    String name = machine.startAt();
    JsonValue data = input;
    while (true) {
      State state = Objects.requireNonNull(machine.states().get(name));
      QueryScope scope = scope(name, input);
      try {
        if (state instanceof FailState fail) {
          return new Result(
              "FAILED",
              null,
              text(fail.error(), data, scope, "ErrorPath"),
              text(fail.cause(), data, scope, "CausePath"));
        }
        Step step =
            isJsonata(state)
                ? jsonata(state, QueryData.of(data, scope))
                : jsonPath(state, data, scope);
        data = step.output();
        String next = step.next();
        if (next == null) {
          return new Result("SUCCEEDED", data, null, null);
        }
        name = next;
        entered += 2;
      } catch (QueryException e) {
        return new Result(
            "FAILED",
            null,
            new JsonString(e.failure().error()),
            new JsonString(
                "An error occurred while executing the state '"
                    + name
                    + "' (entered at the event id #"
                    + entered
                    + "). "
                    + e.failure().cause()));
      }
    }
  }

  /** What a State gives and where it goes, null where it ends. */
  private record Step(JsonValue output, @Nullable String next) {}

  private boolean isJsonata(State state) {
    QueryLanguage own = state.common().queryLanguage();
    return (own == null ? machine.queryLanguage() : own) == QueryLanguage.JSONATA;
  }

  private Step jsonata(State state, QueryData data) {
    DataFlow flow = state.data();
    if (state instanceof ChoiceState choice) {
      for (int i = 0; i < choice.choices().size(); i++) {
        ChoiceRule rule = choice.choices().get(i);
        String location = "Choices[" + i + "]/";
        if (CONDITIONS.compile(rule.condition(), location + "Condition").test(data)) {
          return new Step(
              assignAndOutput(rule.assign(), rule.output(), location, data), rule.next());
        }
      }
      return new Step(assignAndOutput(flow.assign(), flow.output(), "", data), choice.otherwise());
    }
    String next =
        state instanceof PassState pass && pass.transition() instanceof Transition.Next to
            ? to.state()
            : null;
    return new Step(assignAndOutput(flow.assign(), flow.output(), "", data), next);
  }

  private JsonValue assignAndOutput(
      @Nullable PayloadTemplate assign,
      @Nullable PayloadTemplate output,
      String location,
      QueryData data) {
    JsonObject values =
        assign == null
            ? JsonObject.EMPTY
            : (JsonObject) TEMPLATES.compile(assign, location + "Assign").evaluate(data);
    JsonValue result =
        output == null
            ? data.input()
            : TEMPLATES.compile(output, location + "Output").evaluate(data);
    values.forEachMember(variables::put);
    return result;
  }

  private Step jsonPath(State state, JsonValue raw, QueryScope scope) {
    if (state instanceof PassState pass) {
      return new Step(
          pass(pass, raw, scope),
          pass.transition() instanceof Transition.Next to ? to.state() : null);
    }
    JsonValue data = select(state.data().inputPath(), raw, scope);
    String next =
        state instanceof ChoiceState choice ? choose(choice, QueryData.of(data, scope)) : null;
    return new Step(select(state.data().outputPath(), data, scope), next);
  }

  private JsonValue pass(PassState pass, JsonValue raw, QueryScope scope) {
    DataFlow data = pass.data();
    JsonValue input = select(data.inputPath(), raw, scope);
    if (data.parameters() instanceof FieldValue.Literal<PayloadTemplate> parameters) {
      input =
          TEMPLATES.compile(parameters.value(), "Parameters").evaluate(QueryData.of(input, scope));
    }
    JsonValue result = pass.result() == null ? input : pass.result();
    assign(data.assign(), QueryData.of(result, scope));
    JsonValue output = result;
    if (data.resultPath() instanceof FieldValue.Literal<ReferencePath> path) {
      output = ReferencePathWriter.of(path.value()).write(raw, result);
    } else if (data.resultPath() instanceof FieldValue.Null<ReferencePath>) {
      output = raw;
    }
    return select(data.outputPath(), output, scope);
  }

  private @Nullable String choose(ChoiceState choice, QueryData data) {
    for (ChoiceRule rule : choice.choices()) {
      if (CONDITIONS.compile(rule.condition(), "Choices").test(data)) {
        assign(rule.assign(), data);
        return rule.next();
      }
    }
    assign(choice.data().assign(), data);
    return choice.otherwise();
  }

  private void assign(@Nullable PayloadTemplate template, QueryData data) {
    if (template != null) {
      JsonObject values = (JsonObject) TEMPLATES.compile(template, "Assign").evaluate(data);
      values.forEachMember(variables::put);
    }
  }

  private static JsonValue select(
      @Nullable FieldValue<Path> path, JsonValue data, QueryScope scope) {
    if (path instanceof FieldValue.Null<Path>) {
      return JsonObject.EMPTY;
    }
    return path instanceof FieldValue.Literal<Path> literal
        ? RequiredPath.selection(literal.value()).evaluate(QueryData.of(data, scope))
        : data;
  }

  private static @Nullable JsonString text(
      @Nullable Source<String> source, JsonValue data, QueryScope scope, String field) {
    if (source instanceof Source.Given<String> given) {
      String location = field.substring(0, field.length() - "Path".length());
      return new JsonString(
          FIELDS
              .compile(given.value(), location, ResultType.STRING)
              .evaluate(QueryData.of(data, scope)));
    }
    if (source instanceof Source.FromPath<String> path
        && path.path() instanceof FieldValue.Literal<ReferencePath> literal) {
      return (JsonString)
          RequiredPath.field(literal.value().path(), field).evaluate(QueryData.of(data, scope));
    }
    return source instanceof Source.FromCall<String> call
        ? (JsonString) IntrinsicEvaluator.of(call.call()).evaluate(QueryData.of(data, scope))
        : null;
  }

  private QueryScope scope(String name, JsonValue input) {
    JsonObject.Builder execution = JsonObject.builder();
    execution.add("Id", ids.member("executionArn"));
    execution.put("Input", input);
    execution.add("Name", ids.member("executionName"));
    execution.add("RoleArn", ids.member("roleArn"));
    execution.put("StartTime", new JsonString("date"));
    execution.put("RedriveCount", JsonNumber.of(0));
    JsonObject.Builder stateMachine = JsonObject.builder();
    stateMachine.add("Id", ids.member("stateMachineArn"));
    stateMachine.add("Name", ids.member("stateMachineName"));
    JsonObject context =
        JsonObject.builder()
            .put("Execution", execution.build())
            .put("StateMachine", stateMachine.build())
            .put(
                "State",
                JsonObject.builder()
                    .put("Name", new JsonString(name))
                    .put("EnteredTime", new JsonString("date"))
                    .build())
            .build();
    return new GivenScope(
        () -> context, variables::get, InstantSource.system(), new Random(7), UUID::randomUUID);
  }
}
