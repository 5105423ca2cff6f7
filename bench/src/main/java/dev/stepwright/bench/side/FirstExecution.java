package dev.stepwright.bench.side;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.StartRequest;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that reads a definition, executes it once and prints the output. */
public final class FirstExecution {
  private FirstExecution() {}

  /**
   * Executes.
   *
   * @param args the file of the definition, and the input as JSON
   */
  public static void main(String[] args) throws Exception {
    StateMachine machine =
        new DefinitionReader().read(Files.readAllBytes(Path.of(args[0]))).orThrow().stateMachine();
    try (Engine engine = Engine.builder().virtualTime().build()) {
      StartRequest request = StartRequest.of(engine.register("First", machine), args[1]);
      System.out.println(engine.start(request).await().output());
    }
  }
}
