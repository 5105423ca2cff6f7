package dev.stepwright.examples.migration;

import static dev.stepwright.runtime.junit.StepwrightAssertions.assertThatExecution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwright.dsl.client.WorkflowExecution;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.junit.StepwrightTest;
import dev.stepwright.runtime.junit.TestEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@StepwrightTest
class MigratedOrderTest {
  static JsonValue resource(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(MigratedOrderTest.class.getResourceAsStream(name), name)) {
      return json(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  static JsonValue json(String text) {
    return Objects.requireNonNull(new JsonReader(Integer.MAX_VALUE).read(text).document(), text)
        .root();
  }

  @Test
  void emitsTheDefinitionOfTheSdk() throws IOException {
    assertThat(resource("/asl/MigratedOrder.asl.json")).isEqualTo(resource("/sdk-order.json"));
  }

  @Test
  void sendsAnOrderThatIsPaid(TestEngine engine) {
    assertThatExecution(start(engine, 250))
        .hasOutput(new JsonString("sent o-17"))
        .passedThrough("Charge", "Both", "Mail", "Send")
        .took(Duration.ofSeconds(60 + 10));
  }

  @Test
  void failsWhereTheBankSaysNo(TestEngine engine) {
    assertThatExecution(start(engine, 2500))
        .failed("CardDeclined", "The bank said no")
        .state("Charge")
        .failedWith("Busy")
        .wasRetried(1)
        .caught("CardDeclined");
  }

  private static WorkflowExecution<JsonValue> start(TestEngine engine, long total) {
    engine.tasks(MigratedOrderTasks.of(new BusyShop()));
    return new MigratedOrderClient(engine)
        .start(
            JsonObject.builder()
                .put("id", new JsonString("o-17"))
                .put("total", JsonNumber.of(total))
                .build());
  }
}
