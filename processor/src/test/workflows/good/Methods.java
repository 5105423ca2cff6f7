package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import java.util.List;

/** Methods of every kind are States, of every kind of class and interface. */
@Workflow(inOrder = true)
interface Methods extends MethodsAbove {
  @TaskState(resource = "${AbstractArn}")
  String isAbstract(String input);

  @TaskState(resource = "${DefaultArn}")
  default String isDefault(String input) {
    return isPrivate(input);
  }

  @TaskState(resource = "${StaticArn}")
  static String isStatic(String input) {
    return input;
  }

  @TaskState(resource = "${PrivateArn}")
  private String isPrivate(String input) {
    return isStatic(input);
  }

  @Override
  @PassState(name = "Redeclared")
  void redeclared();

  @ParallelState(branches = {Inner.Piece.class, MethodsGeneric.class})
  void inner();

  /** Has a member that is a branch, and an inner class. */
  abstract class Inner {
    @Branch(inOrder = true)
    abstract class Piece {
      @TaskState(name = "Part", resource = "${PartArn}", parameters = "${Numbers}")
      protected abstract int part(List<? super Integer> numbers) throws InterruptedException;
    }
  }
}

/** Its State is declared again below. */
interface MethodsAbove {
  @PassState(name = "Redeclared", end = true)
  void redeclared();
}

/** No Task uses its variable. */
@Branch(inOrder = true)
interface MethodsGeneric<T> {
  @PassState(name = "Generic")
  T generic(T value);
}
