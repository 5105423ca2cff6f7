package dev.stepwright.runtime;

import static dev.stepwright.runtime.EngineTesting.json;
import static dev.stepwright.runtime.EngineTesting.machine;
import static dev.stepwright.runtime.EngineTesting.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.model.StateMachine;
import dev.stepwright.runtime.objects.ObjectStore;
import java.lang.reflect.Proxy;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What users plug into the engine may throw anything: only the execution that met it fails. */
class UnexpectedFailureTest {
  private static final Logger LOGGER = Logger.getLogger("dev.stepwright.runtime");

  private static final StateMachine PASS =
      machine("{'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}");

  private static final StateMachine MAP =
      machine(
          """
          {'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'End': true,
            'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'C'}],
            'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject',
                           'ReaderConfig': {'InputType': 'JSON'},
                           'Parameters': {'Bucket': 'b', 'Key': 'k'}},
            'ItemProcessor': {
              'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},
              'StartAt': 'I', 'States': {'I': {'Type': 'Pass', 'End': true}}}},
            'C': {'Type': 'Succeed'}}}
          """);

  private static ObjectStore broken() {
    return (ObjectStore)
        Proxy.newProxyInstance(
            ObjectStore.class.getClassLoader(),
            new Class<?>[] {ObjectStore.class},
            (proxy, method, arguments) -> {
              throw new IllegalStateException("no disk");
            });
  }

  @BeforeAll
  static void beQuiet() {
    LOGGER.setLevel(Level.OFF);
  }

  @AfterAll
  static void speakAgain() {
    LOGGER.setLevel(null);
  }

  @Test
  void endsTheExecutionThatMeetsIt() throws InterruptedException {
    try (Engine engine = Engine.builder().objects(broken()).build()) {
      ExecutionResult result = engine.run(MAP, json("{}"));

      assertThat(result.status()).isEqualTo(ExecutionStatus.FAILED);
      assertThat(result.error()).isEqualTo("States.Runtime");
      assertThat(result.cause())
          .isEqualTo(
              "The engine failed in the state 'M': java.lang.IllegalStateException: no disk");
      assertThat(engine.run(PASS, json("{}")).succeeded()).isTrue();
    }
  }

  @Test
  void ofAListenerChangesNothing() throws InterruptedException {
    try (Engine engine =
        Engine.builder()
            .virtualTime()
            .listener(
                (arn, event) -> {
                  throw new IllegalStateException("no terminal");
                })
            .build()) {
      ExecutionResult result = engine.run(PASS, json("{}"));

      assertThat(types(result)).hasSize(4);
      assertThat(result.succeeded()).isTrue();
    }
  }
}
