//! 36:43 TYPE_HIDDEN
//! 36:68 TYPE_HIDDEN
//! 39:41 TYPE_HIDDEN
//! 39:54 TYPE_HIDDEN
//! 40:38 TYPE_HIDDEN
//! 43:14 TYPE_HIDDEN
//! 43:32 TYPE_HIDDEN
//! 52:34 TYPE_HIDDEN
//! 58:5 TASK_METHOD
//! 58:11 TASK_METHOD
//! 61:10 TASK_METHOD
//! 64:51 LAMBDA_HANDLERS
//! 76:53 LAMBDA_HANDLERS
//! 92:59 LAMBDA_HANDLERS
package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import java.util.List;
import java.util.Map;

/** Types that generated code cannot use. */
class Hidden {
  private record Secret(String text) {}

  private static final class Failure extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private interface Around {
    record Inside(String text) {}
  }

  @Workflow(inOrder = true, input = Secret.class, output = Secret[].class)
  private abstract static class Work {
    @TaskState(resource = "${OneArn}")
    abstract Map<String, List<? extends Secret>> one(Secret[] secrets)
        throws InterruptedException, Failure;

    @TaskState(resource = "${TwoArn}")
    abstract Around.Inside two(workflows.Hidden.Secret secret);

    @ParallelState(branches = Part.class)
    abstract void part();
  }

  @Branch(inOrder = true)
  interface Part {
    @TaskState(name = "Secret part", resource = "${PartArn}")
    void part(final List<? super Secret> secret);
  }

  @Workflow(inOrder = true)
  interface Generic<T extends Comparable<T>> {
    @TaskState(resource = "${OneArn}")
    T one(T input);

    @TaskState(resource = "${TwoArn}")
    List<T[]> two(String input);
  }

  @Workflow(inOrder = true, lambdaHandlers = Inner.class)
  interface ForInner {
    @TaskState(resource = "${OneArn}")
    String one(String input);
  }

  class Inner {
    public String one(String input) {
      return input;
    }
  }

  @Workflow(inOrder = true, lambdaHandlers = Private.class)
  interface ForPrivate {
    @TaskState(resource = "${OneArn}")
    String one(String input);
  }

  private static final class Private {
    @SuppressWarnings("unused")
    private Private() {}

    @SuppressWarnings("unused")
    public String one(String input) {
      return input;
    }
  }

  @Workflow(inOrder = true, lambdaHandlers = PrivateMethod.class)
  interface ForPrivateMethod {
    @TaskState(resource = "${OneArn}")
    String one(String input);
  }

  static final class PrivateMethod {
    @SuppressWarnings("unused")
    private String one(String input) {
      return input;
    }
  }
}
