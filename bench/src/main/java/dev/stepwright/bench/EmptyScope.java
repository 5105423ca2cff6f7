package dev.stepwright.bench;

import dev.stepwright.dsl.json.JsonNull;
import dev.stepwright.dsl.json.JsonValue;
import dev.stepwright.runtime.internal.query.QueryScope;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A scope without Context Object and Variables. */
final class EmptyScope implements QueryScope {
  private final RandomGenerator random = new Random(1);

  @Override
  public JsonValue context() {
    return JsonNull.NULL;
  }

  @Override
  public @Nullable JsonValue variable(String name) {
    return null;
  }

  @Override
  public InstantSource clock() {
    return InstantSource.system();
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public Supplier<UUID> ids() {
    return UUID::randomUUID;
  }
}
