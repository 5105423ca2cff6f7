package dev.stepwright.runtime.script;

import dev.stepwright.runtime.task.TaskHandler;
import dev.stepwright.runtime.task.TaskRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mocks of a test case.
 *
 * @param mocks the mocks by their States' names
 */
record MockedStates(Map<String, MockedState> mocks) implements TaskAnswers {

  @Override
  public Optional<TaskHandler> to(TaskRequest request) {
    return Optional.ofNullable(mocks.get(request.state())).map(mock -> any -> mock.next());
  }

  @Override
  public List<String> strays(DefinedTasks tasks) {
    List<String> strays = new ArrayList<>();
    mocks.forEach(
        (state, mock) -> {
          if (!tasks.states().contains(state)) {
            strays.add(
                mock.node().namePlace() + "there is no Task \"" + state + "\"" + tasks.known());
          }
        });
    return strays;
  }
}
