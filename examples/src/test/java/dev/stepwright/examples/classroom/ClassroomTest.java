package dev.stepwright.examples.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.EngineClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassroomTest {
  private static final Instant DAY_BEFORE = Instant.parse("2026-03-01T09:00:00Z");

  /** Notes when it was asked to do what. */
  private static final class Recorder implements ClassroomTasks {
    private final EngineClock clock;
    private final List<String> log = new ArrayList<>();

    Recorder(EngineClock clock) {
      this.clock = clock;
    }

    @Override
    public void startRecording(Classroom.Lesson lesson) {
      log.add(clock.now() + " start");
    }

    @Override
    public void sendLivePing(Classroom.Lesson lesson) {
      log.add(clock.now() + " ping");
    }

    @Override
    public void stopRecording(Classroom.Lesson lesson) {
      log.add(clock.now() + " stop until " + lesson.end());
    }
  }

  @Test
  void recordsALessonOfTheNextDay() throws InterruptedException {
    EngineClock clock = EngineClock.virtual(DAY_BEFORE);
    Recorder recorder = new Recorder(clock);
    try (Engine engine = Engine.builder().clock(clock).tasks(ClassroomTasks.of(recorder)).build()) {
      Classroom.Lesson lesson =
          new Classroom.Lesson("2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z");

      assertThat(new ClassroomClient(engine).run(lesson)).isEqualTo(JsonNull.NULL);
    }
    assertThat(recorder.log)
        .containsExactly(
            "2026-03-02T10:00:00Z start",
            "2026-03-02T10:01:00Z ping",
            "2026-03-02T11:00:00Z stop until 2026-03-02T11:00:00Z");
  }
}
