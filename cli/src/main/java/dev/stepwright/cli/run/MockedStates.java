package dev.stepwright.cli.run;

import dev.stepwright.runtime.task.TaskOutcome;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.Map;
import java.util.Optional;

/**
 * The mocks of a test case. A retry for which the file has no entry fails the execution, as it does
 * in Step Functions Local.
 *
 * @param responses the responses by the State's name
 */
record MockedStates(Map<String, MockedResponse> responses) implements TaskAnswers {

  @Override
  public Optional<TaskOutcome> to(TaskRequest request) {
    MockedResponse response = responses.get(request.state());
    if (response == null) {
      return Optional.empty();
    }
    TaskOutcome outcome = response.outcome(request.retryCount());
    return Optional.of(
        outcome != null
            ? outcome
            : TaskOutcome.failed(
                "States.Runtime",
                "The mocked response of the State '"
                    + request.state()
                    + "' has no entry for attempt "
                    + request.retryCount()
                    + "."));
  }
}
