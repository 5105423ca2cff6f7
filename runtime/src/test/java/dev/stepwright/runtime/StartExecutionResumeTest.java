package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.json;
import static dev.stepwright.runtime.EngineTesting.machine;
import static dev.stepwright.runtime.EngineTesting.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.runtime.error.ExecutionAlreadyExistsException;
import dev.stepwright.runtime.journal.JournalStore;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An execution that starts another one, stopped after any event of the two. */
class StartExecutionResumeTest {
  private static final String CHILD = "arn:aws:states:us-east-1:123456789012:stateMachine:Child";
  private static final String PARENT = "arn:aws:states:us-east-1:123456789012:execution:Parent:p";

  private static Engine engine(JournalStore store) {
    return Engine.builder().virtualTime().journal(store).ids(() -> new UUID(1, 2)).build();
  }

  private static RegisteredStateMachine register(Engine engine, String name) {
    engine.register(
        "Child",
        machine(
            "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 9, 'Next': 'P'},"
                + "'P': {'Type': 'Pass', 'End': true}}}"));
    return engine.register(
        "Parent",
        task(
            "arn:aws:states:::states:startExecution.sync:2",
            "'Parameters': {'StateMachineArn': '"
                + CHILD
                + "', 'Input': {'a': 1}"
                + name
                + "}, 'OutputPath': '$.Output'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", 'Name': 'c'"})
  void startsOneChild(String name) throws InterruptedException {
    JournalStore first = JournalStore.inMemory();
    try (Engine engine = engine(first)) {
      engine.start(StartRequest.of(register(engine, name), JsonObject.EMPTY).withName("p")).await();
    }
    RecordedJournal whole = RecordedJournal.of(first);

    for (int stop = 1; stop <= whole.size(); stop++) {
      JournalStore store = JournalStore.inMemory();
      whole.writeTo(store, stop);
      try (Engine engine = engine(store)) {
        register(engine, name);
        engine.resume();
        Execution parent = engine.execution(PARENT);

        assertThat(parent).isNotNull();
        assertThat(parent.await().output()).isEqualTo(json("{'a': 1}"));
        assertThat(RecordedJournal.of(store).entries().stream().filter(e -> e.head()))
            .as("stopped after " + stop)
            .hasSize(2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aNameIsTakenForNinetyDays(boolean soon) throws InterruptedException {
    JournalStore store = JournalStore.inMemory();
    try (Engine engine = engine(store)) {
      engine.start(StartRequest.of(register(engine, ""), JsonObject.EMPTY).withName("p")).await();
    }
    try (Engine engine =
        Engine.builder()
            .clock(EngineClock.virtual(EngineTesting.START.plusSeconds(soon ? 60 : 91 * 86_400)))
            .journal(store)
            .build()) {
      StartRequest again = StartRequest.of(register(engine, ""), JsonObject.EMPTY).withName("p");
      engine.resume();

      if (soon) {
        assertThatThrownBy(() -> engine.start(again))
            .isInstanceOf(ExecutionAlreadyExistsException.class);
      } else {
        assertThat(engine.start(again).await().succeeded()).isTrue();
      }
    }
  }
}
