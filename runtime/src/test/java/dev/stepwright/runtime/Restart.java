package dev.stepwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.dsl.model.StateMachineType;
import dev.stepwright.runtime.history.HistoryEvent;
import dev.stepwright.runtime.journal.JournalStore;
import dev.stepwright.runtime.objects.ObjectStore;
import dev.stepwright.runtime.task.TaskHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Runs an execution under virtual time, and then again from what its journal had after each event:
 * in a new engine, which is given the definition and the journal and nothing else.
 *
 * @param machine the definition
 * @param type STANDARD or EXPRESS
 * @param input the input, as text
 * @param handler does every Task; its outcome is to depend on the request only
 * @param objects what stands in for S3
 */
record Restart(
    StateMachine machine,
    StateMachineType type,
    String input,
    TaskHandler handler,
    Supplier<ObjectStore> objects) {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
  private static final UUID ID = new UUID(0x1234, 0x5678);

  /** What one engine did. */
  record Run(ExecutionResult result, RecordedJournal journal, List<String> tokens) {}

  static Restart of(StateMachine machine, String input, TaskHandler handler) {
    return new Restart(
        machine,
        StateMachineType.STANDARD,
        input,
        handler,
        () -> ObjectStore.inMemory(() -> START));
  }

  private Engine engine(JournalStore store, List<String> tokens) {
    return Engine.builder()
        .virtualTime()
        .journal(store)
        .ids(() -> ID)
        .random(constant())
        .objects(objects.get())
        .task(
            "*",
            request -> {
              tokens.add(request.token());
              return handler.handle(request);
            })
        .build();
  }

  /** A random generator whose numbers are always the same, however many were drawn before. */
  private static RandomGenerator constant() {
    return () -> new Random(1).nextLong();
  }

  private RegisteredStateMachine register(Engine engine) {
    return engine.register(StateMachineSettings.of("Machine", machine).withType(type));
  }

  /** Runs it without a stop. */
  Run run() throws InterruptedException {
    List<String> tokens = new ArrayList<>();
    JournalStore store = JournalStore.inMemory();
    try (Engine engine = engine(store, tokens)) {
      Execution execution = engine.start(StartRequest.of(register(engine), input).withName("run"));
      return new Run(execution.await(), RecordedJournal.of(store), tokens);
    }
  }

  /** Runs what is left to do after the first entries of a journal. */
  Run resume(RecordedJournal journal, int entries, String arn) throws InterruptedException {
    List<String> tokens = new ArrayList<>();
    JournalStore store = JournalStore.inMemory();
    journal.writeTo(store, entries);
    try (Engine engine = engine(store, tokens)) {
      register(engine);
      engine.resume();
      Execution execution = engine.execution(arn);
      assertThat(execution).as("the execution").isNotNull();
      return new Run(execution.await(), RecordedJournal.of(store), tokens);
    }
  }

  /** Stops after every event; the number of stops. */
  int afterEveryEvent() throws InterruptedException {
    Run whole = run();
    for (int stop = 1; stop <= whole.journal().size(); stop++) {
      Run resumed = resume(whole.journal(), stop, whole.result().executionArn());
      String where = "stopped after " + (stop - 1) + " of " + (whole.journal().size() - 1);
      assertThat(history(resumed.result()))
          .as(where)
          .containsExactlyElementsOf(history(whole.result()));
      assertThat(resumed.journal().entries().subList(0, stop))
          .as(where)
          .containsExactlyElementsOf(whole.journal().entries().subList(0, stop));
      assertThat(resumed.journal().summary())
          .as(where)
          .containsExactlyElementsOf(whole.journal().summary());
      assertThat(resumed.result()).as(where).isEqualTo(whole.result());
      assertThat(resumed.tokens()).as(where + ": calls").doesNotHaveDuplicates();
      assertThat(resumed.tokens())
          .as(where + ": calls")
          .containsExactlyInAnyOrderElementsOf(notEnded(whole, stop));
    }
    return whole.journal().size();
  }

  /** The history in one line per event, texts of values as AWS writes them. */
  private static List<String> history(ExecutionResult result) {
    List<String> lines = new ArrayList<>();
    for (HistoryEvent event : result.history()) {
      StringBuilder line = new StringBuilder();
      line.append(event.id()).append(" after ").append(event.previousEventId());
      line.append(" at ").append(event.timestamp()).append(' ').append(event.type());
      event
          .details()
          .forEachMember((name, value) -> line.append(' ').append(name).append('=').append(value));
      lines.add(line.toString());
    }
    return lines;
  }

  /** The task tokens of the attempts whose end is not among the first entries. */
  private static List<String> notEnded(Run whole, int entries) {
    Map<Long, List<String>> byBranch = new HashMap<>();
    for (String token : whole.tokens()) {
      byBranch.computeIfAbsent(branch(token), branch -> new ArrayList<>()).add(token);
    }
    List<String> tokens = new ArrayList<>(whole.tokens());
    for (RecordedJournal.Entry entry : whole.journal().entries().subList(0, entries)) {
      if (!entry.head() && entry.endsTask()) {
        List<String> open = byBranch.getOrDefault(entry.branch(), List.of());
        if (!open.isEmpty()) {
          tokens.remove(open.remove(0));
        }
      }
    }
    return tokens;
  }

  /** The branch is the second line of a task token. */
  private static long branch(String token) {
    String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    return Long.parseLong(text.split("\n", -1)[1]);
  }
}
