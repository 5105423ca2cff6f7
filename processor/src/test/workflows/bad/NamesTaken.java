//! 17:20 WORKFLOW_NAME_INVALID
//! 34:5 NAME_TAKEN
//! 42:3 NAME_TAKEN
//! 49:3 NAME_TAKEN
//! 56:18 NAME_TAKEN
//! 63:18 WORKFLOW_NAME_INVALID
//! 81:3 NAME_TAKEN
//! 87:3 NAME_TAKEN
package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.ParallelState;
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

/** Has branches whose constants cannot have their names. */
@Workflow
interface NamesTakenInner {
  @ParallelState(
      branches = {Here.class, There.class, Meant.class},
      end = true)
  void split();

  @Branch
  interface Here {
    @PassState(name = "Here", end = true)
    void here();
  }

  @Branch
  interface There {
    @PassState(name = "There", end = true)
    void there();
  }

  @SuppressWarnings("stepwright:NAME_TAKEN")
  @Branch
  interface Meant {
    @PassState(name = "Meant", end = true)
    void meant();
  }
}

/** Has the constants that a branch is to have. */
@Workflow
interface There {
  @PassState(end = true)
  void pass();
}

/** Not generated. */
class HereStates {}

/** Not generated. */
class MeantStates {}
