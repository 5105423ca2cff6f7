package dev.stepwright.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.json.JsonReader;
import java.io.IOException;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Definitions per second on one core, one after the other: the tokens alone (the limit), the
 * document tree, and reading with every check.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 12, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ValidationBenchmark {
  private final DefinitionReader reader = new DefinitionReader();
  private final JsonReader json = new JsonReader(DefinitionReader.MAX_BYTES);
  private final JsonFactory factory = new JsonFactory();
  private List<byte[]> definitions = List.of();
  private int next;

  @Setup
  public void load() {
    definitions = Definitions.load();
  }

  private byte[] definition() {
    next = next + 1 == definitions.size() ? 0 : next + 1;
    return definitions.get(next);
  }

  /** What Jackson takes to see every token. */
  @Benchmark
  public void tokens(Blackhole sink) throws IOException {
    try (JsonParser parser = factory.createParser(definition())) {
      while (parser.nextToken() != null) {
        sink.consume(parser.getText());
      }
    }
  }

  /** The document tree. */
  @Benchmark
  public JsonReader.Result tree() {
    return json.read(definition());
  }

  /** The model, after every check. */
  @Benchmark
  public Object validate() {
    return reader.read(definition());
  }
}
