package dev.stepwright.runtime.script;

import dev.stepwright.runtime.task.TaskOutcome;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mocked State, and how often it was called: by retries, by iterations, by loops. Step Functions
 * Local counts them all with one number for each State, and fails the execution at a call for which
 * the file has no entry. Safe for use by several threads.
 *
 * @param node where a test case names the State
 * @param calls how many calls there were
 */
record MockedState(ScriptNode node, MockedResponse response, AtomicInteger calls) {
  MockedState(ScriptNode node, MockedResponse response) {
    this(node, response, new AtomicInteger());
  }

  /** The outcome of the next call. */
  TaskOutcome next() {
    int call = calls.getAndIncrement();
    TaskOutcome outcome = response.outcome(call);
    return outcome != null
        ? outcome
        : TaskOutcome.failed(
            "States.Runtime",
            node.namePlace()
                + "the mocked response "
                + node.value().toJson()
                + " has no entry \""
                + call
                + "\", which counts the calls of the State before.");
  }
}
