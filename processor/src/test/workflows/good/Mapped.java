package workflows;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stepwright.dsl.annotation.TaskState;
import dev.stepwright.dsl.annotation.Workflow;
import dev.stepwright.dsl.json.JsonValue;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Types that Jackson maps, and some that are said to be mapped elsewhere. */
@Workflow(inOrder = true, input = Mapped.Order.class, output = Mapped.Receipt[].class)
interface Mapped {
  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  interface Thing {}

  class Pair {
    private final String first;
    private final String second;

    @JsonCreator
    Pair(@JsonProperty("first") String first, @JsonProperty("second") String second) {
      this.first = first;
      this.second = second;
    }

    public String getPair() {
      return first + second;
    }
  }

  final class Receipt {
    private String number = "";

    public String getNumber() {
      return number;
    }

    public void setNumber(String value) {
      number = value;
    }
  }

  record Order(String id, List<Item> items, Map<String, Object> rest, DayOfWeek day, Date at) {}

  record Item(Thing thing, BigDecimal price, JsonNode more, Order from) {}

  @TaskState(resource = "${OneArn}")
  Thing order(Order order);

  @TaskState(resource = "${TwoArn}")
  CompletionStage<Receipt[]> things(Map<String, ? extends Thing> things);

  @TaskState(resource = "${ThreeArn}")
  JsonValue values(JsonValue value);

  @TaskState(resource = "${FourArn}")
  List<? super Runnable> lists(Iterable<? super Runnable> values);

  @SuppressWarnings("stepwright:TYPE_NOT_MAPPED")
  @TaskState(resource = "${FiveArn}", parameters = "${When}")
  Optional<Runnable> silenced(Instant instant);

  @TaskState(resource = "${SixArn}")
  void silencedParameter(@SuppressWarnings("stepwright:TYPE_NOT_MAPPED") Runnable runnable);

  @TaskState(resource = "${SevenArn}")
  Pair[] pairs(int[][] numbers);
}
