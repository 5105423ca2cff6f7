package dev.stepwright.bench;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.definition.ParsedDefinition;
import dev.stepwright.dsl.flow.DataFlowAnalysis;
import dev.stepwright.dsl.flow.Flow;
import dev.stepwright.dsl.flow.FlowTypes;
import dev.stepwright.dsl.shape.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Following data through one definition: the largest there is, and one of 1000 States that each add
 * to the data, with a way around every tenth and a loop over every hundredth.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 20, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DataFlowBenchmark {
  private static final int STATES = 1000;

  private final DefinitionReader reader = new DefinitionReader();
  private ParsedDefinition largest =
      read("{\"StartAt\": \"S\", \"States\": {\"S\": {\"Type\": \"Succeed\"}}}");
  private ParsedDefinition thousand = largest;

  @Setup
  public void load() {
    List<byte[]> definitions = Definitions.load();
    definitions.stream()
        .sorted(Comparator.comparingInt((byte[] each) -> -each.length))
        .map(reader::read)
        .filter(read -> read.definition() != null)
        .findFirst()
        .ifPresent(read -> largest = read.orThrow());
    thousand = read(thousand());
  }

  private ParsedDefinition read(String text) {
    return reader.read(text).orThrow();
  }

  private static String thousand() {
    StringBuilder text = new StringBuilder("{\"StartAt\": \"S0\", \"States\": {");
    for (int i = 0; i < STATES; i++) {
      int before = Math.max(0, i - 99);
      String next = "\"S" + (i + 1) + "\"";
      text.append("\"S").append(i).append("\": ");
      if (i % 100 == 99) {
        text.append(
                "{\"Type\": \"Choice\", \"Choices\": [{\"Variable\": \"$.r1\", \"IsNull\": true,")
            .append(" \"Next\": \"S" + before + "\"}], \"Default\": " + next + "},\n");
      } else if (i % 10 == 9) {
        text.append(
                "{\"Type\": \"Choice\", \"Choices\": [{\"Variable\": \"$.id\", \"StringEquals\":")
            .append(" \"a\", \"Next\": \"S" + (i + 2) + "\"}], \"Default\": " + next + "},\n");
      } else {
        text.append("{\"Type\": \"Pass\", \"Parameters\": {\"n\": 1, \"id.$\": \"$.id\"},")
            .append(" \"ResultPath\": \"$.r" + i + "\", \"Next\": " + next + "},\n");
      }
    }
    return text.append("\"S" + STATES + "\": {\"Type\": \"Succeed\"}}}").toString();
  }

  /** The largest definition. */
  @Benchmark
  public Flow largest() {
    return follow(largest);
  }

  /** That of 1000 States. */
  @Benchmark
  public Flow thousandStates() {
    return follow(thousand);
  }

  private static Flow follow(ParsedDefinition definition) {
    return DataFlowAnalysis.of(
        definition.stateMachine(), definition.origins(), FlowTypes.of(Shape.OBJECT));
  }
}
