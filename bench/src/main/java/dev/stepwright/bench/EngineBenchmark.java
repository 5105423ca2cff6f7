package dev.stepwright.bench;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.ExecutionResult;
import dev.stepwright.runtime.RegisteredStateMachine;
import dev.stepwright.runtime.StartRequest;
import dev.stepwright.runtime.task.TaskOutcome;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Transitions per second on one core, with the whole history kept. Quotas are raised where a
 * workload has more events than AWS allows.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmx512m"})
public class EngineBenchmark {
  private static final int CHAIN = 100;
  private static final int LOOP = 2_002;
  private static final int POLL = 32;
  private static final int MAP = 10_001;
  private static final int PARALLEL = 101;
  private static final int POLLS = 10;

  private int polls;

  private final Engine engine =
      Engine.builder()
          .virtualTime()
          .payloadBytes(Integer.MAX_VALUE)
          .historyEvents(Integer.MAX_VALUE)
          .task("submit", request -> TaskOutcome.succeeded(json("{'status': 'RUNNING'}")))
          .task("status", request -> TaskOutcome.succeeded(status()))
          .build();

  private final JsonValue running = json("{'status': 'RUNNING'}");
  private final JsonValue succeeded = json("{'status': 'SUCCEEDED'}");

  /** A machine and its input. */
  private record Workload(RegisteredStateMachine machine, JsonValue input) {}

  private final Workload chain =
      workload(
          chain(i -> "'Result': {'i': " + i + "}, 'ResultPath': '$.steps.s" + i + "'"),
          "{'steps': {}}");

  private final Workload loop =
      workload(
          """
          {'StartAt': 'C', 'States': {
            'C': {'Type': 'Choice', 'Choices': [{'Variable': '$.n', 'NumericLessThan': 1000, 'Next': 'I'}], 'Default': 'S'},
            'I': {'Type': 'Pass', 'Parameters': {'n.$': 'States.MathAdd($.n, 1)'}, 'Next': 'C'},
            'S': {'Type': 'Succeed'}}}
          """,
          "{'n': 0}");

  private final Workload jsonataLoop =
      workload(
          """
          {'QueryLanguage': 'JSONata', 'StartAt': 'C', 'States': {
            'C': {'Type': 'Choice', 'Choices': [{'Condition': '{% $states.input.n < 1000 %}', 'Next': 'I'}], 'Default': 'S'},
            'I': {'Type': 'Pass', 'Output': {'n': '{% $states.input.n + 1 %}'}, 'Next': 'C'},
            'S': {'Type': 'Succeed'}}}
          """,
          "{'n': 0}");

  private final Workload poll =
      workload(
          """
          {'StartAt': 'S', 'States': {
            'S': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:submit', 'ResultPath': '$.job', 'Next': 'W'},
            'W': {'Type': 'Wait', 'Seconds': 0, 'Next': 'G'},
            'G': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:status', 'InputPath': '$.job', 'ResultPath': '$.job', 'Next': 'C'},
            'C': {'Type': 'Choice', 'Choices': [{'Variable': '$.job.status', 'StringEquals': 'SUCCEEDED', 'Next': 'D'}], 'Default': 'W'},
            'D': {'Type': 'Succeed'}}}
          """,
          "{'name': 'job'}");

  private final Workload map =
      workload(
          map(
              "",
              "'Parameters': {'id.$': '$.id', 'label.$': \"States.Format('item {} of {}', $.id, $.name)\"}"),
          items());

  private final Workload jsonataMap =
      workload(
          map(
              "'QueryLanguage': 'JSONata', ",
              "'Output': {'id': '{% $states.input.id %}', 'label': \"{% 'item ' & $string($states.input.id) & ' of ' & $states.input.name %}\"}"),
          items());

  private final Workload parallel =
      workload(
          "{'StartAt': 'X', 'States': {'X': {'Type': 'Parallel', 'End': true, 'Branches': ["
              + IntStream.range(0, 10)
                  .mapToObj(
                      branch ->
                          states(
                              10,
                              "B" + branch + "P",
                              i -> "'Result': " + i + ", 'ResultPath': '$.p" + i + "'"))
                  .collect(Collectors.joining(","))
              + "]}}}",
          "{'k': 1}");

  /** How large the document of {@link #payload} is, in KB. */
  @Param({"20", "200", "2000"})
  int kilobytes;

  private Workload payload = chain;

  /** Makes the document. */
  @Setup
  public void makePayload() {
    String text = "x".repeat(kilobytes * 10);
    payload =
        workload(
            chain(i -> "'InputPath': '$.doc.sections[" + i + "]', 'ResultPath': '$.meta.last'"),
            "{'meta': {}, 'doc': {'sections': ["
                + IntStream.range(0, CHAIN)
                    .mapToObj(i -> "{'id': " + i + ", 'text': '" + text + "'}")
                    .collect(Collectors.joining(","))
                + "]}}");
  }

  /** A hundred Pass States that add to the data. */
  @Benchmark
  @OperationsPerInvocation(CHAIN)
  public ExecutionResult chain() throws InterruptedException {
    return run(chain);
  }

  /** A Choice and a {@code States.MathAdd}, up to 1 000. */
  @Benchmark
  @OperationsPerInvocation(LOOP)
  public ExecutionResult loop() throws InterruptedException {
    return run(loop);
  }

  /** The same in JSONata. */
  @Benchmark
  @OperationsPerInvocation(LOOP)
  public ExecutionResult jsonataLoop() throws InterruptedException {
    return run(jsonataLoop);
  }

  /** A job is polled ten times by a function in this process. */
  @Benchmark
  @OperationsPerInvocation(POLL)
  public ExecutionResult poll() throws InterruptedException {
    return run(poll);
  }

  /** An inline Map over 10 000 items. */
  @Benchmark
  @OperationsPerInvocation(MAP)
  public ExecutionResult map() throws InterruptedException {
    return run(map);
  }

  /** The same in JSONata. */
  @Benchmark
  @OperationsPerInvocation(MAP)
  public ExecutionResult jsonataMap() throws InterruptedException {
    return run(jsonataMap);
  }

  /** Ten branches of ten States. */
  @Benchmark
  @OperationsPerInvocation(PARALLEL)
  public ExecutionResult parallel() throws InterruptedException {
    return run(parallel);
  }

  /** A large document through a hundred States. */
  @Benchmark
  @OperationsPerInvocation(CHAIN)
  public ExecutionResult payload() throws InterruptedException {
    return run(payload);
  }

  private ExecutionResult run(Workload workload) throws InterruptedException {
    ExecutionResult result =
        engine.start(StartRequest.of(workload.machine(), workload.input())).await();
    if (!result.succeeded()) {
      throw new IllegalStateException(result.error() + ": " + result.cause());
    }
    return result;
  }

  private JsonValue status() {
    return ++polls % POLLS == 0 ? succeeded : running;
  }

  private Workload workload(String definition, String input) {
    return new Workload(
        engine.register(
            "workload", new DefinitionReader().read(quoted(definition)).orThrow().stateMachine()),
        json(input));
  }

  private static JsonValue json(String text) {
    return Objects.requireNonNull(new JsonReader(Integer.MAX_VALUE).read(quoted(text)).document())
        .root();
  }

  /** Texts are written with single quotes; those within double quotes stay. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      within ^= c == '"';
      quoted.append(c == '\'' && !within ? '"' : c);
    }
    return quoted.toString();
  }

  private static String chain(IntFunction<String> fields) {
    return states(CHAIN, "P", fields);
  }

  private static String states(int count, String prefix, IntFunction<String> fields) {
    return "{'StartAt': '"
        + prefix
        + "0', 'States': {"
        + IntStream.range(0, count)
            .mapToObj(
                i ->
                    "'"
                        + prefix
                        + i
                        + "': {'Type': 'Pass', "
                        + fields.apply(i)
                        + (i < count - 1
                            ? ", 'Next': '" + prefix + (i + 1) + "'}"
                            : ", 'End': true}"))
            .collect(Collectors.joining(","))
        + "}}";
  }

  private static String map(String language, String pass) {
    return "{"
        + language
        + "'StartAt': 'M', 'States': {'M': {'Type': 'Map', "
        + (language.isEmpty() ? "'ItemsPath': '$.items'" : "'Items': '{% $states.input.items %}'")
        + ", 'End': true, 'ItemProcessor': {'StartAt': 'P', 'States': {'P': {'Type': 'Pass', "
        + pass
        + ", 'End': true}}}}}}";
  }

  private static String items() {
    return "{'items': ["
        + IntStream.range(0, MAP - 1)
            .mapToObj(i -> "{'id': " + i + ", 'name': 'n" + i + "'}")
            .collect(Collectors.joining(","))
        + "]}";
  }
}
