package dev.stepwright.runtime.junit;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.stepwright.runtime.EngineClock;
import dev.stepwright.runtime.StateMachineSettings;
import dev.stepwright.runtime.task.TaskOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The extension within JUnit: the classes below that are no tests of their own are run by it. */
class StepwrightExtensionTest {
  private static final StateMachineSettings ASK =
      ExecutionAssertTest.machine(
          "Ask", "'Ask': {'Type': 'Task', 'Resource': '${AskArn}', 'End': true}");

  private static TestExecutionSummary run(boolean parallel, Class<?>... classes) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .configurationParameter(
                "junit.jupiter.execution.parallel.enabled", String.valueOf(parallel))
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "2");
    for (Class<?> each : classes) {
      request.selectors(selectClass(each));
    }
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request.build(), listener);
    return listener.getSummary();
  }

  private static List<Throwable> failures(TestExecutionSummary summary) {
    return summary.getFailures().stream().map(TestExecutionSummary.Failure::getException).toList();
  }

  @StepwrightTest
  static class OneForEachFixture {
    static final Map<TestEngine, Integer> ENGINES = new ConcurrentHashMap<>();

    final TestEngine given;

    OneForEachFixture(TestEngine given) {
      this.given = given;
    }

    @BeforeEach
    void before(TestEngine engine) {
      assertThat(engine).isSameAs(given);
    }

    @AfterEach
    void after(TestEngine engine) {
      assertThat(engine).isSameAs(given);
      ENGINES.merge(engine, 1, Integer::sum);
    }

    @Test
    void one(TestEngine engine) {
      assertThat(engine).isSameAs(given);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void two(int number, TestEngine engine) {
      engine.script("Ask").returns(number);
      assertThatExecution(engine.start(ASK, null, Integer.class)).hasOutput(number);
    }

    @Nested
    class WithinFixture {
      @Test
      void hasTheOneOfWhatIsAround(TestEngine engine) {
        assertThat(engine).isSameAs(given);
      }
    }
  }

  @Test
  void givesEachTestOne() {
    OneForEachFixture.ENGINES.clear();

    TestExecutionSummary summary = run(false, OneForEachFixture.class);

    assertThat(failures(summary)).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(4);
    assertThat(OneForEachFixture.ENGINES).hasSize(4).containsValue(1).doesNotContainValue(2);
  }

  /** Two tests at a time, which the barrier makes certain, each with answers of its own. */
  @StepwrightTest
  static class ParallelFixture {
    static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @RepeatedTest(10)
    void one(TestEngine engine) {
      askOften(engine, 1);
    }

    @RepeatedTest(10)
    void other(TestEngine engine) {
      askOften(engine, 2);
    }

    private static void askOften(TestEngine engine, int answer) {
      engine
          .script("Ask")
          .answers(
              request -> {
                BOTH.await(20, TimeUnit.SECONDS);
                return TaskOutcome.succeeded(StepwrightAssertions.json(String.valueOf(answer)));
              });
      List<TestExecution<Integer>> runs =
          IntStream.range(0, 5).mapToObj(i -> engine.start(ASK, i, Integer.class)).toList();
      runs.forEach(run -> assertThatExecution(run).hasOutput(answer).tookPath("Ask"));
      assertThat(engine.script("Ask").inputs()).hasSize(5);
    }
  }

  @Test
  void testsRunInParallel() {
    TestExecutionSummary summary = run(true, ParallelFixture.class);

    assertThat(failures(summary)).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(20);
  }

  @StepwrightTest
  static class SwallowedFixture {
    @Test
    void atTheEnd(TestEngine engine) throws InterruptedException {
      engine
          .script("Ask")
          .answers(
              request -> {
                throw new AssertionError("swallowed");
              });
      engine.start(ASK, null).execution().execution().await();
    }
  }

  @Test
  void anAssertionThatNobodyAskedForFailsTheTest() {
    TestExecutionSummary summary = run(false, SwallowedFixture.class);

    assertThat(failures(summary)).extracting(Throwable::getMessage).containsExactly("swallowed");
  }

  static class ConfiguredFixture {
    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    @RegisterExtension
    static final StepwrightExtension STEPWRIGHT =
        StepwrightExtension.configured(
            engine -> engine.region("eu-central-1").clock(EngineClock.virtual(START)));

    @RepeatedTest(2)
    void hasItsSettings(TestEngine engine) {
      ask(engine);
    }

    @Nested
    class WithinFixture {
      @Test
      void hasThemToo(TestEngine engine) {
        ask(engine);
      }
    }

    private static void ask(TestEngine engine) {
      assertThat(engine.now()).isEqualTo(START);
      TestExecution<Integer> run = engine.start(ASK, null, Integer.class);
      assertThat(run.executionArn()).startsWith("arn:aws:states:eu-central-1:");
    }
  }

  static class ConfiguredByInstanceFixture {
    @RegisterExtension
    final StepwrightExtension stepwright =
        StepwrightExtension.configured(engine -> engine.account("000000000001"));

    @Test
    void hasItsSettings(TestEngine engine) {
      assertThat(engine.start(ASK, null).executionArn()).contains(":000000000001:");
    }
  }

  @Test
  void aFieldHasSettingsOfItsOwn() {
    TestExecutionSummary summary =
        run(false, ConfiguredFixture.class, ConfiguredByInstanceFixture.class);

    assertThat(failures(summary)).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(4);
  }

  @StepwrightTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class SharedInstanceFixture {
    private final TestEngine[] last = new TestEngine[1];

    @RepeatedTest(2)
    void hasOneForEachTestAllTheSame(TestEngine engine) {
      assertThat(engine).isNotSameAs(last[0]);
      last[0] = engine;
    }
  }

  @StepwrightTest
  static class BeforeAllFixture {
    @BeforeAll
    static void before(TestEngine engine) {
      assertThat(engine).isNull();
    }

    @Test
    void isNeverRun() {}
  }

  @StepwrightTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class SharedConstructorFixture {
    SharedConstructorFixture(TestEngine engine) {
      assertThat(engine).isNull();
    }

    @Test
    void isNeverRun() {}
  }

  @Test
  void noTwoTestsShareOne() {
    assertThat(failures(run(false, SharedInstanceFixture.class))).isEmpty();
    for (Class<?> each : List.of(BeforeAllFixture.class, SharedConstructorFixture.class)) {
      assertThat(failures(run(false, each)))
          .singleElement()
          .extracting(Throwable::getMessage)
          .asString()
          .startsWith("Each test has a TestEngine of its own, so ")
          .endsWith(
              " cannot have one. Take it as a parameter of the test or of a @BeforeEach method.");
    }
  }

  @StepwrightTest
  static class NestedConstructorFixture {
    @Nested
    class WithinFixture {
      private final TestEngine given;

      WithinFixture(TestEngine given) {
        this.given = given;
      }

      @RepeatedTest(2)
      void hasTheOneOfItsInstance(TestEngine engine) {
        assertThat(engine).isSameAs(given);
      }
    }
  }

  @Test
  void constructorsOfNestedClassesTakeOne() {
    TestExecutionSummary summary = run(false, NestedConstructorFixture.class);

    assertThat(failures(summary)).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
  }
}
