package dev.stepwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.bench.build.BuildBenchmark;
import dev.stepwright.bench.side.EngineBesideOthers;
import dev.stepwright.bench.side.ParkedExecutions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark still runs; how fast is not looked at. */
class BenchmarksRunTest {
  private static final Path CLASSES = Path.of("target/classes/dev/stepwright/bench");

  @Test
  void everyBenchmarkRuns() throws RunnerException, IOException {
    System.setProperty("definitions", "../processor/src/test/workflows/good");

    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("dev\\.stepwright\\.bench\\..*")
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(1))
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();

    Set<String> run =
        results.stream().map(each -> each.getParams().getBenchmark()).collect(Collectors.toSet());
    assertThat(run).isEqualTo(benchmarks());
  }

  /** All methods with the annotation. */
  private static Set<String> benchmarks() throws IOException {
    try (Stream<Path> files = Files.list(CLASSES)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith("Benchmark.class"))
          .map(name -> load("dev.stepwright.bench." + name.replace(".class", "")))
          .flatMap(
              type ->
                  Arrays.stream(type.getDeclaredMethods())
                      .filter(method -> method.isAnnotationPresent(Benchmark.class))
                      .map(method -> type.getName() + "." + method.getName()))
          .collect(Collectors.toSet());
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theProcessorIsMeasured() throws Exception {
    String path = System.getProperty("java.class.path");

    assertThat(
            printed(
                () -> BuildBenchmark.main(new String[] {"1", "4,1b", path, "processor=" + path})))
        .contains("4 annotated workflows", "1 built workflows", "  processor ");
  }

  @Test
  void parkedExecutionsAreMeasured() throws Exception {
    String line = printed(() -> ParkedExecutions.print(20_000));

    assertThat(line).startsWith("{\"bench\":\"parked\"");
    Matcher bytes = Pattern.compile("\"engine_bytes\":([0-9.]+)").matcher(line);
    assertThat(bytes.find()).isTrue();
    assertThat(Double.parseDouble(bytes.group(1))).as("put aside").isBetween(100.0, 300.0);
  }

  /** Something that prints. */
  private interface Printing {
    void run() throws Exception;
  }

  private static String printed(Printing printing) throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      printing.run();
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printsALineForAWorkload(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("poll.asl.json"),
        """
        {"StartAt": "Submit", "States": {
          "Submit": {"Type": "Task", "Next": "Ask",
            "Resource": "arn:aws:lambda:us-east-1:123456789012:function:submit"},
          "Ask": {"Type": "Task", "Next": "Done?",
            "Resource": "arn:aws:lambda:us-east-1:123456789012:function:status"},
          "Done?": {"Type": "Choice", "Default": "Ask",
            "Choices": [{"Variable": "$.status", "StringEquals": "SUCCEEDED", "Next": "Done"}]},
          "Done": {"Type": "Succeed"}}}
        """);
    Files.writeString(folder.resolve("poll.input.json"), "{\"jobName\": \"j\", \"polls\": 2}");
    Files.writeString(folder.resolve("index.json"), "{\"poll\": {\"transitions\": 6}}");

    assertThat(printed(() -> EngineBesideOthers.measure(folder, "poll", 1, 1)))
        .startsWith("{\"bench\":\"B1\",\"engine\":\"stepwright jdk")
        .contains("\"workload\":\"poll\"", "\"tps_per_cpu_s\":");
  }
}
