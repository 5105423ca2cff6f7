package dev.stepwright.examples.classroom;

import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;

/** Records a class from its start to its end, and sends a ping when it has begun. */
@Workflow(inOrder = true, input = Classroom.Lesson.class)
interface Classroom {

  /** When a class begins and ends, in RFC 3339. */
  record Lesson(String start, String end) {}

  @WaitState(timestampPath = "$.start")
  void recordingWait();

  @TaskState(resource = "${StartRecorderArn}", resultPath = "null")
  void startRecording(Lesson lesson);

  @WaitState(seconds = 60)
  void sendLivePingWait();

  @TaskState(resource = "${SendLivePingArn}", resultPath = "null")
  void sendLivePing(Lesson lesson);

  @WaitState(timestampPath = "$.end")
  void stoppingWait();

  @TaskState(resource = "${StopRecorderArn}")
  void stopRecording(Lesson lesson);
}
