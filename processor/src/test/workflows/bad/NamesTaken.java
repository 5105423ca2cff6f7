//! 13:20 WORKFLOW_NAME_INVALID
//! 30:5 NAME_TAKEN
//! 38:3 NAME_TAKEN
//! 45:3 NAME_TAKEN
//! 52:18 NAME_TAKEN
//! 59:18 WORKFLOW_NAME_INVALID
package workflows;

import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Workflow;

/** Names of types and files that are taken. */
@Workflow(name = "a/b")
interface NamesTaken {
  @PassState(end = true)
  void pass();

  /** Has a workflow of the same name as another type has. */
  interface First {
    @Workflow
    interface Same {
      @PassState(end = true)
      void pass();
    }
  }

  /** Has a workflow of the same name as another type has. */
  interface Second {
    @Workflow
    interface Same {
      @PassState(end = true)
      void pass();
    }
  }

  /** Differs in case. */
  @Workflow(name = "Other")
  interface SAME {
    @PassState(end = true)
    void pass();
  }

  /** Is to have a type of constants that is there. */
  @Workflow
  interface Mine {
    @PassState(end = true)
    void pass();
  }
}

/** Has a file of the name that another one has. */
@Workflow(name = "mine")
interface NamesTakenToo {
  @PassState(end = true)
  void pass();
}

/** Has too long a name. */
@Workflow(name = "a-workflow-that-does-more-than-one-thing-at-a-time-and-so-has-a-rather-longish-name")
interface NamesTakenLong {
  @PassState(end = true)
  void pass();
}

/** Not generated. */
class MineStates {}
