package dev.stepwright.runtime.internal.engine;

import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.journal.JournalException;
import java.nio.ByteBuffer;

/**
 * What there is to know about an execution before its first event.
 *
 * @param arn its ARN
 * @param name its name
 * @param stateMachineArn the ARN of its State Machine
 * @param fingerprint stands for the definition; empty where nobody will ask
 * @param synchronous whether it was started by StartSyncExecution
 * @param startedBy the task token of the Task that started it; empty if none did
 * @param input its input
 */
public record ExecutionHead(
    String arn,
    String name,
    String stateMachineArn,
    String fingerprint,
    boolean synchronous,
    String startedBy,
    JsonValue input) {
  private static final int VERSION = 1;

  ByteBuffer write() {
    return new RecordWriter()
        .number(VERSION)
        .text(arn)
        .text(name)
        .text(stateMachineArn)
        .text(fingerprint)
        .flag(synchronous)
        .text(startedBy)
        .json(input)
        .record();
  }

  static ExecutionHead read(byte[] head) {
    try {
      RecordReader record = new RecordReader(head);
      long version = record.number();
      if (version != VERSION) {
        throw new IllegalArgumentException(
            "it has version " + version + ", and this version of Stepwright knows " + VERSION);
      }
      return new ExecutionHead(
          record.text(),
          record.text(),
          record.text(),
          record.text(),
          record.flag(),
          record.text(),
          record.json());
    } catch (RuntimeException e) {
      throw new JournalException(
          "The head of an execution's journal cannot be read: " + e.getMessage(), e);
    }
  }
}
