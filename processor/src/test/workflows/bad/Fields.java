//! 27:49 FIELD_REQUIRED
//! 30:49 TEMPLATE_NOT_OBJECT
//! 37:13 FIELD_UNKNOWN
//! 45:13 FIELD_NOT_ALLOWED
//! 48:23 FIELD_QUERY_LANGUAGE
//! 51:66 FIELD_QUERY_LANGUAGE
//! 54:41 FIELD_CONFLICT
//! 57:3 FIELD_ALTERNATIVE_REQUIRED
//! 60:34 FIELD_TYPE
//! 63:20 FIELD_VALUE
//! 66:24 NUMBER_OUT_OF_RANGE
//! 69:26 TIMESTAMP_INVALID
//! 72:39 FIELD_CONFLICT
//! 79:43 QUERY_LANGUAGE_MIXED
package workflows;

import dev.stepwright.dsl.annotation.FailState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.model.QueryLanguage;

/** Fields that are missing, unknown, of the wrong language or type. */
@Workflow(version = "2.0", inOrder = true)
interface Fields {
  @TaskState(resource = "${Arn}", credentials = "{}")
  void credentials();

  @TaskState(resource = "${Arn}", credentials = "[]")
  void credentialsList();

  @PassState(
      raw =
          """
          {
            "Resutl": 1
          }""")
  void unknown();

  @PassState(
      raw =
          """
          { "Comment": "so far so good",
            "Retry": [] }""")
  void notAllowed();

  @PassState(output = "{% 1 %}")
  void output();

  @PassState(queryLanguage = QueryLanguage.JSONATA, resultPath = "$.a")
  void resultPath();

  @WaitState(seconds = 5, secondsPath = "$.a")
  void two();

  @WaitState
  void none();

  @WaitState(secondsExpression = "5")
  void text();

  @PassState(raw = "{\"QueryLanguage\": \"Jsonata\"}")
  void value();

  @WaitState(seconds = -1)
  void negative();

  @WaitState(timestamp = "tomorrow")
  void timestamp();

  @FailState(error = "A", errorPath = "$.a")
  void both();
}

/** Both query languages. */
@Workflow(queryLanguage = QueryLanguage.JSONATA, inOrder = true)
interface FieldsMixed {
  @PassState(queryLanguage = QueryLanguage.JSON_PATH)
  void path();
}
