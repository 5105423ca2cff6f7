package dev.stepwright.examples;

import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.history.HistoryListener;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints the history of the first execution it is told of, as it goes. */
public final class RunPrinter implements HistoryListener {
  private final Instant start;
  private @Nullable String first;

  /**
   * A printer.
   *
   * @param start when the execution starts, from which its time is counted
   */
  public RunPrinter(Instant start) {
    this.start = start;
  }

  /** Prints the definition that the processor has written of a workflow, and where it is. */
  public static void printDefinition(String workflow) throws IOException {
    String name = "/asl/" + workflow + ".asl.json";
    URL resource = Objects.requireNonNull(RunPrinter.class.getResource(name), name);
    Path file = Path.of(URI.create(resource.toString()));
    System.out.println("The definition, " + Path.of("").toAbsolutePath().relativize(file) + ":");
    System.out.print(Files.readString(file));
    System.out.println("Its execution:");
  }

  /** Prints an event's number, time and type, and what State was entered or what came out. */
  @Override
  public void written(String executionArn, HistoryEvent event) {
    first = first == null ? executionArn : first;
    if (!executionArn.equals(first)) {
      return;
    }
    String type = event.type().text();
    long seconds = Duration.between(start, event.timestamp()).toSeconds();
    @Nullable JsonValue detail = null;
    if (type.endsWith("StateEntered")) {
      detail = event.details().member("name");
    } else if (type.endsWith("Succeeded")) {
      detail = event.details().member("output");
    } else if (type.endsWith("Failed")) {
      detail = event.details().member("error");
    }
    String text = detail instanceof JsonString string ? string.value() : "";
    System.out.println(
        "%4d %5d s  %-24s %s".formatted(event.id(), seconds, type, text).stripTrailing());
  }
}
