package dev.stepwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.history.HistoryEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** The clock and stops do not change what an execution does. */
class RandomMachinesTest {
  private static final String INPUT = "{\"n\": 1, \"items\": [{\"n\": 1}, {\"n\": 2}]}";
  private static final int MACHINES = 200;
  private static final StateMachine WAITING =
      EngineTesting.machine(
          "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 999999, 'End': true}}}");

  /** A machine that is loaded mixes up what is too close in real time: then it takes longer. */
  private static final List<Duration> UNITS =
      List.of(Duration.ofMillis(24), Duration.ofMillis(77), Duration.ofMillis(201));

  @Property(shrinking = ShrinkingMode.OFF)
  void haveTheSameHistoryAfterAnyStop(@ForAll long seed) throws InterruptedException {
    Restart.of(
            RandomMachine.of(seed),
            INPUT,
            request -> RandomMachine.handle(request, Duration.ofSeconds(1)))
        .afterEveryEvent();
  }

  /** Two things are due at one time, of which one was due before the stop already. */
  @Test
  void haveTheSameHistoryAfterAnyStopWhereSeveralThingsAreDue() throws InterruptedException {
    assertThat(
            Restart.of(
                    RandomMachine.of(8317),
                    INPUT,
                    request -> RandomMachine.handle(request, Duration.ofSeconds(1)))
                .afterEveryEvent())
        .isEqualTo(189);
  }

  @Test
  void haveTheSameHistoryInRealAndVirtualTime() throws InterruptedException {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 0; seed < MACHINES; seed++) {
      seeds.add(seed);
    }
    Map<Long, List<String>> virtual = Map.of();
    Map<Long, List<String>> real = Map.of();
    for (Duration unit : UNITS) {
      virtual = histories(seeds, unit, Engine.builder().virtualTime());
      real = histories(seeds, unit, Engine.builder().taskExecutor(Runnable::run));
      Map<Long, List<String>> expected = virtual;
      Map<Long, List<String>> found = real;
      seeds.removeIf(seed -> Objects.equals(found.get(seed), expected.get(seed)));
    }
    for (long seed : seeds) {
      assertThat(real.get(seed))
          .as(RandomMachine.of(seed).toString())
          .containsExactlyElementsOf(virtual.get(seed));
    }
  }

  /** Executions that wait are put aside where there are many. */
  @Test
  void haveTheSameHistoryAmongThousandsThatWait() throws InterruptedException {
    List<Long> seeds = LongStream.range(0, MACHINES).boxed().toList();

    assertThat(histories(seeds, Duration.ofSeconds(1), Engine.builder().virtualTime(), 2000))
        .isEqualTo(histories(seeds, Duration.ofSeconds(1), Engine.builder().virtualTime(), 0));
  }

  private static Map<Long, List<String>> histories(
      List<Long> seeds, Duration unit, Engine.Builder builder) throws InterruptedException {
    return histories(seeds, unit, builder, 0);
  }

  private static Map<Long, List<String>> histories(
      List<Long> seeds, Duration unit, Engine.Builder builder, int others)
      throws InterruptedException {
    Map<Long, Execution> executions = new LinkedHashMap<>();
    Map<Long, List<String>> histories = new LinkedHashMap<>();
    try (Engine engine =
        builder
            .ids(() -> new UUID(1, 2))
            .task("*", request -> RandomMachine.handle(request, unit))
            .build()) {
      RegisteredStateMachine waiting = engine.register("Waiting", WAITING);
      for (int i = 0; i < others; i++) {
        engine.start(StartRequest.of(waiting, INPUT).withName("waiting-" + i));
      }
      for (long seed : seeds) {
        RegisteredStateMachine machine = engine.register("M" + seed, RandomMachine.of(seed));
        executions.put(seed, engine.start(StartRequest.of(machine, INPUT).withName("run")));
      }
      for (Map.Entry<Long, Execution> started : executions.entrySet()) {
        histories.put(started.getKey(), history(started.getValue().await()));
      }
    }
    return histories;
  }

  private static List<String> history(ExecutionResult result) {
    List<String> lines = new ArrayList<>();
    for (HistoryEvent event : result.history()) {
      JsonObject details = event.details();
      lines.add(
          event.id() + " after " + event.previousEventId() + " " + event.type() + " " + details);
    }
    return lines;
  }
}
