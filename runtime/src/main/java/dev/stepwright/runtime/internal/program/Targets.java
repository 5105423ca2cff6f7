package dev.stepwright.runtime.internal.program;

import dev.stepwright.dsl.model.Catcher;
import dev.stepwright.dsl.model.ChoiceRule;
import dev.stepwright.dsl.model.ChoiceState;
import dev.stepwright.dsl.model.ErrorHandling;
import dev.stepwright.dsl.model.MapState;
import dev.stepwright.dsl.model.ParallelState;
import dev.stepwright.dsl.model.PassState;
import dev.stepwright.dsl.model.State;
import dev.stepwright.dsl.model.TaskState;
import dev.stepwright.dsl.model.Transition;
import dev.stepwright.dsl.model.WaitState;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the States that a State leads to. */
final class Targets {
  private final Set<String> names = new LinkedHashSet<>();

  private Targets() {}

  static Set<String> of(State state) {
    Targets targets = new Targets();
    if (state instanceof PassState pass) {
      targets.transition(pass.transition());
    } else if (state instanceof WaitState wait) {
      targets.transition(wait.transition());
    } else if (state instanceof ChoiceState choice) {
      targets.choice(choice);
    } else if (state instanceof TaskState task) {
      targets.transition(task.transition());
      targets.catchers(task.errors());
    } else if (state instanceof ParallelState parallel) {
      targets.transition(parallel.transition());
      targets.catchers(parallel.errors());
    } else if (state instanceof MapState map) {
      targets.transition(map.transition());
      targets.catchers(map.errors());
    }
    return targets.names;
  }

  private void transition(Transition transition) {
    if (transition instanceof Transition.Next next) {
      names.add(next.state());
    }
  }

  private void choice(ChoiceState choice) {
    for (ChoiceRule rule : choice.choices()) {
      names.add(rule.next());
    }
    add(choice.otherwise());
  }

  private void add(@Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }

  private void catchers(ErrorHandling errors) {
    if (errors.catchers() != null) {
      for (Catcher catcher : errors.catchers()) {
        names.add(catcher.next());
      }
    }
  }
}
