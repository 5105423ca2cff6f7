//! 21:53 JSONATA_SYNTAX
//! 24:59 JSONATA_DELIMITERS
//! 27:34 JSONATA_EXPECTED
//! 34:26 JSONATA_TOP_LEVEL_REFERENCE
//! 38:58 JSONATA_ROOT_REFERENCE
//! 41:51 JSONATA_STATES_FIELD
//! 44:27 JSONATA_FUNCTION_UNAVAILABLE
//! 47:27 JSONATA_FUNCTION_UNAVAILABLE
//! 50:27 JSONATA_INTRINSIC
package workflows;

import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.QueryLanguage;

/** JSONata that cannot be read, or run. */
@Workflow(queryLanguage = QueryLanguage.JSONATA, inOrder = true)
interface JsonataBad {
  @PassState(output = "{% $sum($states.input.prices %}")
  void syntax();

  @WaitState(secondsExpression = "{% $states.input.delay }")
  void delimiters();

  @WaitState(secondsExpression = "$states.input.delay")
  void expected();

  @PassState(
      output =
          """
          {
            "total": "{% order.total %}"
          }""")
  void topLevel();

  @PassState(output = "{% $states.input.prices.($ / $sum($$.prices)) %}")
  void root();

  @TaskState(resource = "${Arn}", arguments = "{% $states.result.order %}")
  void states();

  @PassState(output = "{% $eval($states.input.formula) %}")
  void eval();

  @PassState(output = "{% $unheardOf(1) %}")
  void unknown();

  @PassState(output = "{% States.UUID() %}")
  void intrinsic();
}
