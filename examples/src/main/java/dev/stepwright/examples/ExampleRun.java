package dev.stepwright.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.EngineClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs an example on an input file, in virtual time, and prints its history and its output.
 *
 * @param workflow the name of the workflow
 * @param input the type of its input
 */
public record ExampleRun<I>(String workflow, Class<I> input) {
  /** When each run starts. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** What runs an execution. */
  public interface Work<I> {
    /** Runs it to its end, and gives the output. */
    @Nullable Object run(Engine engine, I input) throws IOException, InterruptedException;
  }

  /** Settings of an engine at the start, to which the Tasks are to be added. */
  public static Engine.Builder engine() {
    return Engine.builder().clock(EngineClock.virtual(START)).listener(new RunPrinter(START));
  }

  /** The definition that the processor has written of a workflow. */
  public static StateMachine definition(String workflow) throws IOException {
    String name = "/asl/" + workflow + ".asl.json";
    try (InputStream file = Objects.requireNonNull(ExampleRun.class.getResourceAsStream(name))) {
      return new DefinitionReader().read(file).orThrow().stateMachine();
    }
  }

  /**
   * Runs it, and exits with 1 if the execution does not succeed, with 2 if there is no input.
   *
   * @param args the file with the input as JSON
   */
  public void main(String[] args, Engine.Builder engine, Work<I> work)
      throws IOException, InterruptedException {
    if (args.length != 1) {
      System.err.println("Expected one argument: a file with the input as JSON");
      System.exit(2);
    }
    if (!Files.isRegularFile(Path.of(args[0]))) {
      System.err.println(args[0] + ": no such file");
      System.exit(2);
    }
    try {
      I given = new ObjectMapper().readValue(Path.of(args[0]).toFile(), input);
      RunPrinter.printDefinition(workflow);
      try (Engine built = engine.build()) {
        System.out.println("The output: " + work.run(built, given));
      }
    } catch (JsonProcessingException e) {
      System.err.println(args[0] + ": " + e.getOriginalMessage());
      System.exit(2);
    } catch (WorkflowFailedException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }
}
