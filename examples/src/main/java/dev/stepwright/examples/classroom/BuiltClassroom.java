package dev.stepwright.examples.classroom;

import static dev.stepwright.dsl.builder.Workflows.input;
import static dev.stepwright.dsl.builder.Workflows.task;
import static dev.stepwright.dsl.builder.Workflows.timestamp;
import static dev.stepwright.dsl.builder.Workflows.waitState;
import static dev.stepwright.dsl.builder.Workflows.workflow;

import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.builder.WorkflowDefinition;

/** The classroom once more, built: its definition is the same. */
final class BuiltClassroom {
  private BuiltClassroom() {}

  /** When a class begins and ends, in RFC 3339. */
  record Lesson(String start, String end) {}

  /** What does the work. */
  interface Recorder {
    void start(Lesson lesson);

    void ping(Lesson lesson);

    void stop(Lesson lesson);
  }

  @Workflow
  static WorkflowDefinition<Lesson, Void> builtClassroom() {
    var lesson = input(Lesson.class);
    var begin = waitState("RecordingWait", lesson).timestamp(timestamp(lesson.at(Lesson::start)));
    var start = task("StartRecording", "${StartRecorderArn}", Recorder::start).withoutResult();
    var settle = waitState("SendLivePingWait").seconds(60);
    var ping = task("SendLivePing", "${SendLivePingArn}", Recorder::ping).withoutResult();
    var last = waitState("StoppingWait", lesson).timestamp(timestamp(lesson.at(Lesson::end)));
    var stop = task("StopRecording", "${StopRecorderArn}", Recorder::stop);

    return workflow(begin.then(start).through(settle).then(ping).then(last).then(stop));
  }
}
