package dev.stepwright.examples.classroom;

import dev.stepwright.examples.ExampleRun;
import java.io.IOException;

/** Runs the classroom. */
public final class ClassroomMain {
  private ClassroomMain() {}

  /** A recorder that says what it does. */
  private static final class Recorder implements ClassroomTasks {
    @Override
    public void startRecording(Classroom.Lesson lesson) {
      System.out.println("     Recording until " + lesson.end());
    }

    @Override
    public void sendLivePing(Classroom.Lesson lesson) {
      System.out.println("     Live");
    }

    @Override
    public void stopRecording(Classroom.Lesson lesson) {
      System.out.println("     Recorded since " + lesson.start());
    }
  }

  /** Runs it on the file that is the first argument. */
  public static void main(String[] args) throws IOException, InterruptedException {
    new ExampleRun<>("Classroom", Classroom.Lesson.class)
        .main(
            args,
            ExampleRun.engine().tasks(ClassroomTasks.of(new Recorder())),
            (engine, lesson) -> new ClassroomClient(engine).run(lesson));
  }
}
