package dev.stepwright.bench.side;

import dev.stepwright.dsl.definition.DefinitionReader;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.Execution;
import dev.stepwright.runtime.RegisteredStateMachine;
import dev.stepwright.runtime.StartRequest;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What executions cost that wait: starts many that are in a Wait State for an hour, in real time,
 * and prints how many bytes of heap each takes, from the virtual machine's own count of objects by
 * class; and how many threads there are.
 */
public final class ParkedExecutions {
  private static final int WARM_UP = 10_000;
  private static final Pattern CLASS =
      Pattern.compile("(?m)^\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+)");

  /** The classes that an execution's own data is of: its names, its input, its events. */
  private static final Set<String> DATA =
      Set.of(
          "[B",
          "java.lang.String",
          "[Ljava.lang.String;",
          "dev.stepwright.dsl.json.JsonObject",
          "dev.stepwright.dsl.json.JsonNumber",
          "[Ldev.stepwright.dsl.json.JsonValue;",
          "dev.stepwright.runtime.internal.engine.ExecutionStarted",
          "dev.stepwright.runtime.internal.engine.StateEntered",
          "dev.stepwright.runtime.internal.engine.WaitStarted");

  private static final String DEFINITION =
      """
      {"StartAt": "Wait", "States": {
        "Wait": {"Type": "Wait", "Seconds": 3600, "Next": "Done"},
        "Done": {"Type": "Succeed"}}}
      """;

  private ParkedExecutions() {}

  /**
   * Measures.
   *
   * @param args how many executions; by default a million
   */
  public static void main(String[] args) throws Exception {
    print(args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]));
  }

  /** Measures, and prints a line of JSON. */
  public static void print(int executions) throws Exception {
    StateMachine machine = new DefinitionReader().read(DEFINITION).orThrow().stateMachine();
    try (Engine engine = Engine.builder().build()) {
      RegisteredStateMachine registered = engine.register("Parked", machine);
      start(engine, registered, WARM_UP);
      Map<String, Long> before = bytesByClass();
      start(engine, registered, executions);
      Map<String, Long> after = bytesByClass();
      long data = 0;
      long engineBytes = 0;
      for (Map.Entry<String, Long> each : after.entrySet()) {
        long added = each.getValue() - before.getOrDefault(each.getKey(), 0L);
        if (DATA.contains(each.getKey())) {
          data += added;
        } else {
          engineBytes += added;
        }
        if (added > executions) {
          System.err.printf(Locale.ROOT, "%8.1f %s%n", (double) added / executions, each.getKey());
        }
      }
      System.out.printf(
          Locale.ROOT,
          "{\"bench\":\"parked\",\"engine\":\"stepwright\",\"executions\":%d,"
              + "\"data_bytes\":%.1f,\"engine_bytes\":%.1f,\"threads\":%d}%n",
          executions,
          (double) data / executions,
          (double) engineBytes / executions,
          ManagementFactory.getThreadMXBean().getThreadCount());
    }
  }

  private static void start(Engine engine, RegisteredStateMachine machine, int executions)
      throws InterruptedException {
    Execution last = null;
    for (int i = 0; i < executions; i++) {
      last =
          engine.start(
              StartRequest.of(machine, JsonObject.builder().put("n", JsonNumber.of(i)).build()));
    }
    // It has entered its State, and so have all before it.
    while (Objects.requireNonNull(last).result().history().size() < 2) {
      Thread.sleep(10);
    }
  }

  /** The bytes that live objects take, by class. */
  private static Map<String, Long> bytesByClass() throws JMException {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    String histogram =
        (String)
            server.invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    Map<String, Long> bytes = new LinkedHashMap<>();
    Matcher matcher = CLASS.matcher(histogram);
    while (matcher.find()) {
      bytes.put(matcher.group(2), Long.parseLong(matcher.group(1)));
    }
    return bytes;
  }
}
