//! 45:25 DATA_PATH_IMPOSSIBLE
//! 46:26 DATA_PATH_UNCERTAIN
//! 47:36 DATA_PATH_IMPOSSIBLE
//! 48:39 DATA_TYPE
//! 52:29 DATA_TYPE
//! 56:21 DATA_COMPARISON
//! 57:46 DATA_COMPARISON
//! 66:25 DATA_PARAMETER
//! 69:29 DATA_PATH_IMPOSSIBLE
package workflows;

import dev.stepwright.dsl.annotation.ChoiceState;
import dev.stepwright.dsl.annotation.PassState;
import dev.stepwright.dsl.annotation.SucceedState;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Test;
import dev.stepwright.dsl.annotation.WaitState;
import dev.stepwright.dsl.annotation.When;
import dev.stepwright.dsl.annotation.Workflow;
import java.util.List;

/** Reads data that is not there, or is something else. */
@Workflow(inOrder = true, input = Data.Order.class)
interface Data {
  @interface Nullable {}

  enum Kind {
    BOOK,
    FOOD
  }

  record Item(String article, int count) {}

  record Order(String id, double total, @Nullable String note, Kind kind, List<Item> items) {}

  record Parcel(String id, List<String> items) {}

  record Receipt(String number) {}

  @PassState(
      resultPath = "$.made",
      parameters =
          """
          {
            "sum.$": "$.totl",
            "note.$": "$.note",
            "first.$": "$.items[*].artikle",
            "more.$": "States.MathAdd($.id, 1)"
          }""")
  void make();

  @WaitState(secondsPath = "$.items")
  void pause();

  @ChoiceState(otherwise = "Ship")
  @When(variable = "$.total", stringEquals = "12", next = "Ship")
  @When(variable = "$.kind", stringEquals = "FOODS", next = "Ship")
  @When(
      and = {
        @Test(variable = "$.note", isPresent = true),
        @Test(variable = "$.note", stringEquals = "now")
      },
      next = "Ship")
  void choose();

  @TaskState(resource = "${Ship}")
  Receipt ship(Parcel parcel);

  @PassState(inputPath = "$.id")
  void lost();

  @SucceedState
  void done();
}
