package dev.stepwright.runtime.internal.items;

import static dev.stepwright.runtime.internal.items.ItemsTesting.failure;
import static dev.stepwright.runtime.internal.items.ItemsTesting.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.json.JsonArray;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemBatcherTest {
  private static List<JsonValue> items(String array) {
    return ((JsonArray) json(array)).elements();
  }

  private static List<String> batches(ItemBatcher batcher, List<? extends JsonValue> items) {
    return batcher.batch(items).stream().map(batch -> batch.input().toJson()).toList();
  }

  @Test
  void limitsTheItems() {
    ItemBatcher batcher = new ItemBatcher(2, 0, null);
    assertThat(batches(batcher, items("[1,2,3]")))
        .containsExactly("{\"Items\":[1,2]}", "{\"Items\":[3]}");
    assertThat(batcher.batch(items("[1,2,3]")))
        .extracting(ItemBatcher.Batch::itemCount)
        .containsExactly(2, 1);
    assertThat(batcher.batch(List.of())).isEmpty();
  }

  @Test
  void addsTheBatchInput() {
    assertThat(batches(new ItemBatcher(9, 0, json("{'date': 'today'}")), items("[1,2]")))
        .containsExactly("{\"BatchInput\":{\"date\":\"today\"},\"Items\":[1,2]}");
  }

  @Test
  void limitsTheBytesOfTheWholeInput() {
    // {"Items":["é","é"]} has 12 bytes without items, 4 an item, 1 a comma.
    List<JsonValue> items = items("['é','é','é']");
    assertThat(batches(new ItemBatcher(0, 21, null), items))
        .containsExactly("{\"Items\":[\"é\",\"é\"]}", "{\"Items\":[\"é\"]}");
    assertThat(batches(new ItemBatcher(0, 20, null), items)).hasSize(3);
    assertThat(batches(new ItemBatcher(1, 26, null), items)).hasSize(3);
    assertThat(batches(new ItemBatcher(0, 26, null), items)).hasSize(1);
    assertThat(batches(new ItemBatcher(0, 35, json("1")), items)).hasSize(3);
    assertThat(batches(new ItemBatcher(0, 36, json("1")), items)).hasSize(2);
  }

  @Test
  void neverGoesPast256KiB() {
    List<JsonValue> items = Collections.nCopies(40, new JsonString("x".repeat(10_000)));
    for (ItemBatcher batcher :
        List.of(new ItemBatcher(100, 0, null), new ItemBatcher(0, 1 << 30, null))) {
      assertThat(batches(batcher, items))
          .hasSize(2)
          .allMatch(input -> input.getBytes(StandardCharsets.UTF_8).length <= 262_144);
    }
  }

  @Test
  void refusesAnItemTooLargeForABatch() {
    assertThat(failure(() -> new ItemBatcher(0, 15, null).batch(items("[1,'é']"))))
        .isEqualTo(
            new MapRunFailure(
                "States.DataLimitExceeded",
                "The item at index 1 needs a batch of 16 bytes, which exceeds the maximum of 15"));
  }

  @Test
  void refusesNegativeLimits() {
    assertThat(failure(() -> new ItemBatcher(-1, 0, null)))
        .isEqualTo(new MapRunFailure("States.Runtime", "field MaxItemsPerBatch must be positive"));
  }
}
