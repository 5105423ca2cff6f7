package dev.stepwright.examples.migration;

import static dev.stepwright.dsl.builder.Workflows.and;
import static dev.stepwright.dsl.builder.Workflows.catcher;
import static dev.stepwright.dsl.builder.Workflows.choice;
import static dev.stepwright.dsl.builder.Workflows.fail;
import static dev.stepwright.dsl.builder.Workflows.json;
import static dev.stepwright.dsl.builder.Workflows.mapInput;
import static dev.stepwright.dsl.builder.Workflows.not;
import static dev.stepwright.dsl.builder.Workflows.or;
import static dev.stepwright.dsl.builder.Workflows.parallel;
import static dev.stepwright.dsl.builder.Workflows.pass;
import static dev.stepwright.dsl.builder.Workflows.path;
import static dev.stepwright.dsl.builder.Workflows.retrier;
import static dev.stepwright.dsl.builder.Workflows.scope;
import static dev.stepwright.dsl.builder.Workflows.state;
import static dev.stepwright.dsl.builder.Workflows.states;
import static dev.stepwright.dsl.builder.Workflows.succeed;
import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.waitState;
import static dev.stepwright.dsl.builder.Workflows.workflow;
import static dev.stepwright.dsl.model.ComparisonOperator.IS_BOOLEAN;
import static dev.stepwright.dsl.model.ComparisonOperator.IS_NUMERIC;
import static dev.stepwright.dsl.model.ComparisonOperator.IS_PRESENT;
import static dev.stepwright.dsl.model.ComparisonOperator.IS_STRING;
import static dev.stepwright.dsl.model.ComparisonOperator.IS_TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.builder.ChoiceState;
import dev.stepwright.dsl.builder.Data;
import dev.stepwright.dsl.builder.ErrorOutput;
import dev.stepwright.dsl.builder.Rule;
import dev.stepwright.dsl.builder.States;
import dev.stepwright.dsl.builder.WorkflowDefinition;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever {@code StepFunctionBuilder} has, and what becomes of it: see {@code SdkConstructs}. */
class MigratedConstructsTest {
  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.500Z");
  private static final Data<Object, String> STRING = path("$.a", String.class);
  private static final Data<Object, Integer> INTEGER = path("$.a", Integer.class);
  private static final Data<Object, Instant> TIMESTAMP = path("$.a", Instant.class);

  private static WorkflowDefinition<?, ?> constructs() {
    return workflow(
            states(
                task("Task", "${TaskArn}")
                    .comment("Works")
                    .inputPath(path("$.in"))
                    .parameters(json("{\"a.$\": \"$.a\"}"))
                    .resultSelector(json("{\"b.$\": \"$.b\"}"))
                    .resultPath(path("$.out"))
                    .outputPath(path("$.out"))
                    .timeoutSeconds(30)
                    .heartbeatSeconds(10)
                    .retry(
                        retrier("Busy", "Closed")
                            .intervalSeconds(1)
                            .maxAttempts(2)
                            .backoffRate(1.5),
                        retrier(States.ALL))
                    .catcher(
                        catcher("Lost")
                            .resultPath(path("$.error", ErrorOutput.class))
                            .next(state("Timed")))
                    .catcher(catcher(States.ALL).next(state("Failed")))
                    .then(state("Timed")),
                task("Timed", "${TimedArn}")
                    .timeoutSeconds(path("$.timeout", Long.class))
                    .heartbeatSeconds(path("$.heartbeat", Long.class))
                    .then(state("Values")),
                all(
                        "Values",
                        List.of(
                            STRING.is("x"),
                            INTEGER.is(1),
                            path("$.a", Double.class).is(1.5),
                            path("$.a", Boolean.class).is(true),
                            TIMESTAMP.is(TIME),
                            STRING.lessThan("x"),
                            INTEGER.lessThan(1),
                            TIMESTAMP.lessThan(TIME),
                            STRING.atMost("x"),
                            INTEGER.atMost(1),
                            TIMESTAMP.atMost(TIME),
                            STRING.greaterThan("x"),
                            INTEGER.greaterThan(1),
                            TIMESTAMP.greaterThan(TIME),
                            STRING.atLeast("x"),
                            INTEGER.atLeast(1),
                            TIMESTAMP.atLeast(TIME),
                            path("$.a").matches("x*"),
                            path("$.a").isNull(),
                            path("$.a").isPresent(),
                            path("$.a").test(IS_PRESENT, false),
                            path("$.a").test(IS_STRING, true),
                            path("$.a").test(IS_NUMERIC, true),
                            path("$.a").test(IS_BOOLEAN, true),
                            path("$.a").test(IS_TIMESTAMP, true)))
                    .otherwise(state("Paths")),
                all(
                        "Paths",
                        List.of(
                            STRING.isSameAs(path("$.b", String.class)),
                            INTEGER.isSameAs(path("$.b", Integer.class)),
                            path("$.a", Boolean.class).isSameAs(path("$.b", Boolean.class)),
                            TIMESTAMP.isSameAs(path("$.b", Instant.class)),
                            STRING.lessThan(path("$.b", String.class)),
                            INTEGER.atMost(path("$.b", Integer.class)),
                            TIMESTAMP.greaterThan(path("$.b", Instant.class)),
                            STRING.atLeast(path("$.b", String.class)),
                            and(
                                STRING.is("x"),
                                or(
                                    path("$.b", String.class).is("y"),
                                    not(path("$.c", String.class).is("z"))))))
                    .otherwise(state("Seconds")),
                waitState("Seconds").seconds(10).then(state("SecondsPath")),
                waitState("SecondsPath").seconds(INTEGER).then(state("Timestamp")),
                waitState("Timestamp").timestamp(TIME.toString()).then(state("TimestampPath")),
                waitState("TimestampPath").timestamp(TIMESTAMP).then(state("Map")),
                mapInput("Map", scope(task("Each", "${EachArn}").end()).iterator())
                    .items(path("$.items"))
                    .maxConcurrency(2)
                    .parameters(json("{\"item.$\": \"$$.Map.Item.Value\"}"))
                    .then(state("Parallel")),
                parallel("Parallel", scope(pass("One").end()).comment("The first"), succeed("Two"))
                    .then(state("Pass")),
                pass("Pass")
                    .parameters(json("{\"p\": 1}"))
                    .result(json("{\"a\": [1, null]}"))
                    .then(state("Succeed")),
                succeed("Succeed").inputPath(path("$.a")).outputPath(path("$.b")),
                fail("Failed").error("E").cause("C").comment("Ends")))
        .comment("Whatever there is")
        .version("1.0")
        .timeoutSeconds(60);
  }

  private static ChoiceState<Object> all(String name, List<Rule<Object>> rules) {
    ChoiceState<Object> choice = choice(name);
    for (Rule<Object> rule : rules) {
      choice = choice.when(rule, state("Seconds"));
    }
    return choice;
  }

  @Test
  void haveTheDefinitionOfTheSdk() throws IOException {
    assertThat(MigratedOrderTest.json(constructs().toJson()))
        .isEqualTo(MigratedOrderTest.resource("/sdk-constructs.json"));
  }
}
