package dev.stepwright.examples.delayedwrite;

import dev.stepwright.examples.delayedwrite.DelayedWriteData.WriteInput;
import dev.stepwright.runtime.task.TaskException;
import java.util.Map;
import java.util.TreeMap;

/** A table in memory that takes DynamoDB's PutItem, and is out of capacity at first. */
final class Table {
  private final Map<String, WriteInput.Item> items = new TreeMap<>();
  private int refusals;

  /**
   * A table.
   *
   * @param refusals how many requests are too many at first
   */
  Table(int refusals) {
    this.refusals = refusals;
  }

  /** Puts an item into it, with the errors that DynamoDB has. */
  void put(WriteInput request) throws TaskException {
    if (refusals > 0) {
      refusals--;
      throw new TaskException(
          "DynamoDB.ProvisionedThroughputExceededException", "The table is busy");
    }
    String student = request.Item().student().S();
    boolean isToBeNew = request.ConditionExpression().equals("attribute_not_exists(student)");
    if (isToBeNew && items.containsKey(student)) {
      throw new TaskException(
          "DynamoDB.ConditionalCheckFailedException", "The conditional request failed");
    }
    items.put(student, request.Item());
  }

  /** What is in it, by the student. */
  Map<String, WriteInput.Item> items() {
    return Map.copyOf(items);
  }
}
