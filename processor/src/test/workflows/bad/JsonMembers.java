//! 22:24 JSON_SYNTAX
//! 29:24 JSON_SYNTAX
//! 33:28 JSON_SYNTAX
//! 36:23 DUPLICATE_FIELD
//! 43:13 DUPLICATE_FIELD
//! 46:25 JSON_SYNTAX
//! 49:24 JSON_SYNTAX
//! 52:20 RAW_NOT_OBJECT
//! 55:20 DUPLICATE_FIELD
//! 62:13 DUPLICATE_FIELD
//! 65:22 JSON_SYNTAX
//! 68:47 FIELD_CONFLICT
package workflows;

import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;

/** Members that should be JSON. */
@Workflow(inOrder = true)
interface JsonMembers {
  @PassState(result = "large")
  void text();

  @PassState(
      result =
          """
          {
            "a": [1, 2,],
          }""")
  void comma();

  @PassState(parameters = "$.a")
  void path();

  @PassState(result = "{\"a\": 1, \"a\": 2}")
  void escapes();

  @PassState(
      assign =
          """
          { "a": 1,
            "a": 2 }""")
  void twice();

  @PassState(result = "{'a': 1}")
  void quotes();

  @PassState(result = "")
  void empty();

  @PassState(raw = "[1]")
  void array();

  @PassState(raw = "{\"Type\": \"Fail\"}")
  void type();

  @PassState(
      comment = "one",
      raw =
          """
          { "Comment": "two" }""")
  void comment();

  @PassState(raw = "{")
  void open();

  @WaitState(seconds = 5, secondsExpression = "${Seconds}")
  void pause();
}
