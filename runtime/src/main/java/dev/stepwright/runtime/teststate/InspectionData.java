package dev.stepwright.runtime.teststate;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The intermediate values of a State. What is null the State has not, or did not come to, or AWS
 * does not show for its type: of a Parallel State neither {@code afterInputPath} nor {@code
 * afterParameters}, of a Pass State with a {@code Result} neither as well. In JSONPath a field that
 * is absent shows what its default gives.
 *
 * @param input the raw input
 * @param afterInputPath JSONPath: the input after {@code InputPath}
 * @param afterParameters JSONPath, Pass and Task: the effective input, after {@code Parameters}
 * @param afterArguments JSONata, Task: the effective input, after {@code Arguments}
 * @param afterItemsPath JSONPath, Map: the items
 * @param afterItemSelector Map: what {@code ItemSelector} makes of each item, if there is one
 * @param afterItemBatcher Map: what each child gets, if there is an {@code ItemBatcher}
 * @param afterItemsPointer Map: what an Item Reader has read, if it has an {@code ItemsPointer}
 * @param result the result of a Task, or the {@code Result} of a Pass State
 * @param afterResultSelector JSONPath: the result after {@code ResultSelector}
 * @param afterResultPath JSONPath: what {@code ResultPath} makes of raw input and result
 * @param variables the Variables after the State; null if there are none
 * @param maxConcurrency Map: {@code MaxConcurrency}; 0 for none
 * @param toleratedFailureCount Map: {@code ToleratedFailureCount}
 * @param toleratedFailurePercentage Map: {@code ToleratedFailurePercentage}
 * @param errorDetails what handles a failure; null if nothing does
 */
public record InspectionData(
    JsonValue input,
    @Nullable JsonValue afterInputPath,
    @Nullable JsonValue afterParameters,
    @Nullable JsonValue afterArguments,
    @Nullable JsonValue afterItemsPath,
    @Nullable JsonArray afterItemSelector,
    @Nullable JsonArray afterItemBatcher,
    @Nullable JsonArray afterItemsPointer,
    @Nullable JsonValue result,
    @Nullable JsonValue afterResultSelector,
    @Nullable JsonValue afterResultPath,
    @Nullable JsonObject variables,
    @Nullable JsonNumber maxConcurrency,
    @Nullable JsonNumber toleratedFailureCount,
    @Nullable JsonNumber toleratedFailurePercentage,
    @Nullable InspectionErrorDetails errorDetails) {

  /**
   * The values that are there, by AWS's names for them, in the order in which a State comes to
   * them. On AWS's wire most are texts of JSON; here they are values.
   */
  public Map<String, JsonValue> values() {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    put(values, "input", input);
    put(values, "afterInputPath", afterInputPath);
    put(values, "afterParameters", afterParameters);
    put(values, "afterArguments", afterArguments);
    put(values, "maxConcurrency", maxConcurrency);
    put(values, "toleratedFailureCount", toleratedFailureCount);
    put(values, "toleratedFailurePercentage", toleratedFailurePercentage);
    put(values, "afterItemsPath", afterItemsPath);
    put(values, "afterItemsPointer", afterItemsPointer);
    put(values, "afterItemSelector", afterItemSelector);
    put(values, "afterItemBatcher", afterItemBatcher);
    put(values, "result", result);
    put(values, "afterResultSelector", afterResultSelector);
    put(values, "afterResultPath", afterResultPath);
    put(values, "errorDetails", errorDetails == null ? null : errorDetails.toJson());
    put(values, "variables", variables);
    return values;
  }

  private static void put(Map<String, JsonValue> values, String name, @Nullable JsonValue value) {
    if (value != null) {
      values.put(name, value);
    }
  }
}
