//! 20:3 STATE_UNREACHABLE
package workflows;

import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;

/** Records a class; by mistake no ping is ever sent. */
@Workflow
interface Classroom {
  @WaitState(timestampPath = "$.start", next = "StartRecording")
  void recordingWait();

  @TaskState(resource = "${StartRecorderArn}", next = "SendLivePingWait")
  void startRecording();

  @WaitState(seconds = 60, next = "StoppingWait")
  void sendLivePingWait();

  @TaskState(resource = "${SendLivePingArn}", next = "StoppingWait")
  void sendLivePing();

  @WaitState(timestampPath = "$.end", next = "StopRecording")
  void stoppingWait();

  @TaskState(resource = "${StopRecorderArn}", end = true)
  void stopRecording();
}
