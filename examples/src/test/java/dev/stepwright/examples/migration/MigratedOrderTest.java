package dev.stepwright.examples.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwright.dsl.client.WorkflowFailedException;
import dev.stepwright.dsl.json.JsonNumber;
import dev.stepwright.dsl.json.JsonObject;
import dev.stepwright.dsl.json.JsonReader;
import dev.stepwright.dsl.json.JsonString;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.Engine;
import dev.stepwright.runtime.EngineClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MigratedOrderTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final EngineClock clock = EngineClock.virtual(START);

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
  void sendsAnOrderThatIsPaid() throws InterruptedException {
    assertThat(run(250)).isEqualTo(new JsonString("sent o-17"));
    assertThat(clock.now()).isEqualTo(START.plusSeconds(60 + 10));
  }

  @Test
  void failsWhereTheBankSaysNo() {
    assertThatThrownBy(() -> run(2500))
        .isInstanceOfSatisfying(
            WorkflowFailedException.class,
            failed -> {
              assertThat(failed.error()).isEqualTo("CardDeclined");
              assertThat(failed.failureCause()).isEqualTo("The bank said no");
            });
  }

  private JsonValue run(long total) throws InterruptedException {
    try (Engine engine =
        Engine.builder().clock(clock).tasks(MigratedOrderTasks.of(new BusyShop())).build()) {
      return new MigratedOrderClient(engine)
          .run(
              JsonObject.builder()
                  .put("id", new JsonString("o-17"))
                  .put("total", JsonNumber.of(total))
                  .build());
    }
  }
}
