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
import dev.stepwright.runtime.internal.query.path.ReferencePathWriter;
import dev.stepwright.runtime.internal.query.path.RequiredPath;
import dev.stepwright.runtime.internal.query.template.TemplateCompiler;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs machines without Tasks, so that evaluators can be tested without an engine. */
final class PassChoiceInterpreter {
  private static final ExpressionCompiler NO_JSONATA =
      (expression, location) -> {
        throw new IllegalArgumentException(location);
      };

  private static final TemplateCompiler TEMPLATES = new TemplateCompiler(NO_JSONATA);
  private static final ConditionCompiler CONDITIONS = new ConditionCompiler(NO_JSONATA);

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
    return machine.queryLanguage() != QueryLanguage.JSONATA
        && machine.states().values().stream()
            .allMatch(
                state ->
                    state.common().queryLanguage() != QueryLanguage.JSONATA
                        && (state instanceof PassState
                            || state instanceof ChoiceState
                            || state instanceof SucceedState
                            || state instanceof FailState));
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
        String next = null;
        if (state instanceof PassState pass) {
          data = pass(pass, data, scope);
          next = pass.transition() instanceof Transition.Next to ? to.state() : null;
        } else if (state instanceof ChoiceState choice) {
          data = select(choice.data().inputPath(), data, scope);
          next = choose(choice, QueryData.of(data, scope));
          data = select(choice.data().outputPath(), data, scope);
        } else if (state instanceof SucceedState succeed) {
          data = select(succeed.data().inputPath(), data, scope);
          data = select(succeed.data().outputPath(), data, scope);
        }
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
    if (source instanceof Source.Given<String> given
        && given.value() instanceof FieldValue.Literal<String> literal) {
      return new JsonString(literal.value());
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
    return new QueryScope(() -> context, variables::get, new Random(7), UUID::randomUUID);
  }
}
