//! 21:38 SCOPE_NOT_ANNOTATED
//! 21:69 SCOPE_NOT_ANNOTATED
//! 27:3 STATES_MISSING
//! 34:51 SCOPE_WITHIN_ITSELF
//! 39:35 STATE_NAME_DUPLICATE
//! 49:33 STATE_NAME_DUPLICATE
//! 52:37 SCOPE_NOT_ANNOTATED
//! 56:18 FIELD_EMPTY
package workflows;

import dev.stepwright.dsl.annotation.Branch;
import dev.stepwright.dsl.annotation.MapState;
import dev.stepwright.dsl.annotation.ParallelState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.Workflow;

/** Types that hold no States, or hold themselves, or twice. */
@Workflow
interface Scopes {
  @ParallelState(
      branches = {Scopes.NotAnnotated.class, Scopes.Empty.class, int.class, Again.class},
      next = "Twice")
  void split();

  interface NotAnnotated {}

  @Branch
  interface Empty {
    void noState();
  }

  @Branch
  interface Again {
    @ParallelState(name = "Loop", branches = Again.class, end = true)
    void loop();
  }

  @ParallelState(
      branches = {Fine.class, Fine.class},
      next = "Each")
  void twice();

  @Branch
  interface Fine {
    @PassState(name = "Fine", end = true)
    void fine();
  }

  @MapState(itemProcessor = Fine.class, next = "Array")
  void each();

  @MapState(itemProcessor = String[].class, next = "None")
  void array();

  @ParallelState(
      branches = {},
      end = true)
  void none();
}
