//! 21:27 PATH_INVALID
//! 24:51 REFERENCE_PATH_INVALID
//! 27:41 RESULT_PATH_ROOT
//! 30:52 TEMPLATE_NOT_OBJECT
//! 38:13 TEMPLATE_FIELD_DUPLICATE
//! 39:24 TEMPLATE_VALUE_INVALID
//! 40:54 INTRINSIC_INVALID
//! 41:22 INTRINSIC_UNKNOWN
//! 42:47 INTRINSIC_ARGUMENT
//! 46:39 INTRINSIC_NOT_STRING
package workflows;

import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;

/** Paths, Payload Templates and Intrinsic Functions. */
@Workflow(inOrder = true)
interface Templates {
  @PassState(inputPath = "order.parcels")
  void path();

  @PassState(result = "1", resultPath = "$.parcels[*].kind")
  void reference();

  @PassState(result = "1", resultPath = "$$.kind")
  void root();

  @TaskState(resource = "${Arn}", resultSelector = "\"$.a\"")
  void notObject();

  @PassState(
      parameters =
          """
          {
            "kind": "box",
            "kind.$": "$.order.kind",
            "count.$": 3,
            "text.$": "States.Format('Order {}', $.id",
            "id.$": "States.Uuid()",
            "sum.$": "States.MathAdd($.count, '1')"
          }""")
  void template();

  @FailState(error = "A", causePath = "States.ArrayLength($.items)")
  void fail();
}
