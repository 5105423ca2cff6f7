package dev.stepwright.examples.migration;

import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.dsl.json.JsonDocument;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.examples.RunPrinter;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.EngineClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Runs the migrated order on an input file, in virtual time, and prints its history. */
public final class MigratedOrderMain {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private MigratedOrderMain() {}

  /** Runs it on the file that is the first argument. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 1) {
      System.err.println("Expected one argument: a file with the input as JSON");
      System.exit(2);
    }
    if (!Files.isRegularFile(Path.of(args[0]))) {
      System.err.println(args[0] + ": no such file");
      System.exit(2);
    }
    JsonReader.Result input =
        new JsonReader(Integer.MAX_VALUE).read(Files.readString(Path.of(args[0])));
    JsonDocument order = input.document();
    if (order == null) {
      System.err.println(args[0] + ": " + input.faults().get(0).readableMessage());
      System.exit(2);
      return;
    }
    RunPrinter.printDefinition("MigratedOrder");
    try (Engine engine =
        Engine.builder()
            .clock(EngineClock.virtual(START))
            .tasks(MigratedOrderTasks.of(new BusyShop()))
            .listener(new RunPrinter(START))
            .build()) {
      System.out.println("The output: " + new MigratedOrderClient(engine).run(order.root()));
    } catch (WorkflowFailedException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }
}
