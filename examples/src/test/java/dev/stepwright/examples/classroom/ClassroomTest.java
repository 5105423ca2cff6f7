package dev.stepwright.examples.classroom;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.runtime.EngineClock;
import dev.stepwright.runtime.junit.StepwrightExtension;
import dev.stepwright.runtime.junit.TestEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClassroomTest {
  private static final Instant DAY_BEFORE = Instant.parse("2026-03-01T09:00:00Z");

  @RegisterExtension
  static final StepwrightExtension STEPWRIGHT =
      StepwrightExtension.configured(engine -> engine.clock(EngineClock.virtual(DAY_BEFORE)));

  /** Notes when it was asked to do what. */
  private record Recorder(TestEngine engine, List<String> log) implements ClassroomTasks {
    @Override
    public void startRecording(Classroom.Lesson lesson) {
      log.add(engine.now() + " start");
    }

    @Override
    public void sendLivePing(Classroom.Lesson lesson) {
      log.add(engine.now() + " ping");
    }

    @Override
    public void stopRecording(Classroom.Lesson lesson) {
      log.add(engine.now() + " stop until " + lesson.end());
    }
  }

  @Test
  void recordsALessonOfTheNextDay(TestEngine engine) {
    Recorder recorder = new Recorder(engine, new ArrayList<>());
    engine.tasks(ClassroomTasks.of(recorder));
    Classroom.Lesson lesson = new Classroom.Lesson("2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z");

    assertThatExecution(new ClassroomClient(engine).start(lesson))
        .hasOutput(JsonNull.NULL)
        .took(Duration.ofHours(26));
    assertThat(recorder.log())
        .containsExactly(
            "2026-03-02T10:00:00Z start",
            "2026-03-02T10:01:00Z ping",
            "2026-03-02T11:00:00Z stop until 2026-03-02T11:00:00Z");
  }
}
