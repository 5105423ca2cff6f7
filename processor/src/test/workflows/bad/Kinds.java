//! 25:3 SCOPE_KIND
//! 34:1 SCOPE_KIND
//! 40:1 SCOPE_KIND
//! 41:1 SCOPE_KIND
//! 50:9 ANNOTATION_UNUSED
//! 55:5 ANNOTATION_UNUSED
//! 64:5 ANNOTATION_UNUSED
//! 79:1 STATES_INHERITED
//! 85:1 STATES_INHERITED
//! 91:1 STATES_MISSING
package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.ItemProcessor;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Workflow;

/** Types that cannot hold States. */
@Workflow
interface Kinds {
  @ParallelState(branches = Way.class, end = true)
  void ways();

  @Branch
  enum Way {
    BY_SEA;

    @PassState(end = true)
    void sail() {}
  }
}

@Workflow(comment = "a record")
record KindsRecord(int number) {
  @PassState(end = true)
  void pass() {}
}

@Workflow
@ItemProcessor
@interface KindsAnnotation {
  @PassState(end = true)
  int pass();
}

class KindsBodies {
  private final Object field =
      new Object() {
        @PassState(end = true)
        void anonymous() {}
      };

  static {
    @Branch
    interface InInitializer {
      @PassState(end = true)
      void pass();
    }
  }

  Object method() {
    @SuppressWarnings("unused")
    @Workflow
    class Local {
      @PassState(end = true)
      void pass() {}
    }
    return field;
  }
}

/** Has a State that its subtypes do not have. */
interface KindsBase {
  @PassState(name = "Base", end = true)
  void base();
}

@Workflow
interface KindsSub extends KindsBase {
  @PassState(end = true)
  void own();
}

@Workflow
abstract class KindsSubClass extends KindsBodies implements KindsSub {
  @PassState(end = true)
  abstract void another();
}

@Workflow
interface KindsNone extends KindsBase {}
