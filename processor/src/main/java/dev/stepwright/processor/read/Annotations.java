package dev.stepwright.processor.read;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.Catch;
import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.Condition;
import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.ItemBatcher;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.ItemReader;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.ResultWriter;
import dev.stepwright.dsl.annotation.Retry;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Test;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.StateType;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The annotation types by name. */
final class Annotations {
  private static final Map<String, Class<? extends Annotation>> TYPES =
      List.<Class<? extends Annotation>>of(
              Workflow.class,
              Branch.class,
              ItemProcessor.class,
              PassState.class,
              TaskState.class,
              ChoiceState.class,
              WaitState.class,
              SucceedState.class,
              FailState.class,
              ParallelState.class,
              MapState.class,
              Retry.class,
              Catch.class,
              When.class,
              Condition.class,
              Test.class,
              ItemReader.class,
              ItemBatcher.class,
              ResultWriter.class)
          .stream()
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private Annotations() {}

  static Collection<Class<? extends Annotation>> all() {
    return TYPES.values();
  }

  static Class<? extends Annotation> type(String name) {
    return Objects.requireNonNull(TYPES.get(name), name);
  }

  /** The type of State that an annotation type declares, or null. */
  static @Nullable StateType state(String name) {
    for (StateType type : StateType.values()) {
      if (name.equals(type.text() + "State")) {
        return type;
      }
    }
    return null;
  }
}
